package stalesim.scenario.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import stalesim.model.result.Clock;
import stalesim.model.study.Confidence;
import stalesim.model.study.HowMany;
import stalesim.model.study.Study;
import stalesim.model.study.Trial;
import stalesim.model.study.WhichAlgorithm;
import stalesim.model.study.choice.Alternative;
import stalesim.model.study.choice.Contests;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.plan.RunKey;
import stalesim.scenario.spec.RepeatRule;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.store.OutputFolder;

/**
 * Repeats what a study cannot decide between yet, half as many times again in each round. Decisions depend on the runs
 * of the plan that is done and on nothing else, so that a study that was interrupted decides the same.
 */
public final class StudyRounds implements Rounds {

    private final Study study;
    private final Confidence confidence;
    private final OutputFolder folder;

    private StudyRounds(Study study, Confidence confidence, OutputFolder folder) {
        this.study = study;
        this.confidence = confidence;
        this.folder = folder;
    }

    /**
     * What a scenario's study asks for.
     *
     * @param scenario any
     * @param folder where its results are
     * @return a single round where nothing is asked that more repetitions could decide
     */
    public static Rounds of(Scenario scenario, OutputFolder folder) {
        Optional<Confidence> confidence = scenario.study().flatMap(StudyRounds::confidence);
        return confidence.isEmpty()
                ? ONE
                : new StudyRounds(scenario.study().orElseThrow(), confidence.get(), folder);
    }

    private static Optional<Confidence> confidence(Study study) {
        if (study instanceof HowMany howMany) {
            return Optional.of(howMany.confidence());
        }
        return study instanceof WhichAlgorithm which ? Optional.of(which.confidence()) : Optional.empty();
    }

    @Override
    public Optional<Plan> after(Plan done, Supplier<Set<RunKey>> finished) {
        Set<RunKey> keys = finished.get();
        double epsilon = done.cells().get(0).stop().lossBelow();
        Set<Alternative> undecided = Contests.undecided(study, trials(keys), epsilon);
        List<Cell> cells = new ArrayList<>();
        boolean more = false;
        for (Cell cell : done.cells()) {
            int count = count(cell, keys);
            boolean repeated = cell.clock() == Clock.SIMULATED
                    && count < confidence.mostReplications()
                    && undecided.contains(alternative(cell));
            more |= repeated;
            cells.add(cell.repeated(RepeatRule.fixed(repeated ? next(count) : count)));
        }
        return more ? Optional.of(new Plan(cells)) : Optional.empty();
    }

    private static int count(Cell cell, Set<RunKey> keys) {
        int count = 0;
        while (keys.contains(cell.key(count))) {
            count++;
        }
        return count;
    }

    private int next(int count) {
        return Math.min(confidence.mostReplications(), count + Math.max(1, count / 2));
    }

    private static Alternative alternative(Cell cell) {
        return new Alternative(
                cell.variant().point().settings(), cell.mode(), cell.algorithm().name(), cell.workers());
    }

    /** What an interrupted attempt has beyond this plan is left out. */
    private List<Trial> trials(Set<RunKey> keys) {
        List<Trial> trials = new ArrayList<>();
        folder.forEachResult(stored -> {
            if (keys.contains(RunKey.of(stored.point(), stored.result()))) {
                trials.add(new Trial(stored.point().settings(), stored.result()));
            }
        });
        return trials;
    }
}
