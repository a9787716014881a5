package vn.dondoc.intent;

/** The words' own say; for what grammar does not decide. */
public final class IntentModel {
    IntentModel() {}

    /** The model that the build made. */
    public static IntentModel load() {
        return new IntentModel();
    }
}
