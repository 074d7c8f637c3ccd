package stalesim.report.study.scale;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import stalesim.model.duration.MissingCalibrationException;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.study.Trial;
import stalesim.model.study.Usage;
import stalesim.model.study.WorkerPaths;
import stalesim.model.study.scale.CycleLimit;
import stalesim.report.chart.FigureId;
import stalesim.report.study.StudyInput;

/**
 * One algorithm at one point by number of workers.
 *
 * @param name for readers
 * @param rows ascending by workers, at least one
 */
record ScalePanel(String name, List<ScaleRow> rows) {

    private static final String MACHINE = "machine";

    ScalePanel {
        rows = List.copyOf(rows);
    }

    /** What the runs of a panel have in common. */
    private record Subject(Map<String, String> point, Clock clock, String algorithm, Mode mode) {

        static Subject of(Trial trial) {
            RunResult run = trial.run();
            return new Subject(WorkerPaths.without(trial.point()), run.clock(), run.algorithm(), run.mode());
        }

        String name() {
            String at = point.values().stream().collect(Collectors.joining(", "));
            String shared = mode == Mode.NATIVE ? "" : ", " + mode.label();
            String real = clock == Clock.REAL ? ", " + clock.label() : "";
            return algorithm + shared + real + (at.isEmpty() ? "" : ", " + at);
        }
    }

    static List<ScalePanel> of(StudyInput input) {
        Map<Subject, Map<Integer, List<Trial>>> divided = new LinkedHashMap<>();
        input.trials().forEach(trial -> divided.computeIfAbsent(Subject.of(trial), subject -> new TreeMap<>())
                .computeIfAbsent(trial.run().workers(), workers -> new ArrayList<>())
                .add(trial));
        Map<List<Object>, Usage> usages = new LinkedHashMap<>();
        input.surroundings().usages().forEach(usage -> usages.put(List.of(usage.point(), usage.run()), usage));
        List<ScalePanel> panels = new ArrayList<>();
        divided.forEach((subject, byWorkers) -> {
            List<ScaleRow> rows = new ArrayList<>();
            Optional<CycleLimit> limit = limit(input, subject);
            byWorkers.forEach((workers, trials) -> rows.add(row(workers, trials, usages, limit)));
            panels.add(new ScalePanel(subject.name(), rows));
        });
        return panels;
    }

    private static ScaleRow row(
            int workers, List<Trial> trials, Map<List<Object>, Usage> usages, Optional<CycleLimit> limit) {
        List<Usage> known = trials.stream()
                .flatMap(trial -> Optional.ofNullable(usages.get(List.of(trial.point(), name(trial.run())))).stream())
                .toList();
        return new ScaleRow(workers, trials.stream().map(Trial::run).toList(), known, limit);
    }

    /** As usages name their runs. */
    private static String name(RunResult run) {
        return String.join(
                "/",
                run.clock().label(),
                run.mode().label(),
                run.algorithm(),
                String.valueOf(run.workers()),
                String.valueOf(run.replication()));
    }

    /** Only the machine of the first point is known. */
    private static Optional<CycleLimit> limit(StudyInput input, Subject subject) {
        boolean same = subject.clock() == Clock.SIMULATED
                && subject.point().keySet().stream().noneMatch(path -> path.startsWith(MACHINE));
        try {
            return same
                    ? input.surroundings().machine().flatMap(machine -> CycleLimit.of(subject.algorithm(), machine))
                    : Optional.empty();
        } catch (MissingCalibrationException e) {
            return Optional.empty();
        }
    }

    ScaleRow last() {
        return rows.get(rows.size() - 1);
    }

    String id() {
        return FigureId.of("scale", name);
    }
}
