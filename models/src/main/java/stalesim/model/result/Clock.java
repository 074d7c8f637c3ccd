package stalesim.model.result;

import java.util.Locale;

/** The clock that a run's times were read from. */
public enum Clock {
    /** The virtual clock of the simulator. */
    SIMULATED,
    /** The clock of the machine. */
    REAL;

    /**
     * The name in result files.
     *
     * @return lower-case name
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
