package stalesim.scenario.runner;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.plan.RunKey;

/** Decides what is to be run once a plan is finished. */
@FunctionalInterface
public interface Rounds {

    /** A plan is all that is to be run. */
    Rounds ONE = (plan, finished) -> Optional.empty();

    /**
     * What comes next.
     *
     * @param done a plan all of whose runs are finished
     * @param finished keys of its runs
     * @return a plan that has all of its runs and more; empty if nothing is to be added
     */
    Optional<Plan> after(Plan done, Supplier<Set<RunKey>> finished);
}
