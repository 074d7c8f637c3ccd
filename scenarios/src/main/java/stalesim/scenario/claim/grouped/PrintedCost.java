package stalesim.scenario.claim.grouped;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import stalesim.model.algorithm.Sync;
import stalesim.model.bound.grouped.Synchronisation;
import stalesim.model.bound.grouped.SynchronisationCost;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.network.AlphaBeta;
import stalesim.model.paper.Reading;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Table 1 against table 4. */
final class PrintedCost {

    /** 10 Gbit/s. */
    private static final double BANDWIDTH = 1.25e9;

    /** BERT-Large in single precision. */
    private static final long BERT_BYTES = 4 * 335_000_000L;

    private PrintedCost() {}

    static List<Claim<?>> claims() {
        return List.of(printedCost());
    }

    /** The subject is the time in s to synchronise BERT among some workers. */
    private static Claim<?> printedCost() {
        return Claim.of(
                        "S004-36",
                        "section 3.2, table 1; table 4",
                        ClaimKind.BOUND,
                        "Synchronising takes S D/B, with S = 2 W - 1 steps of the whole model in a ring.")
                .assuming("BERT-Large of 335 million parameters in single precision, 10 Gbit/s, no latency")
                .checkedBy(
                        "The cost against the time of whole iterations in table 4, which hold it: BSP on 4 and 16"
                                + " nodes, DS-Sync on 16",
                        PrintedCost::iterations)
                .literally("(2 W - 1) D/B", workers -> ring(workers, Reading.LITERAL))
                .corrected("2 (W - 1)/W D/B", workers -> ring(workers, Reading.CORRECTED))
                .broken("2 (W - 1) D/B", workers -> 2.0 * (workers - 1) * BERT_BYTES / BANDWIDTH)
                .broken("W D/B", workers -> (double) workers * BERT_BYTES / BANDWIDTH);
    }

    private static double ring(int workers, Reading reading) {
        var setting = new Synchronisation.Setting(new AlphaBeta(0, BANDWIDTH), BERT_BYTES, 1);
        return new SynchronisationCost(Synchronisation.RING, setting, workers, reading).value() / 1e9;
    }

    private static Finding iterations(IntToDoubleFunction cost, Bench bench) {
        return Finding.of(
                within("BSP, 4 nodes", cost.applyAsDouble(4), 18278.0 / 7400),
                within("BSP, 16 nodes", cost.applyAsDouble(16), 7974.5 / 2050),
                within("DS-Sync, 16 nodes", cost.applyAsDouble(4), 4797.0 / 1950));
    }

    private static Evidence within(String what, double predicted, double measured) {
        return Exactly.is("synchronisation is part of the iteration: " + what, predicted <= measured)
                .with("predicted s", predicted)
                .with("printed s an iteration", measured);
    }
}
