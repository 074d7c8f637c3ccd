package stalesim.scenario.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One attempt to read a scenario: collects everything that is wrong with it, so that one attempt shows it all, and
 * tells who listens what was asked. Not thread-safe.
 */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private final Listener listener;

    /** Nobody listens. */
    public Problems() {
        this(Listener.NOBODY);
    }

    /**
     * With somebody who listens.
     *
     * @param listener told what readers ask
     */
    public Problems(Listener listener) {
        this.listener = listener;
    }

    /** Who is told what readers ask. */
    Listener listener() {
        return listener;
    }

    /**
     * Notes a problem.
     *
     * @param place where
     * @param path key's path
     * @param message value, rule and advice
     */
    public void add(Place place, String path, String message) {
        found.add(new Problem(place, path, message));
    }

    /**
     * Whether nothing has been found so far.
     *
     * @return true if none
     */
    public boolean none() {
        return found.isEmpty();
    }

    /**
     * Ends the attempt if anything was found.
     *
     * @throws ScenarioException with all problems in the order of the file's lines
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ScenarioException(found.stream()
                    .sorted(Comparator.comparingInt((Problem problem) -> problem.place().line())
                            .thenComparingInt(problem -> problem.place().column()))
                    .toList());
        }
    }
}
