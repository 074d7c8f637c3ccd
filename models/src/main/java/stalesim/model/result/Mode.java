package stalesim.model.result;

import java.util.Locale;

/** How many workers come to share few cores; figures of different modes are never mixed. */
public enum Mode {
    /** Workers compute as fast as they can; beyond the cores the operating system shares them out. */
    NATIVE,
    /** Every gradient is padded by sleeping to a stated compute time, so that many workers overlap on few cores. */
    PACED,
    /** Measured elsewhere and read from a file. */
    IMPORTED;

    /**
     * The name in scenario and result files.
     *
     * @return lower-case name
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
