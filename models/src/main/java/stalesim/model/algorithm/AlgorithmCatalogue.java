package stalesim.model.algorithm;

import java.util.List;
import java.util.Optional;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Store;

/** Every algorithm that stalesim knows: the one place where a new one is registered. */
public final class AlgorithmCatalogue {

    private static final List<Algorithm> ALL =
            List.of(
            new Sequential(),
            new Momentum(),
            new Sync(),
            new DsSync(),
            new SimuParallel(),
            new WpSgd(),
            new DirectAveraging(),
            new LocalRounds(),
            new DPsgd(),
            new EcdPsgd(),
            new Dadm(),
            new AsyncLock(),
            new StaleSynchronous(),
            new SoftSync(),
            new DelayedSgd(),
            new Hogwild(),
            new Leashed(Operation.Update.UNBOUNDED),
            new Elastic(Store.LOCKED),
            new Elastic(Store.UNSYNCHRONISED),
            new Elastic(Store.PUBLISHED));

    private AlgorithmCatalogue() {}

    /**
     * All algorithms, in the order in which reports show them.
     *
     * @return an immutable list
     */
    public static List<Algorithm> all() {
        return ALL;
    }

    /**
     * Looks an algorithm up by its name.
     *
     * @param name as in a scenario file
     * @return the algorithm, or empty if there is none of that name
     */
    public static Optional<Algorithm> named(String name) {
        return ALL.stream().filter(algorithm -> algorithm.name().equals(name)).findFirst();
    }
}
