package stalesim.model.study.limit;

import java.util.List;
import stalesim.model.result.RunResult;

/**
 * One number of workers.
 *
 * @param workers m &gt;= 1
 * @param runs one a replication, in their order
 */
public record Rung(int workers, List<RunResult> runs) {

    /** Makes the list immutable. */
    public Rung {
        runs = List.copyOf(runs);
    }
}
