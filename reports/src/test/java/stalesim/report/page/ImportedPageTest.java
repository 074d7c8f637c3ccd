package stalesim.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import stalesim.model.measured.EpochTimes;
import stalesim.model.measured.ImportedRun;
import stalesim.model.result.Mode;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.report.Runs;
import stalesim.report.Xml;
import stalesim.report.comparison.ComparisonSettings;
import stalesim.report.comparison.ImportedComparison;

class ImportedPageTest {

    private static final String ATTACK = "<script>alert('x')</script>&\"";
    private static final long S = 1_000_000_000;

    private static ImportedComparison comparison(String machine, long... counts) {
        ImportedRun run = new ImportedRun(
                "async-lock",
                2,
                new EpochTimes(1000, List.of(S, 2 * S), S),
                new StalenessHistogram(counts),
                List.of(),
                Map.of("machine", machine));
        return ImportedComparison.of(
                run, List.of(Runs.simulated().mode(Mode.IMPORTED).build()), ComparisonSettings.of(0.95));
    }

    private static Map<String, ImportedComparison> two(String name) {
        Map<String, ImportedComparison> comparisons = new LinkedHashMap<>();
        comparisons.put("first.json", comparison("many cores", 500, 500));
        comparisons.put(name, comparison(name, 0, 0, 9));
        return comparisons;
    }

    @Test
    void showsFiguresOfEveryMeasurementUnderUniqueIdentifiers() {
        String html = new ImportedPage("machine.json", two("second.json")).html();
        NodeList all = Xml.parseHtml(html).getElementsByTagName("*");
        assertThat(IntStream.range(0, all.getLength())
                        .mapToObj(index -> ((Element) all.item(index)).getAttribute("id"))
                        .filter(id -> !id.isEmpty()))
                .contains("staleness-1", "staleness-2")
                .doesNotHaveDuplicates();
        assertThat(html)
                .contains("✓ within", "✗ MISS", "many cores", "∞")
                .doesNotContain("NaN", "Optional");
    }

    @Test
    void escapesWhateverComesFromOutside() {
        String html = new ImportedPage(ATTACK, two(ATTACK)).html();
        assertThat(html).doesNotContain("<script").contains("&lt;script");
        assertThat(Xml.parseHtml(html).getElementsByTagName("script").getLength()).isZero();
    }
}
