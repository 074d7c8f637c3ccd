package stalesim.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import stalesim.model.result.Environment;
import stalesim.model.result.Mode;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;
import stalesim.report.Runs;
import stalesim.report.SampleReport;
import stalesim.report.Xml;
import stalesim.report.comparison.Comparison;
import stalesim.report.comparison.ComparisonSettings;
import stalesim.report.comparison.Thresholds;
import stalesim.report.input.ReportInput;
import stalesim.report.law.JudgedCases;
import stalesim.report.output.ReportFiles;

class ReportPageTest {

    private static final String ATTACK = "<script>alert('x')</script>&\"";

    /** Takes seconds, as everything in it is judged. */
    private static final String SAMPLE = page(SampleReport.input());

    private static String page(ReportInput input) {
        return ReportPage.html(
                input,
                Comparison.of(input.results(), input.level()),
                JudgedCases.of(input.results(), stage -> {}));
    }

    private static String page(RunResult... runs) {
        return page(new ReportInput(
                "t",
                "",
                Map.of(),
                new Environment(Map.of()),
                Map.of(),
                List.of(),
                List.of(runs),
                OptionalDouble.empty(),
                0.95));
    }

    private static Stream<String> ids(Document document) {
        NodeList all = document.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(index -> ((Element) all.item(index)).getAttribute("id"))
                .filter(id -> !id.isEmpty());
    }

    /** Rounds of one algorithm last 20 times as long as updates of the other, so time is drawn by its powers. */
    @Test
    void algorithmsAreComparedOnCommonAxesAndEmptyColumnsLeftOut() {
        String alone = page(
                Runs.simulated().workers(1).build(),
                Runs.simulated().workers(4).build(),
                Runs.simulated().algorithm("sync").workers(1).durationNs(20_000_000_000L).build(),
                Runs.simulated().algorithm("sync").workers(4).durationNs(20_000_000_000L).gradients(4000).build());
        assertThat(alone)
                .contains("All algorithms", "id=\"together-native\"", "id=\"together-curves-native\"")
                .contains("gradients per second against the number of workers: async-lock; sync.")
                .contains("loss against time: async-lock, m = 1; sync, m = 4.")
                .contains(">gradients/s", ">final loss")
                .doesNotContain(">measured", ">noise floor", ">time to ε");
        String one = page(Runs.simulated().build(), Runs.real().build());
        assertThat(one).doesNotContain("All algorithms").contains(">measured", ">noise floor");
    }

    @Test
    void isWellFormedWithUniqueIdentifiersAndLinksThatLead() {
        Document document = Xml.parseHtml(SAMPLE);
        List<String> ids = ids(document).toList();
        assertThat(ids).doesNotHaveDuplicates();
        NodeList links = document.getElementsByTagName("a");
        assertThat(links.getLength()).isGreaterThan(4);
        Set<String> files = ReportFiles.render(ReportFiles.REPORT, SampleReport.input(), stage -> {}).keySet();
        for (int index = 0; index < links.getLength(); index++) {
            String target = ((Element) links.item(index)).getAttribute("href");
            if (target.startsWith("#")) {
                assertThat(ids).contains(target.substring(1));
            } else {
                assertThat(files).contains(target);
            }
        }
    }

    @Test
    void figuresNameTheirDataBelowThem() {
        NodeList blocks = Xml.parseHtml(SAMPLE).getElementsByTagName("div");
        List<String> last = IntStream.range(0, blocks.getLength())
                .mapToObj(index -> (Element) blocks.item(index))
                .filter(block -> block.getAttribute("class").equals("figures"))
                .map(block -> block.getElementsByTagName("p"))
                .map(notes -> notes.item(notes.getLength() - 1).getTextContent())
                .toList();
        assertThat(last).hasSizeGreaterThan(5).allMatch(text -> text.matches("data: [a-z]+\\.csv"));
        assertThat(last).contains("data: comparison.csv", "data: runs.csv", "data: curves.csv", "data: staleness.csv");
    }

    @Test
    void needsNothingFromElsewhere() {
        String html = SAMPLE.replace("http://www.w3.org/", "");
        assertThat(html).doesNotContain("http:", "https:", "<script", "<link", "@import", "url(http");
    }

    @Test
    void escapesWhateverComesFromOutside() {
        String html = page(new ReportInput(
                ATTACK,
                ATTACK,
                Map.of(ATTACK, ATTACK),
                new Environment(Map.of(ATTACK, ATTACK)),
                Map.of(ATTACK, ATTACK),
                List.of(ATTACK),
                List.of(
                        Runs.simulated().algorithm(ATTACK).build(),
                        Runs.real().algorithm(ATTACK).build()),
                OptionalDouble.empty(),
                0.95));
        assertThat(html).doesNotContain("<script").contains("&lt;script");
        assertThat(Xml.parseHtml(html).getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void saysThatNothingWasMeasured() {
        assertThat(page(Runs.simulated().build())).contains("Nothing was measured");
        assertThat(page(Runs.real().build())).contains("Nothing was simulated");
        assertThat(page()).contains("There are no results");
    }

    /** 1000 gradients in a second against 4000 in two; of their losses the first one's is lower. */
    @Test
    void runsAloneAreAResult() {
        Comparison alone = Comparison.of(
                List.of(
                        Runs.simulated().workers(1).losses(0.7, 0.2).build(),
                        Runs.simulated().algorithm("hogwild").workers(4).updates(4000).durationNs(2_000_000_000)
                                .losses(0.7, 0.4).build(),
                        Runs.simulated().algorithm("sync").updates(9000).outcome(Outcome.DIVERGED).build()),
                0.95);
        Headline headline = Headline.of(alone);
        assertThat(headline.verdict())
                .isEqualTo("Most gradients a second: 2,000 (native hogwild, 4 workers). Least loss: 0.2000 (native"
                        + " async-lock, 1 worker).");
        assertThat(headline.details())
                .anyMatch(line -> line.startsWith("1 of 3 runs diverged"))
                .contains("Nothing was measured: all figures are predictions.");
    }

    @Test
    void whatStarvedIsNoResult() {
        Comparison alone = Comparison.of(
                List.of(
                        Runs.simulated().workers(1).build(),
                        Runs.simulated().algorithm("sync").updates(9000).outcome(Outcome.STARVED).build()),
                0.95);
        assertThat(Headline.of(alone).verdict())
                .startsWith("Most gradients a second: 1,000 (native async-lock, 1 worker)");
    }

    /** Of two runs of the faster case one does not come as low as 0.5. */
    @Test
    void soonestIsWhoAlwaysReachesTheWantedLoss() {
        var wanted = new ComparisonSettings(0.95, OptionalDouble.of(0.5), Thresholds.DEFAULT);
        List<RunResult> never = List.of(
                Runs.simulated().algorithm("hogwild").durationNs(1000).build(),
                Runs.simulated().algorithm("hogwild").durationNs(1000).replication(1).losses(0.7, 0.6).build());
        assertThat(Headline.of(Comparison.of(never, wanted)).verdict())
                .contains("Nobody always reached the wanted loss. Least loss:");
        List<RunResult> both = new ArrayList<>(never);
        both.add(Runs.simulated().build());
        assertThat(Headline.of(Comparison.of(both, wanted)).verdict())
                .containsPattern("Soonest at the wanted loss: [^(]*\\(native async-lock")
                .doesNotContain("Least loss");
    }

    @Test
    void keysNameClocksThatHaveRuns() {
        assertThat(page(Runs.simulated().build(), Runs.simulated().workers(4).build()))
                .contains("simulated: median and middle")
                .doesNotContain("real: one line a run", "real: mean", "A real run times");
        assertThat(page(Runs.real().build(), Runs.real().workers(4).build()))
                .contains("real: one line a run")
                .doesNotContain("simulated: median", "simulated: mean");
    }

    @Test
    void marksMissesInWords() {
        assertThat(page(Runs.simulated().updates(2000).build(), Runs.real().build()))
                .contains("✗ MISS")
                .contains("0 of 1 predictions hold")
                .contains("1 misses");
    }

    @Test
    void aSingleRepetitionHasUnknownNoiseAndNothingIsNaN() {
        String html = page(Runs.simulated().build(), Runs.real().build());
        assertThat(html).contains("unknown").doesNotContain("NaN").doesNotContain("Optional");
    }

    @Test
    void saysFromWhichUpdateOnARunHadDiverged() {
        Runs run = Runs.real().updates(400).losses(0.5, 2, 7, 9, 8).outcome(Outcome.DIVERGED);
        assertThat(page(run.build())).contains("1 diverged", "diverged from update 200 on");
        assertThat(page(Runs.real().build())).doesNotContain("diverged from update");
    }

    @Test
    void degenerateRunsDoNotBreakIt() {
        String html = page(
                Runs.simulated().staleness(1000).build(),
                Runs.real().staleness().updates(0).durationNs(0).losses().build(),
                Runs.real().workers(1).staleness(7).losses(Double.NaN).outcome(Outcome.DIVERGED).build());
        Xml.parseHtml(html);
        assertThat(html)
                .doesNotContain("NaN")
                .contains("No update was stale", "No run has two finite losses to draw for m = 1.");
    }

    @Test
    void modesHaveTheirOwnSections() {
        Document document = Xml.parseHtml(page(
                Runs.real().mode(Mode.PACED).build(),
                Runs.real().mode(Mode.IMPORTED).build()));
        assertThat(ids(document))
                .contains("mode-paced", "mode-imported", "errors-paced", "errors-imported")
                .doesNotContain("mode-native");
    }

    @Test
    void showsTestAccuracyWhereThereIsATestSet() {
        RunResult trained = Runs.real()
                .losses(2.3, 0.6)
                .accuracies(0.1, 0.8125)
                .build();
        Document document = Xml.parseHtml(page(trained));
        assertThat(ids(document)).anyMatch(id -> id.startsWith("test-accuracy-updates-"));
        assertThat(document.getDocumentElement().getTextContent()).contains("0.8125");
        assertThat(ids(Xml.parseHtml(page(Runs.real().losses(2.3, 0.6).build()))))
                .noneMatch(id -> id.startsWith("test-accuracy"));
    }

    @Test
    void judgesTheStalenessOfEachClockAndSaysWhy() {
        String html = page(
                Runs.simulated().workers(4).staleness(10, 20, 40, 20, 9, 3).build(),
                Runs.simulated().workers(4).replication(1).staleness(12, 19, 40, 21, 8, 2).build(),
                Runs.real().workers(4).staleness(5, 9, 21, 9, 5, 1).build());
        Document document = Xml.parseHtml(html);
        assertThat(document.getElementsByTagName("details").getLength()).isEqualTo(2);
        assertThat(ids(document)).contains("laws", "laws-by-workers", "ranking-1", "ranking-2");
        assertThat(html)
                .contains("4 workers, simulated: ", "these 2 runs", "One histogram gives no p-value")
                .contains("coefficient of variation");
    }

    @Test
    void showsTheDualityGapWhereAnAlgorithmKnowsIt() {
        String with = Xml.parseHtml(
                        page(Runs.real().build(), Runs.real().algorithm("dadm").dualityGap(0.03125).build()))
                .getDocumentElement()
                .getTextContent();
        assertThat(with).contains("duality gap").contains("0.03125");
        assertThat(Xml.parseHtml(page(Runs.real().build())).getDocumentElement().getTextContent())
                .doesNotContain("duality gap");
    }
}
