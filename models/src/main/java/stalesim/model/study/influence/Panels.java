package stalesim.model.study.influence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import stalesim.model.result.RunResult;
import stalesim.model.sensitivity.Answers;
import stalesim.model.study.Response;
import stalesim.model.study.Sensitivity;
import stalesim.model.study.Trial;
import stalesim.model.study.WantedLoss;
import stalesim.model.study.WorkerPaths;

/** Finds the runs of each point of a design by its settings. */
public final class Panels {

    private final Sensitivity study;
    private final double epsilon;

    private Panels(Sensitivity study, double epsilon) {
        this.study = study;
        this.epsilon = epsilon;
    }

    /** All runs of a panel: by point, repetition, and then number of workers. */
    private static final class Runs {
        private final Map<Map<String, String>, Map<Integer, List<RunResult>>> byPoint = new LinkedHashMap<>();

        void add(Trial trial) {
            byPoint.computeIfAbsent(trial.point(), point -> new TreeMap<>())
                    .computeIfAbsent(trial.run().replication(), replication -> new ArrayList<>())
                    .add(trial.run());
        }

        List<List<RunResult>> at(Map<String, String> point) {
            return List.copyOf(byPoint.getOrDefault(point, Map.of()).values());
        }
    }

    /**
     * Divides runs.
     *
     * @param study the question
     * @param trials runs, in any order
     * @param epsilon wanted loss where it is not varied itself; NaN if there is none
     * @return a panel for each clock, mode, algorithm and number of workers, in the order of their first runs
     */
    public static List<Panel> of(Sensitivity study, List<Trial> trials, double epsilon) {
        Panels panels = new Panels(study, epsilon);
        List<Map<String, String>> settings = Design.of(study).settings();
        Map<Panel.Subject, Runs> runs = new LinkedHashMap<>();
        trials.forEach(trial -> runs.computeIfAbsent(panels.subject(trial.run()), key -> new Runs()).add(trial));
        List<Panel> divided = new ArrayList<>();
        runs.forEach((subject, found) -> divided.add(panels.panel(subject, found, settings)));
        return divided;
    }

    private Panel.Subject subject(RunResult run) {
        boolean any = study.of() == Response.BEST_WORKERS
                || study.inputs().stream().anyMatch(input -> WorkerPaths.contain(input.path()));
        return new Panel.Subject(
                run.clock(),
                run.mode(),
                run.algorithm(),
                any ? OptionalInt.empty() : OptionalInt.of(run.workers()));
    }

    private Panel panel(Panel.Subject subject, Runs runs, List<Map<String, String>> settings) {
        int repetitions = settings.stream().mapToInt(point -> runs.at(point).size()).min().orElse(0);
        Set<Map<String, String>> missed = new LinkedHashSet<>();
        double[][] answers = new double[settings.size()][repetitions];
        for (int point = 0; point < answers.length; point++) {
            Map<String, String> at = settings.get(point);
            for (int repetition = 0; repetition < repetitions; repetition++) {
                OptionalDouble answer = study.of().of(runs.at(at).get(repetition), WantedLoss.at(at, epsilon));
                answer.ifPresentOrElse(value -> {}, () -> missed.add(at));
                answers[point][repetition] = answer.orElse(Double.NaN);
            }
            if (runs.at(at).isEmpty()) {
                missed.add(at);
            }
        }
        Optional<Answers> whole = missed.isEmpty() ? Optional.of(Answers.of(answers)) : Optional.empty();
        return new Panel(subject, repetitions, whole, List.copyOf(missed));
    }
}
