package stalesim.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import stalesim.model.duration.Lognormal;
import stalesim.model.duration.MissingCalibrationException;

class NetworkDescriptionTest {

    private static final Link SLOW = Link.of(100, 1e8);
    private static final Link FAST = Link.of(10, 1e9);

    @Test
    void linksRepeatAndServersFollow() {
        Link server = Link.of(1, 1e10);
        var network = new NetworkDescription(new NetworkTopology.Star(List.of(server)), List.of(SLOW, FAST));
        assertThat(network.nodes(3)).isEqualTo(4);
        assertThat(network.link(0, 3)).isEqualTo(SLOW);
        assertThat(network.link(1, 3)).isEqualTo(FAST);
        assertThat(network.link(2, 3)).isEqualTo(SLOW);
        assertThat(network.link(3, 3)).isEqualTo(server);
        assertThat(NetworkDescription.uniform(new NetworkTopology.Ring(), SLOW).nodes(7)).isEqualTo(7);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatExceptionOfType(MissingCalibrationException.class)
                .isThrownBy(() -> Link.of("the workers' links", OptionalLong.empty(), OptionalDouble.of(1e9)))
                .withMessage("network: the latency of the workers' links is missing. State it.");
        assertThatExceptionOfType(MissingCalibrationException.class)
                .isThrownBy(() -> Link.of("the workers' links", OptionalLong.of(5), OptionalDouble.empty()))
                .withMessageContaining("bandwidth");
        assertThat(Link.of("a link", OptionalLong.of(10), OptionalDouble.of(1e9))).isEqualTo(FAST);
        assertThatExceptionOfType(MissingCalibrationException.class)
                .isThrownBy(() -> Loss.of(0.1, OptionalLong.empty(), OptionalLong.empty()))
                .withMessageContaining("timeout");
        assertThatExceptionOfType(MissingCalibrationException.class)
                .isThrownBy(() -> MessageSize.of(OptionalDouble.empty(), OptionalDouble.of(1)))
                .withMessageContaining("bytes per parameter");
        assertThatExceptionOfType(MissingCalibrationException.class)
                .isThrownBy(() -> MessageSize.of(OptionalDouble.of(4), OptionalDouble.empty()))
                .withMessageContaining("compression");
        assertThatExceptionOfType(MissingCalibrationException.class)
                .isThrownBy(() -> NetworkTopology.FatTree.of(4, OptionalDouble.empty(), OptionalLong.of(0)))
                .withMessageContaining("over-subscription");
        assertThatExceptionOfType(MissingCalibrationException.class)
                .isThrownBy(() -> NetworkTopology.FatTree.of(4, OptionalDouble.of(2), OptionalLong.empty()))
                .withMessageContaining("spine");
        assertThat(Loss.of(0.1, OptionalLong.empty(), OptionalLong.of(5)))
                .isEqualTo(new Loss(0.1, OptionalLong.empty(), 5));
        assertThat(Loss.of(0, OptionalLong.empty(), OptionalLong.empty())).isEqualTo(Loss.NONE);
    }

    @Test
    void aLinkGainsJitterAndLoss() {
        Loss loss = new Loss(0.1, OptionalLong.of(1500), 7);
        Link link = FAST.withJitter(0.5).withLoss(loss);
        assertThat(link).isEqualTo(new Link(new Lognormal(10, 0.5), 1e9, loss));
        assertThatIllegalArgumentException().isThrownBy(() -> Link.of(0, 1e9).withJitter(0.5));
    }

    @Test
    void sizesAreRoundedUp() {
        assertThat(MessageSize.FLOAT.bytes(0)).isZero();
        assertThat(MessageSize.FLOAT.bytes(25)).isEqualTo(100);
        assertThat(new MessageSize(4, 32).bytes(25)).isEqualTo(4);
        assertThat(new MessageSize(0.5, 1).bytes(5_000_000_001L)).isEqualTo(2_500_000_001L);
    }

    @Test
    void neighboursOnARingAndOfEverybody() {
        assertThat(Neighbours.RING.of(0, 5)).containsExactly(1, 4);
        assertThat(Neighbours.RING.of(1, 2)).containsExactly(0);
        assertThat(Neighbours.RING.of(0, 1)).isEmpty();
        assertThat(Neighbours.ALL.of(1, 4)).containsExactly(0, 2, 3);
    }

    @Test
    void refusesWhatIsNoNetwork() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NetworkDescription(new NetworkTopology.Ring(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Link.of(-1, 1e9));
        assertThatIllegalArgumentException().isThrownBy(() -> Link.of(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Link.of(1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Loss(1, OptionalLong.empty(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Loss(-0.1, OptionalLong.empty(), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Loss(0.1, OptionalLong.of(0), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Loss(0.1, OptionalLong.empty(), -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new NetworkTopology.FatTree(0, 1, 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new NetworkTopology.FatTree(1, 0.5, 0, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new NetworkTopology.FatTree(1, 1, -1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageSize(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageSize(4, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new CollectiveScheme.Ring(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new CollectiveScheme.ParameterServer(0, 1));
    }
}
