package stalesim.model.algorithm.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.protocol.Broadcast;
import stalesim.model.protocol.Message;
import stalesim.model.protocol.Server;
import stalesim.model.protocol.WorkerState;
import stalesim.model.rounds.DelaySizes;
import stalesim.model.rounds.PowerSizes;
import stalesim.model.rounds.SampleSizes;

class AggregatorTest {

    private static final int WORKERS = 4;

    private static Message message(int rank, int round, float value) {
        Message message = new Message(1);
        message.address(worker(rank), round, 1, 0);
        message.values()[0] = value;
        return message;
    }

    private static WorkerState worker(int rank) {
        NoisyQuadratic objective = new NoisyQuadratic(List.of(new NoisyQuadratic.Mode(1, 0, 0, 0)), 0);
        return new WorkerState(rank, objective, () -> new int[1], new float[1]);
    }

    /** Every message a power of two of its own, so that the model tells exactly which have been applied. */
    private static List<Message> rounds(RoundPlan plan, int rounds) {
        List<Message> messages = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (int rank = 0; rank < WORKERS; rank++) {
                if (plan.size(round, rank) > 0) {
                    messages.add(message(rank, round, (float) (1 << messages.size())));
                }
            }
        }
        return messages;
    }

    /**
     * In whatever order 20 messages come, broadcast k holds all of the rounds before k (claim S002-03): the bits of
     * their messages are set. Floats are exact up to 2^24.
     */
    @Test
    void aBroadcastHoldsAllRoundsBeforeIt() {
        for (SampleSizes sizes : List.of(PowerSizes.constant(8), DelaySizes.power(2, 0, 0))) {
            RoundPlan plan = new RoundPlan(sizes, WORKERS);
            for (int seed = 0; seed < 50; seed++) {
                List<Message> messages = new ArrayList<>(rounds(plan, 5));
                Collections.shuffle(messages, new Random(seed));
                assertInvariant(plan, messages);
            }
        }
    }

    private static void assertInvariant(RoundPlan plan, List<Message> messages) {
        Server server = new Server(new float[1]);
        Aggregator rule = new Aggregator(plan);
        for (Message message : messages) {
            long before = server.latest().number();
            server.handle(message, rule);
            Broadcast latest = server.latest();
            int applied = (int) latest.values()[0];
            assertThat(messages).filteredOn(other -> other.round() < latest.number()).allMatch(other ->
                    (applied & (int) other.values()[0]) != 0);
            assertThat(latest.number() > before).isEqualTo(latest.version() == server.version());
        }
        assertThat(server.latest().number()).isEqualTo(5);
        assertThat(server.latest().values()).containsExactly(server.parameters());
    }

    /** Rounds far ahead of a missing message are counted too, and complete together with it. */
    @Test
    void oneMissingMessageHoldsAllRoundsBack() {
        RoundPlan plan = new RoundPlan(PowerSizes.constant(WORKERS), WORKERS);
        Server server = new Server(new float[1]);
        Aggregator rule = new Aggregator(plan);
        for (int round = 40; round >= 0; round--) {
            for (int rank = round == 0 ? 1 : 0; rank < WORKERS; rank++) {
                server.handle(message(rank, round, 1), rule);
            }
        }
        assertThat(server.latest().number()).isZero();
        assertThat(server.handle(message(0, 0, 1), rule)).isEqualTo(41 * WORKERS - 1);
        assertThat(server.latest().number()).isEqualTo(41);
        assertThat(server.gradients()).isEqualTo(41 * WORKERS);
    }
}
