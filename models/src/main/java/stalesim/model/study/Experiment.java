package stalesim.model.study;

/** At which points of the inputs' ranges runs are made, and how their answers are told apart. */
public sealed interface Experiment {

    /**
     * How scenarios call it.
     *
     * @return lower-hyphen name
     */
    String method();

    /**
     * From the scenario as it is, each input alone to its low and to its high end.
     *
     * @see stalesim.model.sensitivity.OneAtATime
     */
    record AroundBase() implements Experiment {

        /** How scenarios call it. */
        public static final String METHOD = "one-at-a-time";

        @Override
        public String method() {
            return METHOD;
        }
    }

    /**
     * Morris's screening.
     *
     * @param trajectories r &gt;= 1
     * @param levels p &gt;= 2, even
     * @param seed names the design's random stream
     * @see stalesim.model.sensitivity.Trajectories
     */
    record Screening(int trajectories, int levels, long seed) implements Experiment {

        /** How scenarios call it. */
        public static final String METHOD = "morris";

        @Override
        public String method() {
            return METHOD;
        }
    }

    /**
     * Sobol's indices.
     *
     * @param samples N &gt;= 2 rows of k + 2 points
     * @param seed names the design's random stream
     * @see stalesim.model.sensitivity.SaltelliSample
     */
    record Shares(int samples, long seed) implements Experiment {

        /** How scenarios call it. */
        public static final String METHOD = "sobol";

        @Override
        public String method() {
            return METHOD;
        }
    }
}
