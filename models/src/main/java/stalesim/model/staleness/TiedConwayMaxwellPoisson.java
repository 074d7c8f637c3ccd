package stalesim.model.staleness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A Conway-Maxwell-Poisson law whose lambda follows from the number of workers, so that nu alone is free.
 *
 * <p>Cost and accuracy are those of {@link ConwayMaxwellPoisson}.
 */
public final class TiedConwayMaxwellPoisson implements StalenessLaw {

    /** How lambda follows from m and nu. */
    public enum Tie {
        /** lambda = m^nu: the modes are m-1 and m, the mean about m - (nu-1) / (2 nu) (003, equation A.13). */
        MODE("conway-maxwell-poisson-mode-tied") {
            @Override
            double root(int workers, double nu) {
                return workers;
            }
        },
        /**
         * lambda = (m - 1 + (nu-1) / (2 nu))^nu: the mean is m-1 up to terms of order 1/m, as the sum rule of a closed
         * system asks for. Derived from the asymptotic mean lambda^(1/nu) - (nu-1) / (2 nu).
         */
        MEAN("conway-maxwell-poisson-mean-tied") {
            @Override
            double root(int workers, double nu) {
                return workers - 1 + (nu - 1) / (2 * nu);
            }
        };

        private final String label;

        Tie(String label) {
            this.label = label;
        }

        /**
         * Name of the law.
         *
         * @return lower-hyphen
         */
        public String label() {
            return label;
        }

        /** lambda^(1/nu). */
        abstract double root(int workers, double nu);

        /**
         * Whether there is a law.
         *
         * @param workers m &gt;= 1
         * @param nu &gt; 0
         * @return whether lambda^(1/nu) is positive; for {@link #MEAN} this needs nu &gt; 1 / (2m - 1)
         */
        public boolean allows(int workers, double nu) {
            return root(workers, nu) > 0;
        }
    }

    private final Tie tie;
    private final int workers;
    private final ConwayMaxwellPoisson law;

    /**
     * With given parameters.
     *
     * @param tie how lambda follows
     * @param workers m &gt;= 1
     * @param nu &gt; 0 and finite; for {@link Tie#MEAN} &gt; 1 / (2m - 1)
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public TiedConwayMaxwellPoisson(Tie tie, int workers, double nu) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be >= 1: workers=" + workers);
        }
        if (!(nu > 0) || Double.isInfinite(nu)) {
            throw new IllegalArgumentException("nu must be > 0 and finite: nu=" + nu);
        }
        if (!tie.allows(workers, nu)) {
            throw new IllegalArgumentException("nu must be > 1 / (2 m - 1) where the mean is tied: nu=" + nu + ", m="
                    + workers);
        }
        this.tie = tie;
        this.workers = workers;
        law = new ConwayMaxwellPoisson(nu * Math.log(tie.root(workers, nu)), nu);
    }

    /**
     * The same law as one of the free family.
     *
     * @return with its ln lambda
     */
    public ConwayMaxwellPoisson untied() {
        return law;
    }

    @Override
    public String name() {
        return tie.label;
    }

    /**
     * {@inheritDoc}
     *
     * @return {@code m} and {@code nu}
     */
    @Override
    public Map<String, Double> parameters() {
        Map<String, Double> parameters = new LinkedHashMap<>();
        parameters.put("m", (double) workers);
        parameters.put("nu", law.nu());
        return Collections.unmodifiableMap(parameters);
    }

    /**
     * {@inheritDoc}
     *
     * @return 1: m is known
     */
    @Override
    public int freeParameters() {
        return 1;
    }

    @Override
    public double logPmf(int tau) {
        return law.logPmf(tau);
    }

    @Override
    public double mean() {
        return law.mean();
    }

    @Override
    public double variance() {
        return law.variance();
    }

    /**
     * {@inheritDoc}
     *
     * @return that of the free law: m for {@link Tie#MODE}, where m - 1 is as probable
     */
    @Override
    public int mode() {
        return law.mode();
    }

    @Override
    public int maxSupport() {
        return law.maxSupport();
    }

    @Override
    public String toString() {
        return "TiedConwayMaxwellPoisson[" + tie.label + ", m=" + workers + ", nu=" + law.nu() + "]";
    }
}
