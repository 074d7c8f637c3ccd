package stalesim.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stalesim.model.result.Mode;
import stalesim.model.result.TimeCategory;
import stalesim.model.result.TimeUse;
import stalesim.report.Runs;
import stalesim.report.comparison.Comparison;

class TimeTableTest {

    @Test
    void categoriesThatTakeTimeAreColumns() {
        TimeUse simulated = TimeUse.complete(
                Map.of(TimeCategory.COMPUTE, 75L, TimeCategory.LOCK, 25L, TimeCategory.GAP, 0L));
        TimeUse real = new TimeUse(200, Map.of(TimeCategory.LOCK, 20L));
        PageTable table = new TimeTable(Comparison.byCell(List.of(
                        Runs.simulated().timeUse(simulated).build(),
                        Runs.real().timeUse(real).build(),
                        Runs.real().replication(1).build())))
                .of(Mode.NATIVE)
                .orElseThrow();
        assertThat(table.columns())
                .extracting(PageTable.Column::heading)
                .containsExactly("algorithm", "m", "clock", "compute", "lock", "rest");
        assertThat(table.rows().stream()
                        .map(row -> row.stream().map(PageTable.Entry::text).toList()))
                .containsExactly(
                        List.of("async-lock", "2", "simulated", "75.0\u00a0%", "25.0\u00a0%", "–"),
                        List.of("async-lock", "2", "real", "–", "10.0\u00a0%", "90.0\u00a0%"));
    }

    @Test
    void withoutAnAccountThereIsNoTable() {
        assertThat(new TimeTable(Comparison.byCell(List.of(Runs.real().build()))).of(Mode.NATIVE)).isEmpty();
    }
}
