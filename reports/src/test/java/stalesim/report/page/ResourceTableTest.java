package stalesim.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import stalesim.model.result.Environment;
import stalesim.model.result.Mode;
import stalesim.model.result.Parallelism.Step;
import stalesim.model.result.RunResult;
import stalesim.report.Runs;
import stalesim.report.comparison.Comparison;
import stalesim.report.input.ReportInput;
import stalesim.report.law.JudgedCases;

class ResourceTableTest {

    private static final List<RunResult> RUNS = List.of(
            Runs.simulated().workers(4).noise(0.01, 0.4).build(),
            Runs.simulated().workers(4).algorithm("sync").build(),
            Runs.simulated().workers(4).algorithm("elastic-lock").active(new Step(0, 0, 2)).noise(0.005, 0.3).build());

    private static List<String> texts(PageTable table, int row) {
        return table.rows().get(row).stream().map(PageTable.Entry::text).toList();
    }

    /** Two of four workers for a second: half is saved, from the start. */
    @Test
    void elasticRunsStandBesideTheirConstantForm() {
        PageTable table = new ResourceTable(Comparison.byCell(RUNS), OptionalDouble.of(0.4))
                .of(Mode.NATIVE)
                .orElseThrow();
        assertThat(table.rows()).hasSize(2);
        assertThat(texts(table, 0))
                .containsExactly("async-lock", "4", "simulated", "4.000", "4.000", "2.000", "500.0\u00a0ms", "–", "–",
                        "–");
        assertThat(texts(table, 1))
                .containsExactly(
                        "elastic-lock", "4", "simulated", "2.000", "2.000", "1.000", "500.0\u00a0ms", "4", "at once",
                        "50.0\u00a0%");
        assertThat(table.caption()).contains("ε is 0.4000.");
    }

    @Test
    void withoutAnythingElasticThereIsNoTable() {
        ResourceTable tables = new ResourceTable(Comparison.byCell(RUNS.subList(0, 2)), OptionalDouble.empty());
        assertThat(tables.of(Mode.NATIVE)).isEmpty();
        assertThat(tables.of(Mode.PACED)).isEmpty();
    }

    @Test
    void thePageShowsItWithTheChartsOfItsRuns() {
        String page = page(RUNS);
        assertThat(page)
                .contains("<h3>Worker-seconds</h3>", "Active workers against time", "Loss against worker-seconds")
                .contains("half of the first loss", "noise, literal", "0.005000");
        assertThat(page(List.of(Runs.simulated().build())))
                .doesNotContain("Worker-seconds", "Active workers", "worker-seconds", "noise, literal");
    }

    private static String page(List<RunResult> runs) {
        ReportInput input = new ReportInput(
                "t",
                "",
                Map.of(),
                new Environment(Map.of()),
                Map.of(),
                List.of(),
                runs,
                OptionalDouble.empty(),
                0.95);
        return ReportPage.html(input, Comparison.of(runs, 0.95), JudgedCases.of(runs, stage -> {}));
    }
}
