package stalesim.sim.network;

import java.util.stream.IntStream;
import stalesim.model.network.Link;
import stalesim.model.network.NetworkDescription;
import stalesim.model.network.NetworkTopology;
import stalesim.model.random.RandomStreams;
import stalesim.sim.kernel.Kernel;

/** A network of its own for a test: sends messages and says when each arrived. */
public class Trial {

    /** One byte a nanosecond. */
    public static final double GIGABYTE = 1e9;

    public final Kernel kernel = new Kernel();
    public final Network network;

    public Trial(NetworkDescription description, int workers) {
        this(description, workers, 1);
    }

    public Trial(NetworkDescription description, int workers, long seed) {
        network = new Network(kernel, description, workers, new RandomStreams(seed, 0));
    }

    /** A star of equal links with a number of dedicated servers. */
    public static NetworkDescription star(Link link, int servers) {
        return NetworkDescription.uniform(
                new NetworkTopology.Star(IntStream.range(0, servers).mapToObj(i -> link).toList()), link);
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
    final Post post(long atNs, int from, int to, long bytes) {
        Post post = new Post(kernel);
        kernel.schedule(atNs - kernel.now(), type -> network.send(network.route(from, to), bytes, post, 0), 0);
        return post;
    }
}
