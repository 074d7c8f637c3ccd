package stalesim.scenario.spec;

import java.util.Optional;
import stalesim.model.data.preparation.Order;
import stalesim.model.data.preparation.Orders;
import stalesim.model.data.preparation.SimilarityOrder;
import stalesim.model.sampling.Division;
import stalesim.model.sampling.Draw;
import stalesim.model.sampling.InOrder;
import stalesim.model.sampling.Reshuffled;
import stalesim.model.sampling.WithReplacement;

/**
 * How workers come by their mini-batches.
 *
 * @param draw how each draws from its samples
 * @param order of all samples
 * @param division who has which samples; empty where everybody has all
 */
public record SamplingSpec(DrawKind draw, OrderKind order, Optional<Division> division) {

    /** Everybody draws from all samples with replacement. */
    public static final SamplingSpec USUAL =
            new SamplingSpec(DrawKind.WITH_REPLACEMENT, OrderKind.AS_STORED, Optional.empty());

    /** Ways to draw that a scenario can name. */
    public enum DrawKind {
        /** Independent draws. */
        WITH_REPLACEMENT("with-replacement"),
        /** One after the other, in the order of the samples. */
        IN_ORDER("in-order"),
        /** A new random order in each pass. */
        RESHUFFLED("reshuffled");

        private final String label;

        DrawKind(String label) {
            this.label = label;
        }

        /**
         * The name in scenario files.
         *
         * @return lower-hyphen name
         */
        public String label() {
            return label;
        }

        /**
         * The rule.
         *
         * @return the draw
         */
        public Draw draw() {
            return switch (this) {
                case WITH_REPLACEMENT -> new WithReplacement();
                case IN_ORDER -> new InOrder();
                case RESHUFFLED -> new Reshuffled();
            };
        }
    }

    /** Orders of samples that a scenario can name. */
    public enum OrderKind {
        /** As in the file. */
        AS_STORED("as-stored"),
        /** Random. */
        SHUFFLED("shuffled"),
        /** All of one label, then the next. */
        BY_LABEL("by-label"),
        /** Neighbours are alike. */
        SIMILAR("similar"),
        /** Neighbours differ. */
        DISSIMILAR("dissimilar");

        private final String label;

        OrderKind(String label) {
            this.label = label;
        }

        /**
         * The name in scenario files.
         *
         * @return lower-hyphen name
         */
        public String label() {
            return label;
        }

        /**
         * The rule.
         *
         * @return the order
         */
        public Order order() {
            return switch (this) {
                case AS_STORED -> Orders.AS_STORED;
                case SHUFFLED -> Orders.SHUFFLED;
                case BY_LABEL -> Orders.SORTED_BY_LABEL;
                case SIMILAR -> SimilarityOrder.HIGH;
                case DISSIMILAR -> SimilarityOrder.LOW;
            };
        }
    }
}
