package stalesim.report.study.algorithm;

import java.util.Arrays;
import stalesim.model.study.Criterion;
import stalesim.model.study.choice.Entrant;
import stalesim.model.study.choice.Winner;

/** Small matters of wording about winners. */
final class WinnerWords {

    private WinnerWords() {}

    /** The algorithms that may have won. */
    static String contenders(Winner winner) {
        return String.join(", ", winner.contenders());
    }

    /** How many runs have the figure that counts. */
    static long reached(WinnerCell cell, Entrant entrant, Criterion criterion) {
        return Arrays.stream(entrant.values(criterion, cell.contest().epsilon(), cell.contest().prices()))
                .filter(value -> !Double.isNaN(value))
                .count();
    }
}
