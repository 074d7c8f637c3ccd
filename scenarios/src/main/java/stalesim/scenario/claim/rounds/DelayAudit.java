package stalesim.scenario.claim.rounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import stalesim.model.bound.rounds.DelayFunction;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.protocol.Message;
import stalesim.model.protocol.WorkerState;
import stalesim.model.rounds.RoundStarts;
import stalesim.model.rounds.SampleSizes;

/**
 * Looks at every gradient of a run over local data: how late it is by its label, and what its view holds.
 *
 * <p>From the definitions of the paper alone: a worker's gradients are the numbers rank, rank + n, rank + 2 n, ... of
 * all, round i has the numbers S_i to S_{i+1} - 1, and a broadcast holds the messages that had come by then.
 */
final class DelayAudit implements AuditedRounds.Audit {

    private final RoundStarts starts;
    private final DelayFunction tau;
    private final LongAdder gradients = new LongAdder();
    private final LongAdder late = new LongAdder();
    private final LongAdder incomplete = new LongAdder();
    /** By number of the broadcast, the rounds of each worker that had come; guarded by this. */
    private final List<List<Integer>> broadcasts = new ArrayList<>();

    private final int[] come;

    DelayAudit(SampleSizes sizes, DelayFunction tau, int workers) {
        this.starts = new RoundStarts(sizes);
        this.tau = tau;
        this.come = new int[workers];
        broadcasts.add(Collections.nCopies(workers, -1));
        Arrays.fill(come, -1);
    }

    @Override
    public void gradient(WorkerState worker, int workers) {
        long t = (worker.gradients() - 1) * workers + worker.rank();
        int round = roundOf(t);
        long left = (starts.of(round + 1) - 1 - t) / workers + 1;
        long global = starts.of(round + 1) - left - 1;
        long delay = global + 1 - starts.of((int) worker.broadcast());
        gradients.increment();
        late.add(global >= 0 && delay > tau.at((double) global) ? 1 : 0);
        incomplete.add(lacks(worker, (long) Math.floor(t - tau.at((double) t)), workers) ? 1 : 0);
    }

    private int roundOf(long t) {
        int round = 0;
        while (starts.of(round + 1) <= t) {
            round++;
        }
        return round;
    }

    /** Whether a gradient with a label below the limit is neither in the broadcast nor in the worker's own round. */
    private synchronized boolean lacks(WorkerState worker, long limit, int workers) {
        List<Integer> held = broadcasts.get((int) worker.broadcast());
        for (int rank = 0; rank < workers; rank++) {
            int round = held.get(rank);
            long first = round < 0 ? 0 : starts.of(round + 1);
            long missing = first + Math.floorMod(rank - first, (long) workers);
            if (missing < limit && !(rank == worker.rank() && ownRound(worker, workers, missing))) {
                return true;
            }
        }
        return false;
    }

    private boolean ownRound(WorkerState worker, int workers, long label) {
        return roundOf(label) == roundOf((worker.gradients() - 1) * workers + worker.rank());
    }

    @Override
    public synchronized void message(Message message, long broadcast) {
        come[message.sender()] = Math.max(come[message.sender()], message.round());
        while (broadcasts.size() <= broadcast) {
            broadcasts.add(Arrays.stream(come).boxed().toList());
        }
    }

    /** t_delay &lt;= tau(t_glob) for every gradient. */
    Evidence noneLate(String what) {
        return Exactly.never("t_delay > tau(t_glob), " + what, late.sum(), gradients.sum());
    }

    /** The view of gradient t holds all gradients before t - tau(t). */
    Evidence allHeld(String what) {
        return Exactly.never("a gradient before t - tau(t) is missing, " + what, incomplete.sum(), gradients.sum());
    }
}
