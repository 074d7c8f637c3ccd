package stalesim.sim.network;

import java.util.Arrays;
import java.util.stream.IntStream;
import stalesim.model.network.CollectiveScheme;
import stalesim.model.network.Link;
import stalesim.model.network.NetworkDescription;
import stalesim.model.network.Topology;
import stalesim.model.random.RandomStreams;
import stalesim.sim.kernel.Kernel;

/** A network of its own for a test: sends messages, runs collectives, and says when each was done. */
final class Trial {

    /** One byte a nanosecond. */
    static final double GIGABYTE = 1e9;

    final Kernel kernel = new Kernel();
    final Network network;

    Trial(NetworkDescription description, int workers) {
        this(description, workers, 1);
    }

    Trial(NetworkDescription description, int workers, long seed) {
        network = new Network(kernel, description, workers, new RandomStreams(seed, 0));
    }

    /** A star of equal links with a number of dedicated servers. */
    static NetworkDescription star(Link link, int servers) {
        return NetworkDescription.uniform(
                new Topology.Star(IntStream.range(0, servers).mapToObj(i -> link).toList()), link);
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

    /** A message that remembers when its last byte was sent and when it arrived. */
    static final class Post implements MessageListener {
        final Kernel kernel;
        long sentNs = -1;
        long deliveredNs = -1;

        private Post(Kernel kernel) {
            this.kernel = kernel;
        }

        @Override
        public void sent(int tag) {
            sentNs = kernel.now();
        }

        @Override
        public void delivered(int tag) {
            deliveredNs = kernel.now();
        }
    }

    /** Sends a message at a time to come. */
    Post post(long atNs, int from, int to, long bytes) {
        Post post = new Post(kernel);
        kernel.schedule(atNs - kernel.now(), type -> network.send(network.route(from, to), bytes, post, 0), 0);
        return post;
    }
}
