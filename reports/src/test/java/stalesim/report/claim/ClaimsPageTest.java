package stalesim.report.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stalesim.model.claim.ClaimId;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.ClaimResult;
import stalesim.model.claim.ClaimText;
import stalesim.model.claim.Finding;
import stalesim.model.claim.Judge;
import stalesim.model.claim.Picture;
import stalesim.model.claim.ReadingResult;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.paper.Reading;
import stalesim.report.Xml;

class ClaimsPageTest {

    private static ClaimResult result(String id, Finding literal, Finding corrected) {
        ClaimText text = new ClaimText(
                ClaimId.of(id), "eq. 1", ClaimKind.EXACT, "a < b & \"c\", d*e*f", "algebra", List.of("x > 0"), id, "");
        return new ClaimResult(
                text,
                List.of(
                        new ReadingResult(Reading.LITERAL, "a | b", literal, Optional.empty()),
                        new ReadingResult(Reading.CORRECTED, "a < b", corrected, Optional.of(literal))),
                "",
                new ClaimResult.Origin(5, true, 1));
    }

    private static ClaimsPage page() {
        var line = new Picture.Line("measured", List.of(1.0, 2.0, 4.0), List.of(1.0, 3.0, 2.0));
        Finding yes = Finding.of(Exactly.equal("sum", 1, 1)).drawn(new Picture("Sums", "m", "sum", List.of(line)));
        Finding no = Finding.of(Exactly.equal("sum", 1, 2));
        return new ClaimsPage(
                Judge.judge(List.of(result("S000-01", yes, yes), result("S003-19", no, yes))), Map.of("seed", "5"));
    }

    @Test
    void saysWhatNotToUseAndShowsEverything() {
        String html = page().html();
        assertThat(html)
                .contains("2 claims: 1 holds, 1 holds as corrected.")
                .contains("not <code>a | b</code> but <code>a &lt; b</code>")
                .contains("a &lt; b &amp; \"c\", d")
                .contains("✗ contradicts: sum")
                .contains("stalesim claims S003-19 --seed 5 --quick")
                .contains("As corrected, measured here")
                .contains("--quick</code>): verdicts")
                .doesNotContain("src=\"", "href=\"http")
                .isEqualTo(page().html());
    }

    /** Three findings with a picture of the first claim, one of the second. */
    @Test
    void drawsPicturesOfItsOwnIdEach() {
        List<String> svgs = page().rows().stream()
                .flatMap(row -> row.figures().stream())
                .map(figure -> figure.svg())
                .toList();
        assertThat(svgs).hasSize(4);
        svgs.forEach(Xml::parse);
        assertThat(page().rows().stream().flatMap(row -> row.figures().stream()).map(figure -> figure.id()))
                .doesNotHaveDuplicates();
    }

    @Test
    void tablesQuoteWhatTheyMust() {
        ClaimsTable table = new ClaimsTable(page().claims());
        assertThat(table.csv().lines()).hasSize(3).anyMatch(line -> line.contains("\"a < b & \"\"c\"\", d*e*f\""));
        assertThat(table.markdown()).contains("| a &lt; b & \"c\", d\\*e\\*f |");
        assertThat(table.markdown()).contains("`a \\| b`").contains("## holds as corrected: 1");
    }
}
