package stalesim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    private static final List<String> KNOWN = List.of("workers", "batch", "until-relative-half-width");

    @Test
    void findsTheNearestWord() {
        assertThat(Suggestion.among("wrokers", KNOWN)).isEqualTo("Did you mean workers?");
        assertThat(Suggestion.among("Workers", KNOWN)).isEqualTo("Did you mean workers?");
        assertThat(Suggestion.among("until_relative_half_width", KNOWN))
                .isEqualTo("Did you mean until-relative-half-width?");
        assertThat(Suggestion.among("epoch-end-ns", List.of("epoch_end_ms", "threads")))
                .isEqualTo("Did you mean epoch_end_ms?");
    }

    @Test
    void listsAllWhereNothingIsNear() {
        assertThat(Suggestion.among("zzzzzzzz", KNOWN)).isEqualTo("Known: workers, batch, until-relative-half-width.");
    }

    @Test
    void countsSwapsOfNeighboursOnce() {
        assertThat(Suggestion.distance("wrokers", "workers")).isEqualTo(1);
        assertThat(Suggestion.distance("", "abc")).isEqualTo(3);
        assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
    }

    /** Where the known words have been listed, they are not listed again. */
    @Test
    void addsTheNearestAlone() {
        assertThat(Suggestion.after("wrokers", KNOWN)).isEqualTo(" Did you mean workers?");
        assertThat(Suggestion.after("zzzzzzzz", KNOWN)).isEmpty();
    }
}
