package stalesim.model.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Condition;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;

/** What holds of every bound in the catalogue. */
class BoundsTest {

    static List<Bound> all() {
        return Bounds.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void tellsWhatItIs(Bound bound) {
        assertThat(bound.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(bound.statement().source()).containsPattern("paper 00[0-4]|derived here|[12][09][0-9]{2}");
        assertThat(bound.formula()).isNotBlank();
        assertThat(bound.statement().unit()).isNotBlank();
        assertThat(bound.statement().assumptions()).isNotEmpty().allSatisfy(text -> assertThat(text)
                .isNotBlank());
        assertThat(bound.statement().direction().words()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasSymbolsWithUnitsAndValues(Bound bound) {
        assertThat(bound.symbols()).isNotEmpty().allSatisfy(symbol -> {
            assertThat(symbol.name()).isNotBlank();
            assertThat(symbol.meaning()).isNotBlank();
            assertThat(symbol.unit()).isNotBlank();
            assertThat(symbol.value()).isFinite();
        });
        assertThat(bound.symbols().stream().map(Symbol::name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasAValueThatDoesNotChange(Bound bound) {
        assertThat(bound.value()).isNotNaN().isEqualTo(bound.value());
        assertThat(bound instanceof Condition).isEqualTo(bound.statement().direction() == Direction.CONDITION);
    }

    /** Each misprint is there in both readings, with different formulas and different values. */
    @ParameterizedTest
    @MethodSource("all")
    void standsBesideItsOtherReading(Bound bound) {
        String name = bound.statement().name();
        if (bound.statement().misprint().isEmpty()) {
            assertThat(bound.reading()).isEqualTo(Reading.CORRECTED);
            assertThat(Bounds.named(name + "-literal")).isEmpty();
            return;
        }
        Bound corrected = Bounds.named(name).orElseThrow();
        Bound literal = Bounds.named(name + "-literal").orElseThrow();
        assertThat(corrected.reading()).isEqualTo(Reading.CORRECTED);
        assertThat(literal.reading()).isEqualTo(Reading.LITERAL);
        assertThat(literal.formula()).isNotEqualTo(corrected.formula());
        assertThat(literal.value()).isNotEqualTo(corrected.value());
        assertThat(bound.statement().misprint().orElseThrow().correction()).isNotBlank();
    }

    @Test
    void namesAreUnique() {
        assertThat(Bounds.all().stream().map(Bound::name)).doesNotHaveDuplicates();
        assertThat(Bounds.named("no-such-bound")).isEmpty();
    }

    @Test
    void thePageListsEveryBound() throws IOException {
        String page = Files.readString(Path.of("../docs/bounds.md"));
        assertThat(Bounds.all()).allSatisfy(bound -> {
            assertThat(page).contains("| `" + bound.name() + "` |");
            assertThat(page).contains("`" + bound.formula().replace("|", "\\|") + "`");
        });
    }

    @Test
    void everyPaperIsThere() {
        Set<String> papers = Bounds.all().stream()
                .map(bound -> bound.statement().source())
                .filter(source -> source.contains("paper 00"))
                .map(source -> source.substring(source.indexOf("paper 00")).substring(0, "paper 000".length()))
                .collect(Collectors.toSet());
        assertThat(papers).containsExactlyInAnyOrder("paper 000", "paper 001", "paper 002", "paper 003", "paper 004");
    }
}
