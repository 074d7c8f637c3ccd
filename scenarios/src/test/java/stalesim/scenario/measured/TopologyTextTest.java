package stalesim.scenario.measured;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.model.machine.Topology;

class TopologyTextTest {

    @ParameterizedTest
    @CsvSource({"2x18x2, 2, 18, 2", "1x4, 1, 4, 1", "' 4x16x1 ', 4, 16, 1", "1x1x8, 1, 1, 8"})
    void readsTheShortForm(String text, int sockets, int cores, int threads) {
        assertThat(TopologyText.parse(text)).contains(new Topology(sockets, cores, threads, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "4", "2x", "x2", "2x18x", "2x18x2x1", "0x4", "2x0x2", "2x4x0", "-1x4", "2 x 18 x 2", "axb", "2X18",
                "1000x1", "1x99999", "99999999999x1"
            })
    void refusesEverythingElse(String text) {
        assertThat(TopologyText.parse(text)).isEmpty();
    }

    @Test
    void findsTheLongFormWithinASentence() {
        assertThat(TopologyText.find("unstated; the thesis ran it on 2 sockets x 18 cores x 2 hardware threads"))
                .contains(new Topology(2, 18, 2, 1));
        assertThat(TopologyText.find("1 socket x 1 core x 1 hardware thread.")).contains(Topology.flat(1));
        assertThat(TopologyText.find("a server; at least 128 hardware threads")).isEmpty();
        assertThat(TopologyText.find("2x18x2")).isEmpty();
        assertThat(TopologyText.find("0 sockets x 4 cores x 2 hardware threads")).isEmpty();
        assertThat(TopologyText.find("")).isEmpty();
    }
}
