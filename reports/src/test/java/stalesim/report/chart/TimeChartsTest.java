package stalesim.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import stalesim.model.result.Mode;
import stalesim.model.result.TimeCategory;
import stalesim.model.result.TimeUse;
import stalesim.report.Runs;
import stalesim.report.Xml;
import stalesim.report.comparison.Cell;

class TimeChartsTest {

    private static final Cell CELL = new Cell(Mode.NATIVE, "sync", 4);

    /** Two simulated runs: 60 and 80 of 100 in computing, the others at barriers. The real one knows its barriers. */
    private static List<TimeBar> bars() {
        return TimeBar.of(CELL, List.of(
                Runs.simulated().workers(4).timeUse(simulated(60)).build(),
                Runs.simulated().workers(4).replication(1).timeUse(simulated(80)).build(),
                Runs.simulated().workers(4).replication(2).build(),
                Runs.real().workers(4).timeUse(new TimeUse(50, Map.of(TimeCategory.BARRIER, 20L))).build()));
    }

    private static TimeUse simulated(long computeNs) {
        return TimeUse.complete(Map.of(TimeCategory.COMPUTE, computeNs, TimeCategory.BARRIER, 100 - computeNs));
    }

    @Test
    void describesEachBarInWords() {
        assertThat(TimeCharts.draw(Mode.NATIVE, "sync", bars()).description())
                .isEqualTo("Shares of the workers’ time, sync, native mode. "
                        + "4 workers, simulated: computing gradients 70 %, waiting for other workers 30 %; "
                        + "4 workers, real: not told apart 60 %, waiting for other workers 40 %.");
    }

    /** The plot's width is told by the clip; parts of a bar leave a seam of a quarter of a per cent. */
    @Test
    void partsAreAsWideAsTheirShares() {
        Element root = Xml.parse(TimeCharts.draw(Mode.NATIVE, "sync", bars()).svg()).getDocumentElement();
        double plot = 0;
        double[] widths = new double[4];
        int found = 0;
        NodeList all = root.getElementsByTagName("*");
        for (int index = 0; index < all.getLength(); index++) {
            Element element = (Element) all.item(index);
            if (element.getTagName().equals("rect")) {
                widths[found++] = Double.parseDouble(element.getAttribute("width"));
            }
        }
        plot = (widths[0] + widths[1] + widths[2] + widths[3]) / (200 - 4 * 0.25) * 100;
        assertThat(found).isEqualTo(4);
        // by series: computing of the first bar, the rest of the second, barriers of both; coordinates have two decimals
        assertThat(widths[0] / plot).isBetween(0.6974, 0.6976);
        assertThat(widths[1] / plot).isBetween(0.5974, 0.5976);
        assertThat(widths[2] / plot).isBetween(0.2974, 0.2976);
        assertThat(widths[3] / plot).isBetween(0.3974, 0.3976);
    }

    @Test
    void everyRowIsNamedAndEveryBigPartLabelled() {
        String svg = TimeCharts.draw(Mode.NATIVE, "sync", bars()).svg();
        assertThat(svg).contains(">4 simulated<", ">4 real<", ">70<", ">30<", ">60<", ">40<");
        assertThat(svg).contains(Ink.COMPUTE.css(), Ink.BARRIER.css(), Ink.UNTOLD.css());
    }

    @Test
    void theKeyNamesWhatOccurs() {
        assertThat(TimeCharts.key(bars()))
                .extracting(KeyEntry::label)
                .containsExactly("computing gradients", "not told apart", "waiting for other workers");
    }

    @Test
    void runsThatDoNotTellHaveNoBars() {
        assertThat(TimeBar.of(CELL, List.of(Runs.simulated().workers(4).build()))).isEmpty();
    }
}
