package stalesim.model.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.Store;

/** What every algorithm of the catalogue must satisfy. */
class AlgorithmContractTest {

    private static final Setting SETTING = Setting.ofWorkers(1);

    static Stream<Algorithm> algorithms() {
        return AlgorithmCatalogue.all().stream();
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void isDescribed(Algorithm algorithm) {
        assertThat(algorithm.name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(algorithm.summary()).isNotBlank().doesNotContain("\n");
        assertThat(algorithm.source()).isNotBlank();
        assertThat(algorithm.maxWorkers()).isPositive();
        assertThat(AlgorithmCatalogue.named(algorithm.name())).containsSame(algorithm);
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void usesTheOperationsOfItsStore(Algorithm algorithm) {
        List<OperationKind> kinds =
                algorithm.cycle(SETTING).stream().map(Operation::kind).toList();
        assertThat(kinds).contains(OperationKind.COMPUTE);
        if (algorithm.store() == Store.AGGREGATED) {
            assertThat(kinds).contains(OperationKind.SEND, OperationKind.RECEIVE);
        }
        if (algorithm.store() == Store.REPLICATED || algorithm.store() == Store.AGGREGATED) {
            assertThat(kinds).doesNotContain(OperationKind.READ, OperationKind.UPDATE);
        } else {
            // the book of gradients in flight counts a read as the begin of a gradient and an update as its end
            assertThat(kinds.stream().filter(kind -> kind == OperationKind.READ).count())
                    .isEqualTo(kinds.stream().filter(kind -> kind == OperationKind.UPDATE).count());
            assertThat(kinds.indexOf(OperationKind.READ)).isLessThan(kinds.indexOf(OperationKind.UPDATE));
        }
    }

    @Test
    void namesAreUnique() {
        assertThat(algorithms().map(Algorithm::name)).doesNotHaveDuplicates();
        assertThat(AlgorithmCatalogue.named("none")).isEmpty();
    }
}
