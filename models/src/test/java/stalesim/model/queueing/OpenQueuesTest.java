package stalesim.model.queueing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpenQueuesTest {

    @Test
    void singleServerAgreesWithHandWorkedNumbers() {
        // rho = 0.75, S = 2: M/M/1 waits rho S / (1 - rho) = 6, M/D/1 half of it, 3 are present
        assertThat(new SingleServer(0.75, 2, 1).meanWait()).isEqualTo(6);
        assertThat(new SingleServer(0.75, 2, 0).meanWait()).isEqualTo(3);
        assertThat(new SingleServer(0.75, 2, 2).meanTime()).isEqualTo(17);
        assertThat(new SingleServer(0.75, 2, 1).meanPresent()).isEqualTo(3);
        assertThat(new SingleServer(0.75, 2, 5).sharedTime(2)).isEqualTo(8);
        assertThat(new SingleServer(0, 2, 1).meanWait()).isZero();
    }

    @Test
    void erlangsFormulasAgreeWithHandWorkedNumbers() {
        // B(2, 1) = (1/2) / (1 + 1 + 1/2) = 1/5; C(2, 1) = 1/3; M/M/2 with a = 1 waits S/3
        assertThat(MultiServer.lost(2, 1)).isCloseTo(0.2, within(1e-15));
        assertThat(MultiServer.lost(0, 3)).isEqualTo(1);
        assertThat(new MultiServer(2, 1, 6).waiting()).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(new MultiServer(2, 1, 6).meanWait()).isCloseTo(2, within(1e-14));
        assertThat(new MultiServer(2, 1, 6).meanTime()).isCloseTo(8, within(1e-14));
    }

    @Test
    void erlangsBIsTheLastTermOfItsSeries() {
        // B(c, a) = (a^c / c!) / sum_{k <= c} a^k / k!
        for (int c : new int[] {1, 5, 20, 100}) {
            double load = 0.8 * c;
            double term = 1;
            double sum = 1;
            for (int k = 1; k <= c; k++) {
                term *= load / k;
                sum += term;
            }
            assertThat(MultiServer.lost(c, load)).isCloseTo(term / sum, within(1e-12));
        }
    }

    @Test
    void oneOfManyServersIsASingleServer() {
        assertThat(new MultiServer(1, 0.6, 3).meanWait())
                .isCloseTo(new SingleServer(0.6, 3, 1).meanWait(), within(1e-14));
    }

    @Test
    void ratesThatDependOnTheNumberAgreeWithHandWorkedNumbers() {
        // lambda = 0.8, mu = 1, 4/3, 4/3, ...: p_0 = 1/3, mean number 0.8 / 0.4^2 / 3 = 5/3
        assertThat(new StateDependentServer(0.8, List.of(1.0, 4 / 3.0)).meanPresent())
                .isCloseTo(5 / 3.0, within(1e-14));
        assertThat(new StateDependentServer(0.8, List.of(1.0, 4 / 3.0)).meanTime())
                .isCloseTo(25 / 12.0, within(1e-14));
        assertThat(new StateDependentServer(0.6, List.of(1.0)).meanTime()).isCloseTo(2.5, within(1e-14));
        assertThat(new StateDependentServer(3, List.of(1.0, 2.0, 3.0, 4.0)).meanTime())
                .isCloseTo(new MultiServer(4, 3, 1).meanTime(), within(1e-13));
    }

    @Test
    void refusesQueuesThatGrowWithoutLimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SingleServer(1, 2, 1))
                .withMessage("utilisation must be >= 0 and < 1: utilisation=1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new SingleServer(0.5, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SingleServer(0.5, 1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MultiServer(2, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new StateDependentServer(2, List.of(3.0, 2.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> new StateDependentServer(2, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new MultiServer(0, 0, 1));
    }
}
