package stalesim.report.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.model.result.TimeCategory;
import stalesim.model.result.TimeUse;
import stalesim.report.Runs;
import stalesim.report.SampleReport;
import stalesim.report.comparison.Comparison;

class TablesTest {

    private static Comparison compare(RunResult... runs) {
        return Comparison.of(List.of(runs), 0.95);
    }

    private static List<NamedCsvRecord> read(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    @Test
    void textIsAligned() {
        Table table = new Table(
                List.of(new Table.Column("name", false), new Table.Column("n", true)),
                List.of(List.of("a", "100"), List.of("longer", "1")));
        assertThat(TextTable.render(table))
                .isEqualTo(
                        """
                        name      n
                        ------  ---
                        a       100
                        longer    1
                        """);
    }

    @Test
    void compactComparisonFitsInAHundredColumns() {
        Comparison sample = Comparison.of(SampleReport.input().results(), 0.95);
        assertThat(TextTable.render(ComparisonTables.compact(sample)).lines())
                .allMatch(line -> line.length() <= 100);
    }

    @Test
    void longNamesAndLargeFiguresStillFit() {
        Comparison wide = compare(
                Runs.simulated().algorithm("a-very-long-algorithm-name").workers(100_000).updates(987_654_321).build(),
                Runs.real().algorithm("a-very-long-algorithm-name").workers(100_000).updates(187_654_321).build());
        assertThat(TextTable.render(ComparisonTables.compact(wide)).lines())
                .allMatch(line -> line.length() <= 100);
    }

    /** A round of 4 workers has 4 gradients; one of two runs diverged, and nothing was to be reached. */
    @Test
    void whatWasNotMeasuredHasATableOfItsOwn() {
        Comparison alone = compare(
                Runs.simulated().algorithm("sync").workers(4).gradients(4000).build(),
                Runs.simulated().algorithm("sync").workers(4).gradients(4000).replication(1)
                        .outcome(Outcome.DIVERGED).build());
        Table table = ComparisonTables.compact(alone);
        assertThat(table.columns().stream().map(Table.Column::heading))
                .containsExactly(
                        "mode", "algorithm", "m", "runs", "updates/s", "grad./s", "mean tau", "loss", "outcome");
        assertThat(table.rows()).containsExactly(
                List.of("native", "sync", "4", "2", "1,000", "4,000", "0.5000", "0.3300", "1/2 diverged"));
        assertThat(ComparisonTables.legend(alone)).contains("updates/s: updates a second, of synchronous algorithms");
        assertThat(Diverged.in(alone)).hasValueSatisfying(words -> assertThat(words)
                .startsWith("1 of 2 runs diverged (native sync, 4 workers)"));
        assertThat(Diverged.in(compare(Runs.simulated().build()))).isEmpty();
    }

    @Test
    void theGravestOutcomeIsTold() {
        Comparison alone = compare(
                Runs.simulated().build(),
                Runs.simulated().replication(1).outcome(Outcome.STARVED).build(),
                Runs.simulated().replication(2).outcome(Outcome.DIVERGED).build());
        assertThat(ComparisonTables.compact(alone).rows().get(0)).last().isEqualTo("1/3 starved");
    }

    @Test
    void aSingleRepetitionHasUnknownNoise() {
        String text = TextTable.render(
                ComparisonTables.compact(compare(Runs.simulated().build(), Runs.real().build())));
        assertThat(text).contains("?").contains("within").doesNotContain("NaN");
    }

    @Test
    void markdownEscapesItsOwnMarkup() {
        Table table = new Table(List.of(new Table.Column("a|b", true)), List.of(List.of("<i>*x*\ny_z`")));
        assertThat(MarkdownTable.render(table)).isEqualTo("| a\\|b |\n| ---: |\n| &lt;i>\\*x\\* y\\_z\\` |\n");
    }

    @Test
    void rowsMustFillTheColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(List.of(new Table.Column("a", false)), List.of(List.of("1", "2"))));
    }

    @Test
    void comparisonCsvHasEveryFigureByName() {
        NamedCsvRecord line = read(ComparisonCsv.render(compare(
                        Runs.simulated().updates(1100).build(), Runs.real().build())))
                .get(0);
        assertThat(line.getField("mode")).isEqualTo("native");
        assertThat(Double.parseDouble(line.getField("throughput_error"))).isBetween(0.0999, 0.1001);
        assertThat(line.getField("real_updates_per_second_deviation")).isEmpty();
        assertThat(line.getField("total_variation_noise")).isEmpty();
        assertThat(line.getField("simulated_mean_staleness")).isEqualTo("0.5");
    }

    @Test
    void runsCsvHasALineARun() {
        List<NamedCsvRecord> lines = read(CsvTables.runs(
                List.of(
                        Runs.real().build(),
                        Runs.real().replication(1).losses(Double.NaN).staleness().build()),
                OptionalDouble.of(0.4)));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).getField("updates_to_target")).isEqualTo("500");
        assertThat(lines.get(1).getField("updates_to_target")).isEmpty();
        assertThat(lines.get(1).getField("final_loss")).isEmpty();
        assertThat(lines.get(1).getField("mean_staleness")).isEmpty();
    }

    @Test
    void runsCsvTellsSinceWhenARunHadDiverged() {
        List<NamedCsvRecord> lines = read(CsvTables.runs(
                List.of(
                        Runs.real().build(),
                        Runs.real().replication(1).updates(200).losses(0.5, 6, 7).build()),
                OptionalDouble.empty()));
        assertThat(lines).extracting(line -> line.getField("diverged_at")).containsExactly("", "100");
    }

    @Test
    void runsCsvTellsWhereTheTimeWentAsFarAsItIsKnown() {
        TimeUse use = new TimeUse(1L << 60, Map.of(TimeCategory.NO_CORE, 7L, TimeCategory.LOCK, 0L));
        List<NamedCsvRecord> lines = read(CsvTables.runs(
                List.of(Runs.real().timeUse(use).build(), Runs.real().build()), OptionalDouble.empty()));
        assertThat(lines.get(0).getField("worker_time_ns")).isEqualTo("1152921504606846976");
        assertThat(lines.get(0).getField("worker_time_no_core_ns")).isEqualTo("7");
        assertThat(lines.get(0).getField("worker_time_lock_ns")).isEqualTo("0");
        assertThat(lines.get(0).getField("worker_time_compute_ns")).isEmpty();
        assertThat(lines.get(1).getField("worker_time_ns")).isEmpty();
    }

    @Test
    void curvesAndStalenessCsvHaveALineAPoint() {
        RunResult run = Runs.real().algorithm("odd,\"name\"").staleness(3, 0, 4).build();
        List<NamedCsvRecord> counts = read(CsvTables.staleness(List.of(run)));
        assertThat(counts).extracting(line -> line.getField("staleness")).containsExactly("0", "2");
        assertThat(counts.get(0).getField("algorithm")).isEqualTo("odd,\"name\"");
        assertThat(read(CsvTables.curves(List.of(run)))).hasSize(5);
    }

    @Test
    void figuresAreShort() {
        assertThat(Figures.number(12_345.678)).isEqualTo("12,350");
        assertThat(Figures.number(0.031415926)).isEqualTo("0.03142");
        assertThat(Figures.number(0)).isEqualTo("0");
        assertThat(Figures.number(Double.NaN)).isEqualTo("–");
        assertThat(Figures.number(Double.POSITIVE_INFINITY)).isEqualTo("∞");
        assertThat(Figures.number(1.5e-7)).isEqualTo("1.500e-07");
        assertThat(Figures.number(-42.5, 2)).isEqualTo("-42");
        assertThat(Figures.signedPercent(OptionalDouble.of(-0.0315))).isEqualTo("-3.2\u00a0%");
        assertThat(Figures.signedPercent(OptionalDouble.empty())).isEqualTo("–");
        assertThat(Figures.level(0.95)).isEqualTo("95\u00a0%");
        assertThat(Figures.level(0.999_999)).isEqualTo("99.9999\u00a0%");
        assertThat(Figures.level(0.5)).isEqualTo("50\u00a0%");
        assertThat(Figures.time(12_345_678, 4)).isEqualTo("12.35\u00a0ms");
        assertThat(Figures.time(5, 4)).isEqualTo("5.000\u00a0ns");
    }
}
