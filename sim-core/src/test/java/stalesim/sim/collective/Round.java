package stalesim.sim.collective;

import java.util.Arrays;
import java.util.stream.IntStream;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.network.NetworkDescription;
import stalesim.sim.network.Trial;

/** A network of its own for a test, on which one collective runs. */
final class Round extends Trial {

    Round(NetworkDescription description, int workers) {
        super(description, workers);
    }

    /** Ranks 0 to workers - 1. */
    static int[] ranks(int workers) {
        return IntStream.range(0, workers).toArray();
    }

    Collective open(CollectiveScheme scheme, long bytes) {
        return new Collectives(network, scheme).open(ranks(network.workers()), bytes);
    }

    /** Lets rank r join at joinNs[r], and returns when each was done; -1 for who never was. */
    long[] run(Collective collective, long[] joinNs) {
        long[] doneNs = new long[joinNs.length];
        Arrays.fill(doneNs, -1);
        for (int i = 0; i < joinNs.length; i++) {
            int rank = i;
            kernel.schedule(
                    joinNs[rank],
                    type -> collective.join(rank, member -> doneNs[member] = kernel.now(), rank),
                    0);
        }
        kernel.run();
        return doneNs;
    }

    /** Duration of a collective of all workers who arrive at once. */
    long duration(CollectiveScheme scheme, long bytes) {
        return duration(open(scheme, bytes));
    }

    /** Duration of a collective of all workers who arrive at once. */
    long duration(Collective collective) {
        return Arrays.stream(run(collective, new long[network.workers()])).max().orElseThrow();
    }
}
