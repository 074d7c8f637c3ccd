package stalesim.report.study.algorithm;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stalesim.model.result.RunResult;
import stalesim.model.result.TimeCategory;
import stalesim.model.study.Trial;
import stalesim.report.sweep.SweepAxis;
import stalesim.report.table.Figures;

/**
 * T_c / T_u along an axis of update times: what a gradient took to compute, as the runs tell, over what is stated for
 * an update.
 */
final class UpdateRatios {

    private static final String PATH = "machine.update-us";
    private static final double NS_PER_US = 1e3;

    private UpdateRatios() {}

    /** By step; empty for other axes, and where runs do not tell. */
    static Map<List<String>, Double> along(SweepAxis axis, List<Trial> trials) {
        Map<List<String>, Double> ratios = new LinkedHashMap<>();
        if (!axis.paths().equals(List.of(PATH)) || !axis.isNumeric()) {
            return ratios;
        }
        for (List<String> step : axis.steps()) {
            double updateNs = Double.parseDouble(step.get(0)) * NS_PER_US;
            List<RunResult> runs = trials.stream()
                    .filter(trial -> step.get(0).equals(trial.point().get(PATH)))
                    .map(Trial::run)
                    .filter(UpdateRatios::tells)
                    .toList();
            double gradients = runs.stream().mapToLong(RunResult::gradients).sum();
            if (gradients > 0 && updateNs > 0) {
                ratios.put(step, runs.stream().mapToLong(UpdateRatios::computeNs).sum() / gradients / updateNs);
            }
        }
        return ratios;
    }

    private static boolean tells(RunResult run) {
        return run.timeUse().stream().anyMatch(use -> use.ns(TimeCategory.COMPUTE).isPresent());
    }

    private static long computeNs(RunResult run) {
        return run.timeUse().orElseThrow().ns(TimeCategory.COMPUTE).orElseThrow();
    }

    static String words(double ratio) {
        return Figures.number(ratio, 2);
    }
}
