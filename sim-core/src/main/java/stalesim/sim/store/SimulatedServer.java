package stalesim.sim.store;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import stalesim.model.protocol.Broadcast;
import stalesim.model.protocol.Message;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Server;
import stalesim.model.protocol.ServerRule;
import stalesim.model.protocol.WorkerState;
import stalesim.sim.collective.SimulatedNetwork;
import stalesim.sim.meeting.Turnstile;
import stalesim.sim.network.MessageListener;
import stalesim.sim.worker.SimulatedWorker;

/**
 * The server of a run whose model is aggregated. Without a network a message is applied when its sender has finished
 * sending, and the broadcast that follows has arrived everywhere; with one, both take their time and may overtake
 * others.
 */
public final class SimulatedServer {

    private final Turnstile turnstile;
    private final UpdateListener listener;
    private final Server server;
    private final Optional<SimulatedNetwork> network;
    /** The latest broadcast that has come to each worker; without a network the server's own. */
    private final Broadcast[] mailboxes;

    private final ArrayDeque<Letter> spare = new ArrayDeque<>();
    private final int dimension;

    /**
     * Of a run.
     *
     * @param start initial parameters, copied
     * @param network that carries messages and broadcasts, if there is one
     * @param turnstile is told of every broadcast that has come
     * @param listener is told of every message that has been applied
     */
    public SimulatedServer(
            float[] start, Optional<SimulatedNetwork> network, Turnstile turnstile, UpdateListener listener) {
        this.network = network;
        this.turnstile = turnstile;
        this.listener = listener;
        server = new Server(start);
        mailboxes = new Broadcast[turnstile.workers()];
        Arrays.fill(mailboxes, server.latest());
        if (network.isPresent()) {
            Arrays.setAll(mailboxes, rank -> server.latest().copy());
        }
        dimension = start.length;
    }

    float[] parameters() {
        return server.parameters();
    }

    long gradients() {
        return server.gradients();
    }

    /** Whether messages and broadcasts arrive at once, by the hand of the sender. */
    boolean atHand() {
        return network.isEmpty();
    }

    void send(Operation.Send send, SimulatedWorker sender) {
        Letter letter = spare.isEmpty() ? new Letter() : spare.pop();
        send.rule().pack(sender.state(), letter.message);
        letter.rule = send.server();
        letter.sender = sender;
        if (atHand()) {
            letter.arrive();
        } else {
            network.get().toServers(sender.rank(), letter);
        }
    }

    boolean hasNews(WorkerState state) {
        return mailboxes[state.rank()].isNewTo(state);
    }

    void receive(Operation.Receive receive, WorkerState state) {
        mailboxes[state.rank()].open(state, receive.rule());
    }

    private void broadcast(SimulatedWorker sender) {
        if (atHand()) {
            turnstile.broadcast(server.latest().number(), sender);
            return;
        }
        Broadcast copy = server.latest().copy();
        for (int rank = 0; rank < mailboxes.length; rank++) {
            network.get().fromServers(rank, new Delivery(rank, copy));
        }
    }

    /** A message under way. Reused. */
    private final class Letter implements MessageListener {
        private final Message message = new Message(dimension);
        private ServerRule rule;
        private SimulatedWorker sender;
        private int arrived;

        @Override
        public void sent(int tag) {
            // nobody waits for the link
        }

        @Override
        public void delivered(int tag) {
            if (++arrived == tag) {
                arrive();
            }
        }

        void arrive() {
            arrived = 0;
            long before = server.latest().number();
            long staleness = server.handle(message, rule);
            sender.countUpdate(staleness);
            listener.updated(server.version(), staleness);
            spare.push(this);
            if (server.latest().number() > before) {
                broadcast(sender);
            }
        }
    }

    /** A broadcast on its way to one worker. */
    private final class Delivery implements MessageListener {
        private final int rank;
        private final Broadcast broadcast;
        private int arrived;

        Delivery(int rank, Broadcast broadcast) {
            this.rank = rank;
            this.broadcast = broadcast;
        }

        @Override
        public void sent(int tag) {
            // nobody waits for the link
        }

        @Override
        public void delivered(int tag) {
            if (++arrived == tag) {
                if (broadcast.number() > mailboxes[rank].number()) {
                    mailboxes[rank] = broadcast;
                }
                turnstile.arrived(rank, broadcast.number());
            }
        }
    }
}
