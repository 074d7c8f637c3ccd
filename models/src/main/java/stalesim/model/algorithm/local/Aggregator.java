package stalesim.model.algorithm.local;

import java.util.Arrays;
import stalesim.model.protocol.Message;
import stalesim.model.protocol.ServerRule;

/**
 * The server of training over local data: v += U for every message as it comes, and a broadcast (v, k) whenever all of
 * the first k rounds have come. A broadcast so includes the rounds before k, and what has come of later ones.
 *
 * <p>Differs from the paper: a message that completes several rounds at once makes one broadcast, with the last k; a
 * round in which a worker has no gradient does not wait for it; and the step size is in U already.
 *
 * @see "Paper 002 (Hogwild! over local data sets), algorithm 3"
 */
public final class Aggregator implements ServerRule {

    private final RoundPlan plan;
    /** Messages that have come of round k, k + 1, ... */
    private int[] come = new int[8];
    private int complete;

    /**
     * Before the first message.
     *
     * @param plan who sends in which round
     */
    public Aggregator(RoundPlan plan) {
        this.plan = plan;
    }

    @Override
    public long handle(Message message, float[] model) {
        float[] change = message.values();
        for (int j = 0; j < model.length; j++) {
            model[j] += change[j];
        }
        count(message.round() - complete);
        while (come[0] == plan.senders(complete)) {
            System.arraycopy(come, 1, come, 0, come.length - 1);
            come[come.length - 1] = 0;
            complete++;
        }
        return complete;
    }

    private void count(int ahead) {
        if (ahead >= come.length) {
            come = Arrays.copyOf(come, 2 * ahead);
        }
        come[ahead]++;
    }
}
