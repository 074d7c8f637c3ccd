package stalesim.model.study;

import java.util.Map;

/** Epsilon, where it is one of the values that vary. */
public final class WantedLoss {

    /** What scenarios call it. */
    public static final String PATH = "stop.loss-below";

    private WantedLoss() {}

    /**
     * The wanted loss of a run.
     *
     * @param settings text of each value that is put in place of the scenario's, by its path
     * @param usual the scenario's own; NaN if it has none
     * @return the one that is set, else the usual one
     */
    public static double at(Map<String, String> settings, double usual) {
        String own = settings.get(PATH);
        return own == null ? usual : Double.parseDouble(own);
    }
}
