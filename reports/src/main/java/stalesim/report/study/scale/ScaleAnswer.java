package stalesim.report.study.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import stalesim.model.study.Usage;
import stalesim.model.study.scale.CycleLimit;
import stalesim.report.study.StudyAnswer;
import stalesim.report.study.StudyInput;
import stalesim.report.study.StudySection;
import stalesim.report.table.Figures;

/** How far the simulation goes, and what the model says there. */
public final class ScaleAnswer {

    private static final double MIB = 1 << 20;
    private static final double GIB = 1 << 30;

    private ScaleAnswer() {}

    /**
     * Answers.
     *
     * @param input all runs, and what they cost
     * @return the answer
     */
    public static StudyAnswer of(StudyInput input) {
        List<String> findings = new ArrayList<>();
        List<StudySection> sections = new ArrayList<>();
        for (ScalePanel panel : ScalePanel.of(input)) {
            findings.addAll(findings(panel));
            sections.add(new StudySection(
                    panel.id(),
                    panel.name(),
                    "Runs were done one at a time. Allocated is all that a run’s thread asked for, its result included;"
                            + " peak heap is what was in use at most above what was in use before the run, garbage"
                            + " included, and depends on when garbage was collected.",
                    new ScaleCharts(panel).all(),
                    List.of(new ScaleTable(panel).table())));
        }
        if (findings.isEmpty()) {
            findings.add("There are no runs yet.");
        }
        limit(input).ifPresent(bytes -> findings.add("The virtual machine that did the runs was allowed a heap of "
                + Figures.number(bytes / GIB, 3) + "\u00a0GiB."));
        return new StudyAnswer(findings, sections);
    }

    private static OptionalDouble limit(StudyInput input) {
        return input.surroundings().usages().stream().mapToDouble(Usage::heapLimitBytes).max();
    }

    private static List<String> findings(ScalePanel panel) {
        List<String> findings = new ArrayList<>();
        findings.add(panel.name() + ": " + cost(panel.last()));
        panel.last().limit().ifPresent(limit -> findings.add(panel.name() + ": " + saturation(panel, limit)));
        findings.add(panel.name() + ": " + staleness(panel.last()));
        return findings;
    }

    private static String cost(ScaleRow row) {
        String begin = workers(row) + " were simulated for " + Figures.number(row.updates(), 3) + " updates";
        if (row.wallSeconds().isEmpty()) {
            return begin + "; what that cost was not recorded.";
        }
        return begin + " in " + Figures.time(row.wallSeconds().getAsDouble() * 1e9, 3) + ", "
                + Figures.number(row.updatesPerWallSecond().orElse(Double.NaN), 3) + " updates a second, with "
                + Figures.number(row.allocatedBytes().orElse(Double.NaN) / MIB, 3) + "\u00a0MiB, "
                + Figures.number(row.bytesPerWorker().orElse(Double.NaN), 3) + " bytes a worker.";
    }

    private static String saturation(ScalePanel panel, CycleLimit limit) {
        ScaleRow last = panel.last();
        double share = last.throughput() / limit.updatesPerSecond(last.workers());
        String reached = "with " + workers(last) + " throughput is " + Figures.number(last.throughput(), 3)
                + " updates/s, " + Figures.percent(share) + " of what the closed form allows";
        if (Double.isInfinite(limit.saturation())) {
            return reached + "; without a lock nothing saturates.";
        }
        boolean beyond = last.workers() >= limit.saturation();
        return reached + (beyond ? "; the lock saturates at m*_C = " : "; the lock would saturate at m*_C = ")
                + Figures.number(limit.saturation(), 3) + ".";
    }

    private static String staleness(ScaleRow row) {
        double most = row.workers() - 1.0;
        String mean = "mean staleness with " + workers(row) + " is " + Figures.number(row.staleness(), 3);
        if (most == 0) {
            return mean + ".";
        }
        double missing = 1 - row.staleness() / most;
        double perWorker = row.updates() / row.workers();
        return mean + ", " + Figures.percent(row.staleness() / most) + " of m − 1"
                + (missing > 0.01 ? "; each worker makes " + Figures.number(perWorker, 3)
                        + " updates on average, and the first of each is less stale." : ".");
    }

    private static String workers(ScaleRow row) {
        return String.format(Locale.ROOT, "%,d", row.workers()) + (row.workers() == 1 ? " worker" : " workers");
    }
}
