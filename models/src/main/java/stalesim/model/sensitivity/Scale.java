package stalesim.model.sensitivity;

/** How equal steps of a coordinate change a factor. */
public enum Scale {
    /** By equal differences: low + u (high - low). */
    LINEAR {
        @Override
        double at(double low, double high, double u) {
            return low + u * (high - low);
        }

        @Override
        double position(double low, double high, double value) {
            return (value - low) / (high - low);
        }
    },
    /** By equal ratios: low (high / low)^u. */
    LOGARITHMIC {
        @Override
        double at(double low, double high, double u) {
            return low * Math.pow(high / low, u);
        }

        @Override
        double position(double low, double high, double value) {
            return Math.log(value / low) / Math.log(high / low);
        }
    };

    abstract double at(double low, double high, double u);

    abstract double position(double low, double high, double value);
}
