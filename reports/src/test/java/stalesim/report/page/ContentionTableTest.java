package stalesim.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import stalesim.model.result.Contention;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.report.Runs;
import stalesim.report.comparison.Comparison;

class ContentionTableTest {

    private static List<List<String>> texts(RunResult... runs) {
        return new ContentionTable(Comparison.byCell(List.of(runs)))
                .of(Mode.NATIVE).orElseThrow().rows().stream()
                        .map(row -> row.stream().map(PageTable.Entry::text).toList())
                        .toList();
    }

    /** 1,000 gradients were applied in 1,250 attempts, 250 more were dropped or refused. */
    @Test
    void tellsRetriesDropsVectorsAndRefusals() {
        assertThat(texts(
                        Runs.real().algorithm("leashed-0").workers(2)
                                .contention(new Contention(1_250, 250, 250, OptionalInt.of(5))).build(),
                        Runs.real().algorithm("leashed-0").workers(2).replication(1)
                                .contention(new Contention(1_000, 0, 0, OptionalInt.of(4))).build(),
                        Runs.simulated().algorithm("delayed-check").workers(2).refusals(250).build(),
                        Runs.simulated().refusals(0).build()))
                .containsExactly(
                        List.of("delayed-check", "2", "simulated", "–", "–", "20.0\u00a0%", "–"),
                        List.of("leashed-0", "2", "real", "10.0\u00a0%", "10.0\u00a0%", "–", "5"));
    }

    @Test
    void withoutContentionThereIsNoTable() {
        assertThat(new ContentionTable(Comparison.byCell(List.of(Runs.real().build()))).of(Mode.NATIVE)).isEmpty();
    }
}
