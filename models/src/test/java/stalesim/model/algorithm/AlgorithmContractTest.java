package stalesim.model.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

    /** Groups of four and four gathered gradients included, which one and two workers could not bring together. */
    @ParameterizedTest
    @MethodSource("algorithms")
    void aFewWorkersHaveTheSameOperations(Algorithm algorithm) {
        Algorithm told = switch (algorithm.name()) {
            case "ds-sync" -> algorithm.with(Map.of("group", 4.0));
            case "n-softsync" -> algorithm.with(Map.of("n", 4.0));
            default -> algorithm;
        };
        List<OperationKind> kinds = kinds(told, 4);
        for (int workers = 1; workers <= Math.min(4, told.maxWorkers()); workers++) {
            assertThat(kinds(told.amongFew(workers), workers)).isEqualTo(kinds);
        }
        assertThat(told.amongFew(4)).isEqualTo(told);
    }

    private static List<OperationKind> kinds(Algorithm algorithm, int workers) {
        Setting setting = Setting.ofWorkers(Math.min(workers, algorithm.maxWorkers()));
        return algorithm.cycle(setting).stream().map(Operation::kind).toList();
    }

    @Test
    void namesAreUnique() {
        assertThat(algorithms().map(Algorithm::name)).doesNotHaveDuplicates();
        assertThat(AlgorithmCatalogue.named("none")).isEmpty();
    }
}
