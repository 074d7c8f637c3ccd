package stalesim.model.algorithm;

import java.util.List;
import java.util.Map;
import stalesim.model.protocol.Grouping;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Operation.Compute;
import stalesim.model.protocol.Operation.Exchange;
import stalesim.model.protocol.Operation.Local;
import stalesim.model.protocol.Quantity;
import stalesim.model.protocol.Store;

/**
 * DS-Sync: every worker steps on its own replica, then the replicas of a group are averaged, and the groups alternate
 * between the rows and the columns of a grid of G times N workers: in even rounds rank / N, in odd rounds rank mod N.
 *
 * <p>After an even and an odd round every worker has the mean over all workers, for the product of the two averaging
 * matrices is that of all workers; this needs W = G N, not a square. Differs from the printed algorithm, whose lines 13
 * and 16 leave workers without a group.
 *
 * @param group N &gt;= 1, workers in a group of even rounds, a divisor of their number; 0 for the smallest one that is
 *     at least its square root
 * @param momentum mu, 0 &lt;= mu &lt; 1, of every worker alone
 * @see "Paper 004 (DS-Sync), algorithm 1, equations 1 and 2; corrected as in THEORY.md, audit (l)"
 */
public record DsSync(int group, double momentum) implements Algorithm {

    /** Groups near the square root of the number of workers, no momentum. */
    public DsSync() {
        this(0, 0);
    }

    @Override
    public String name() {
        return "ds-sync" + (group == 0 ? "" : "-" + group) + (momentum == 0 ? "" : "-momentum-" + momentum);
    }

    @Override
    public String summary() {
        return "a local step each, then the mean of the replicas of alternating groups (DS-Sync)";
    }

    @Override
    public String source() {
        return "paper 004, algorithm 1";
    }

    @Override
    public Store store() {
        return Store.REPLICATED;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.count("group", "workers in a group, a divisor of their number; near its square root", 1),
                HeavyBall.parameter());
    }

    @Override
    public DsSync with(Map<String, Double> values) {
        return new DsSync(
                values.getOrDefault("group", (double) group).intValue(), values.getOrDefault("momentum", momentum));
    }

    @Override
    public List<Operation> cycle(Setting setting) {
        int size = groupSize(setting.workers());
        return List.of(
                new Compute(),
                new Local(new HeavyBall(setting, momentum)),
                new Exchange(groups(size), Quantity.MODEL),
                new Local(worker -> {
                    Replicas.takeMean(worker);
                    worker.advanceReplica();
                }));
    }

    @Override
    public DsSync amongFew(int workers) {
        return group == 0 || workers % group == 0 ? this : new DsSync(0, momentum);
    }

    private int groupSize(int workers) {
        int size = group == 0 ? nearSquareRoot(workers) : group;
        if (workers % size != 0) {
            throw new IllegalArgumentException(
                    name() + " needs groups of equal size: group=" + size + ", workers=" + workers);
        }
        return size;
    }

    private static int nearSquareRoot(int workers) {
        int size = 1;
        while ((long) size * size < workers || workers % size != 0) {
            size++;
        }
        return size;
    }

    /** Rows of the grid in even rounds, columns in odd ones. */
    static Grouping groups(int size) {
        return (rank, round, workers) -> round % 2 == 0 ? rank / size : rank % size;
    }
}
