package stalesim.scenario.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stalesim.model.result.WorkerTotals;
import stalesim.model.staleness.StalenessHistogram;
import tools.jackson.databind.node.ObjectNode;

/** What a result holds of very many workers. */
class LargeResultTest {

    private static final int WORKERS = 2 * TotalsJson.MOST + 1;

    private static List<WorkerTotals> totals() {
        List<WorkerTotals> totals = new ArrayList<>();
        for (int rank = 0; rank < WORKERS; rank++) {
            totals.add(new WorkerTotals(1, rank, 2L * rank));
        }
        return totals;
    }

    @Test
    void neighboursAreSummed() {
        ObjectNode node = Json.object();
        TotalsJson.put(node, totals());
        assertThat(node.get("workers_per_entry").asInt()).isEqualTo(3);
        List<WorkerTotals> read = TotalsJson.read(node);
        assertThat(read).hasSize(WORKERS / 3).startsWith(new WorkerTotals(3, 3, 6), new WorkerTotals(3, 12, 24));
        assertThat(read.stream().reduce(WorkerTotals::plus))
                .isEqualTo(totals().stream().reduce(WorkerTotals::plus));
    }

    @Test
    void asManyAsFitStandAlone() {
        ObjectNode node = Json.object();
        List<WorkerTotals> few = totals().subList(0, TotalsJson.MOST);
        TotalsJson.put(node, few);
        assertThat(node.has("workers_per_entry")).isFalse();
        assertThat(TotalsJson.read(node)).isEqualTo(few);
    }

    @Test
    void staleUpdatesAreCondensed() {
        StalenessHistogram wide = new StalenessHistogram();
        wide.add(5);
        wide.add(1_000_000);
        wide.add(1_000_000);
        ObjectNode node = CountsJson.write(wide);
        assertThat(Json.line(node)).startsWith("{\"values\":[5,1000000],\"counts\":[1,2],\"mean\":666668.33");
        assertThat(CountsJson.read(node)).isEqualTo(wide);
    }

    /** Six digits a value, a separator, and a digit or two of counts: below a third of a megabyte. */
    @Test
    void aLineIsBounded() {
        StalenessHistogram wide = new StalenessHistogram();
        for (int tau = 0; tau < 2_000_000; tau++) {
            wide.add(tau);
        }
        assertThat(Json.line(CountsJson.write(wide)).length()).isLessThan(333_333);
        assertThat(CountsJson.read(CountsJson.write(wide)).total()).isEqualTo(2_000_000);
    }
}
