package stalesim.report.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stalesim.model.result.CurvePoint;
import stalesim.model.result.RunResult;

/**
 * Results as CSV text, with full precision. The first line names the columns; figures that do not exist are empty.
 */
public final class CsvTables {

    private static final List<String> IDENTITY =
            List.of("clock", "mode", "algorithm", "workers", "replication", "seed");

    private CsvTables() {}

    /**
     * One line a run.
     *
     * @param results runs, in the order of the lines
     * @param targetLoss epsilon; empty leaves updates and time to it empty
     * @return the text
     */
    public static String runs(List<RunResult> results, OptionalDouble targetLoss) {
        List<String> figures = concat(List.of(
                "updates",
                "gradients",
                "duration_ns",
                "updates_per_second",
                "mean_staleness",
                "staleness_variance",
                "max_staleness",
                "wait_share",
                "final_loss",
                "final_test_accuracy",
                "duality_gap",
                "updates_to_target",
                "time_to_target_ns",
                "outcome",
                "diverged_at",
                "mean_active_workers",
                "worker_seconds",
                "worker_seconds_to_target",
                "noise",
                "noise_literal"), TimeColumns.NAMES);
        return write(figures, results, run -> List.of(concat(runFigures(run, targetLoss), TimeColumns.of(run))));
    }

    /**
     * One line a point of a loss curve.
     *
     * @param results runs, in the order of the lines
     * @return the text
     */
    public static String curves(List<RunResult> results) {
        return write(List.of("update", "time_ns", "loss", "test_accuracy"), results, run -> run.curve().stream()
                .map(CsvTables::point)
                .toList());
    }

    /**
     * One line a staleness that occurred in a run.
     *
     * @param results runs, in the order of the lines
     * @return the text
     */
    public static String staleness(List<RunResult> results) {
        return write(List.of("staleness", "updates"), results, CsvTables::counts);
    }

    /**
     * One line a change of the number of active workers.
     *
     * @param results runs, in the order of the lines
     * @return the text
     */
    public static String parallelism(List<RunResult> results) {
        return write(List.of("update", "time_ns", "active_workers"), results, run -> run.parallelism().steps().stream()
                .map(step -> List.of(
                        Long.toString(step.update()),
                        Long.toString(step.timeNs()),
                        Integer.toString(step.workers())))
                .toList());
    }

    /**
     * Any table of text.
     *
     * @param header names of the columns
     * @param rows their cells
     * @return the text
     */
    static String write(List<String> header, List<List<String>> rows) {
        return write(header, rows.stream());
    }

    /**
     * Any table of text whose rows need not be in memory at once.
     *
     * @param header names of the columns
     * @param rows their cells
     * @return the text
     */
    public static String write(List<String> header, Stream<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    /** A number with full precision; empty if it is not finite. */
    public static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    private static String write(
            List<String> figures,
            List<RunResult> results,
            Function<RunResult, List<List<String>>> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (RunResult run : results) {
            lines.apply(run).forEach(line -> rows.add(concat(identity(run), line)));
        }
        return write(concat(IDENTITY, figures), rows);
    }

    private static List<String> identity(RunResult run) {
        return List.of(
                run.clock().label(),
                run.mode().label(),
                run.algorithm(),
                Integer.toString(run.workers()),
                Integer.toString(run.replication()),
                Long.toString(run.seed()));
    }

    private static List<String> runFigures(RunResult run, OptionalDouble targetLoss) {
        return List.of(
                Long.toString(run.updates()),
                Long.toString(run.gradients()),
                Long.toString(run.durationNs()),
                number(run.throughput().orElse(Double.NaN)),
                number(run.staleness().mean()),
                number(run.staleness().variance()),
                run.staleness().max() < 0 ? "" : Integer.toString(run.staleness().max()),
                number(run.waitShare()),
                number(run.lastLoss().orElse(Double.NaN)),
                number(run.finalTestAccuracy().orElse(Double.NaN)),
                number(run.dualityGap().orElse(Double.NaN)),
                target(targetLoss, run::updatesTo),
                target(targetLoss, run::timeNsTo),
                run.outcome().label(),
                text(run.divergedAt()),
                number(run.parallelism().mean(run.durationNs())),
                number(run.workerSeconds()),
                number(targetLoss.isPresent()
                        ? run.workerSecondsTo(targetLoss.getAsDouble()).orElse(Double.NaN)
                        : Double.NaN),
                number(run.noise().map(noise -> noise.corrected().mean()).orElse(Double.NaN)),
                number(run.noise().map(noise -> noise.literal().mean()).orElse(Double.NaN)));
    }

    private static String target(
            OptionalDouble epsilon, DoubleFunction<OptionalLong> reached) {
        return epsilon.stream().mapToObj(reached).map(CsvTables::text).collect(Collectors.joining());
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }

    private static List<String> point(CurvePoint point) {
        return List.of(
                Long.toString(point.update()),
                Long.toString(point.timeNs()),
                number(point.loss()),
                number(point.testAccuracy().orElse(Double.NaN)));
    }

    private static List<List<String>> counts(RunResult run) {
        long[] counts = run.staleness().toArray();
        List<List<String>> lines = new ArrayList<>();
        for (int tau = 0; tau < counts.length; tau++) {
            if (counts[tau] > 0) {
                lines.add(List.of(Integer.toString(tau), Long.toString(counts[tau])));
            }
        }
        return lines;
    }

    private static List<String> concat(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
