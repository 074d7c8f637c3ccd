package stalesim.scenario.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Problem;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.spec.Point;

/**
 * Collects what is wrong at the points of a sweep. A problem of several points is told once, a problem of all of them
 * as if nothing were swept.
 */
final class PointProblems {

    /** More are counted, not told. */
    static final int MOST_TOLD = 10;

    private final Field cause;
    private final Map<Problem, Occurrences> found = new LinkedHashMap<>();
    private long untold;

    /** For a sweep or study. */
    PointProblems(Field cause) {
        this.cause = cause;
    }

    private record Occurrences(Point first, int count) {

        String label() {
            return "at " + first + (count == 1 ? "" : count == 2 ? " and another point" : " and " + (count - 1)
                    + " other points");
        }
    }

    void add(Point point, List<Problem> problems) {
        for (Problem problem : problems) {
            Occurrences earlier = found.get(problem);
            if (earlier != null) {
                found.put(problem, new Occurrences(earlier.first(), earlier.count() + 1));
            } else if (found.size() < MOST_TOLD) {
                found.put(problem, new Occurrences(point, 1));
            } else {
                untold++;
            }
        }
    }

    /**
     * Ends the attempt if anything was found.
     *
     * @param points how many points were looked at
     * @throws ScenarioException with the first problems, and the number of the others
     */
    void throwIfAny(int points) {
        if (found.isEmpty()) {
            return;
        }
        List<Problem> told = new ArrayList<>();
        found.forEach((problem, where) ->
                told.add(where.count() == points && points > 1 ? problem : placed(problem, where)));
        if (untold > 0) {
            told.add(new Problem(cause.place(), cause.path(), untold
                    + " more problems at its points. Correct these first."));
        }
        throw new ScenarioException(told);
    }

    private Problem placed(Problem problem, Occurrences where) {
        String subject = problem.path().isEmpty() ? "" : problem.path() + ": ";
        return new Problem(cause.place(), cause.path(), where.label() + ": " + subject + problem.message());
    }
}
