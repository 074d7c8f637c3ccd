package stalesim.model.duration;

/** Range checks with one wording. */
final class Ranges {

    private Ranges() {}

    static void positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be > 0 and finite: " + name + "=" + value);
        }
    }

    static void notNegative(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be >= 0 and finite: " + name + "=" + value);
        }
    }
}
