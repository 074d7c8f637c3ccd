package stalesim.model.study.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stalesim.model.study.WantedLoss;

class PartnersTest {

    @Test
    void equalNumbersOfWorkersArePartners() {
        assertThat(Pairing.partners(List.of(4, 1, 2), List.of(1, 2, 4))).isEqualTo(Map.of(1, 1, 2, 2, 4, 4));
    }

    @Test
    void asManyOthersArePartnersByPlace() {
        assertThat(Pairing.partners(List.of(8, 16), List.of(16, 32))).isEqualTo(Map.of(8, 16, 16, 32));
    }

    @Test
    void elseThoseThatBothHave() {
        assertThat(Pairing.partners(List.of(1, 2, 4), List.of(2, 8))).isEqualTo(Map.of(2, 2));
        assertThat(Pairing.partners(List.of(1, 2), List.of(8))).isEmpty();
    }

    @Test
    void theWantedLossThatIsSetWins() {
        assertThat(WantedLoss.at(Map.of("stop.loss-below", "0.4"), 0.3)).isEqualTo(0.4);
        assertThat(WantedLoss.at(Map.of("batch", "4"), 0.3)).isEqualTo(0.3);
    }
}
