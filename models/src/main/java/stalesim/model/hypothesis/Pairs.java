package stalesim.model.hypothesis;

/** Values that belong together in pairs. */
final class Pairs {

    private Pairs() {}

    /** First - second of each pair. */
    static double[] differences(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "pairs need as many values on both sides: first=" + first.length + ", second=" + second.length);
        }
        double[] differences = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            differences[i] = first[i] - second[i];
        }
        return differences;
    }
}
