package stalesim.model.step.rounds;

import java.util.Map;
import stalesim.model.step.Parameters;

/**
 * Sizes that each of n workers takes: s_i = n s_i,c. The paper's tables and figures mean this one, its text the total.
 *
 * @param each sizes of one worker
 * @param workers n &gt;= 1
 * @see "Paper 002 (Hogwild! over local data sets), table 2 and figure 7; THEORY.md, section 7 no. 14"
 */
public record PerWorker(SampleSizes each, int workers) implements SampleSizes {

    /** Checks the range. */
    public PerWorker {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be >= 1: workers=" + workers);
        }
    }

    @Override
    public String name() {
        return each.name();
    }

    @Override
    public Map<String, Object> parameters() {
        return Parameters.of("each", each.parameters(), "workers", (long) workers);
    }

    @Override
    public int first() {
        return each.first();
    }

    @Override
    public long size(long round) {
        return workers * each.size(round);
    }
}
