package stalesim.model.study.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import stalesim.model.profile.DataLimits;
import stalesim.model.result.Mode;
import stalesim.model.study.Trial;
import stalesim.model.study.Trials;

/** Made-up runs of which work and throughput are known for every number of workers. */
final class Ladders {

    static final List<Integer> WORKERS = List.of(1, 2, 3, 4, 6, 8, 12, 16);

    private static final int REPLICATIONS = 6;

    private Ladders() {}

    static Premise premise(boolean synchronous, MachineLimits machine) {
        return new Premise(
                Map.of(),
                Mode.NATIVE,
                "async-lock",
                synchronous,
                Trials.EPSILON,
                4,
                Optional.of(new DataLimits(2, 0.0001, 0.01, 90)),
                machine);
    }

    /** Gradients of each worker and gradients a second by m, each replication with a hundredth more than the last. */
    static List<Trial> trials(IntToDoubleFunction cost, IntToDoubleFunction rate) {
        List<Trial> trials = new ArrayList<>();
        for (int workers : WORKERS) {
            for (int replication = 0; replication < REPLICATIONS; replication++) {
                long updates = Math.round(workers * cost.applyAsDouble(workers) * (1 + 0.01 * replication));
                trials.add(Trials.reaching(
                        workers, replication, updates, updates / rate.applyAsDouble(workers)));
            }
        }
        return trials;
    }

    static Ladder ladder(List<Trial> trials) {
        Premise premise = premise(false, new MachineLimits(0, 0, OptionalInt.empty()));
        return Ladder.of(List.of(premise), trials).get(0);
    }
}
