package stalesim.report.change;

import java.util.List;
import stalesim.model.result.RunResult;

/**
 * The repetitions of a cell in both folders.
 *
 * @param before of the first folder
 * @param after of the second folder
 * @param common whether those at the same place share their random numbers; then there are as many on both sides
 */
record RunPairs(List<RunResult> before, List<RunResult> after, boolean common) {

    RunPairs {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
