package vn.dondoc;

/** A value that is used and never shown: its text form is stars, so that no log or error can carry it. */
final class Secret {
    private final String value;

    Secret(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("blank secret");
        }
        this.value = value;
    }

    /** The value itself, for the one place that needs it. */
    String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
