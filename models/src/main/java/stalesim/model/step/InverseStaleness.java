package stalesim.model.step;

import java.util.Map;
import stalesim.model.range.Ranges;

/**
 * eta(t, tau) = eta / (1 + tau), or eta / max(1, tau): steps that shrink with staleness and nothing else.
 *
 * <p>Priority-preserving, not mean-preserving: with m workers the mean step falls like 1/m for near-constant staleness
 * and like ln(m)/m for geometric, so that more workers take ever smaller steps.
 *
 * @param size eta &gt; 0 and finite
 * @param divisor which of the two
 * @see "Paper 003 (thesis), table C.1 and section C.6, the scheme of the reciprocal staleness"
 * @see "Zhang, Gupta, Lian, Liu (2016), Staleness-aware async-SGD, for max(1, tau); Xie, Koyejo, Gupta (2019),
 *     Asynchronous federated optimization, polynomial with exponent 1, for 1 + tau"
 */
public record InverseStaleness(double size, Divisor divisor) implements StepSize {

    /** What the step is divided by. */
    public enum Divisor {
        /** 1 + tau: a stale gradient counts less from tau = 1 on. */
        ONE_PLUS("one-plus"),
        /** max(1, tau): tau = 0 and 1 count alike. */
        AT_LEAST_ONE("at-least-one");

        private final String label;

        Divisor(String label) {
            this.label = label;
        }

        /**
         * Name in scenario files.
         *
         * @return lower-hyphen name
         */
        public String label() {
            return label;
        }
    }

    /** Checks the range. */
    public InverseStaleness {
        Ranges.positive("step size", "size", size);
    }

    @Override
    public String name() {
        return "inverse-staleness";
    }

    @Override
    public Map<String, Object> parameters() {
        return Parameters.of("size", size, "divisor", divisor.label());
    }

    @Override
    public double at(long update, long staleness) {
        return size / (divisor == Divisor.ONE_PLUS ? 1.0 + staleness : Math.max(1.0, (double) staleness));
    }

    @Override
    public boolean needsStaleness() {
        return true;
    }
}
