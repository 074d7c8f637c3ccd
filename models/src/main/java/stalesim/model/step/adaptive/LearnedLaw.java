package stalesim.model.step.adaptive;

import java.util.Locale;
import stalesim.model.staleness.EmpiricalLaw;
import stalesim.model.staleness.Geometric;
import stalesim.model.staleness.Poisson;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.fit.LawFitting;

/** Which law a learning rule takes from the staleness that it has observed; each of maximum likelihood. */
public enum LearnedLaw {
    /** The histogram itself. */
    OBSERVED {
        @Override
        StalenessLaw of(StalenessHistogram observed) {
            return new EmpiricalLaw(observed);
        }
    },
    /** Geometric with the observed mean. */
    GEOMETRIC {
        @Override
        StalenessLaw of(StalenessHistogram observed) {
            return new Geometric(1 / (1 + observed.mean()));
        }
    },
    /** Poisson with the observed mean. */
    POISSON {
        @Override
        StalenessLaw of(StalenessHistogram observed) {
            return new Poisson(observed.mean());
        }
    },
    /** Conway-Maxwell-Poisson with the observed means of T and ln T!. */
    CONWAY_MAXWELL_POISSON {
        @Override
        StalenessLaw of(StalenessHistogram observed) {
            return LawFitting.conwayMaxwellPoisson(observed);
        }
    };

    abstract StalenessLaw of(StalenessHistogram observed);

    /**
     * Name in scenario files.
     *
     * @return lower-hyphen name
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
