package stalesim.report.chart.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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
import stalesim.report.chart.Ink;
import stalesim.report.chart.KeyEntry;
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

    /** But for a seam of a quarter of a per cent at the right of each. */
    @Test
    void partsAreAsWideAsTheirShares() {
        Element root = Xml.parse(TimeCharts.draw(Mode.NATIVE, "sync", bars()).svg()).getDocumentElement();
        double[] widths = new double[4];
        int found = 0;
        NodeList all = root.getElementsByTagName("*");
        for (int index = 0; index < all.getLength(); index++) {
            Element element = (Element) all.item(index);
            if (element.getTagName().equals("rect")) {
                widths[found++] = Double.parseDouble(element.getAttribute("width"));
            }
        }
        // the parts of both bars but their seams are twice the width of the plot
        double plot = (widths[0] + widths[1] + widths[2] + widths[3]) / (200 - 4 * 0.25) * 100;
        assertThat(found).isEqualTo(4);
        // coordinates have two decimals: 0.01 of a plot of more than 200
        Arrays.sort(widths);
        double[] shares = {0.3, 0.4, 0.6, 0.7};
        for (int part = 0; part < shares.length; part++) {
            assertThat(widths[part] / plot).isCloseTo(shares[part] - 0.0025, within(1e-4));
        }
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
