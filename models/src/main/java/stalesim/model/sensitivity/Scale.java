package stalesim.model.sensitivity;

/** How equal steps of a coordinate change a factor; the same bits on every machine. */
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
            return low * StrictMath.pow(high / low, u);
        }

        @Override
        double position(double low, double high, double value) {
            return StrictMath.log(value / low) / StrictMath.log(high / low);
        }
    };

    abstract double at(double low, double high, double u);

    abstract double position(double low, double high, double value);
}
