package stalesim.report.study.algorithm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import stalesim.model.study.choice.Contest;
import stalesim.model.study.choice.Winner;

/**
 * A place of a map: who wins there.
 *
 * @param point text of each value that is swept, the number of workers left out
 * @param workers m; empty where everybody has the number that suits it best
 * @param contest between the algorithms
 * @param winner empty if nobody reached the goal in all runs
 */
record WinnerCell(Map<String, String> point, OptionalInt workers, Contest contest, Optional<Winner> winner) {

    /** Whether there is a winner, for sure. */
    boolean decided() {
        return winner.stream().anyMatch(Winner::decided);
    }

    List<String> step(Direction direction) {
        return direction.step(point);
    }
}
