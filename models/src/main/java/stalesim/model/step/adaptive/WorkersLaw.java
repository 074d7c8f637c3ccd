package stalesim.model.step.adaptive;

import java.util.Locale;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessLaw;

/** Laws that follow from the number of workers alone. */
public enum WorkersLaw {
    /** Geometric with p = 1/m: exact for exponential compute times. */
    GEOMETRIC {
        @Override
        public StalenessLaw of(int workers) {
            return new Geometric(1.0 / workers);
        }
    },
    /** Poisson with lambda = m, as the thesis sets it; the mean of a closed system is m - 1. */
    POISSON {
        @Override
        public StalenessLaw of(int workers) {
            return new Poisson(workers);
        }
    };

    /**
     * The law for a number of workers.
     *
     * @param workers m &gt;= 1
     * @return the law
     */
    public abstract StalenessLaw of(int workers);

    /**
     * Name in scenario files.
     *
     * @return lower-hyphen name
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
