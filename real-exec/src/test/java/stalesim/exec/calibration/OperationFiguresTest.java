package stalesim.exec.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static stalesim.exec.calibration.StatedPasses.alone;
import static stalesim.exec.calibration.StatedPasses.named;
import static stalesim.exec.worker.StatedTimes.guarded;
import static stalesim.exec.worker.StatedTimes.updates;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stalesim.exec.worker.OperationTimes;
import stalesim.model.duration.MeasuredPasses;
import stalesim.model.machine.Freshness;
import stalesim.model.protocol.OperationKind;
import stalesim.model.statistics.Estimate;

class OperationFiguresTest {

    @Test
    void meansOfOperationsAreThoseOfUndisturbedPasses() {
        List<Estimate> estimates = new OperationFigures(alone(), Map.of()).estimates();
        assertThat(estimates).extracting(Estimate::name).containsExactly("a, compute", "b, compute");
        assertThat(named("a, compute", estimates)).isEqualTo(Estimate.ofMean("a, compute", "ns", 100, 120, 140));
        assertThat(named("b, compute", estimates)).isEqualTo(Estimate.ofMean("b, compute", "ns", 100, 120));
    }

    @Test
    void updatesInTurnAreThoseOfUndisturbedPasses() {
        Map<String, List<OperationTimes>> inTurn =
                Map.of("b", List.of(updates(1, 300, 320), updates(0.5, 999), updates(1, 340)));
        OperationFigures figures = new OperationFigures(alone(), inTurn);
        assertThat(figures.remoteUpdates()).containsOnlyKeys("b");
        assertThat(law(figures, "b").values(0, 0)).containsExactly(300L, 320L);
        assertThat(law(figures, "b").values(1, 0)).containsExactly(340L);
        assertThat(law(figures, "b").passes()).isEqualTo(2);
        assertThat(named("b, remote update", figures.estimates()).interval())
                .isEqualTo(Estimate.ofMean("b, remote update", "ns", 310, 340).interval());
    }

    /** Medians over the undisturbed passes: updates 300, 320 and parts 190, 200, 260; 100 and 120 in each pass. */
    @Test
    void preparationIsWhatAnUpdateTakesBesidesItsCriticalPart() {
        List<OperationTimes> passes =
                List.of(guarded(1, 300, 200), guarded(0.5, 999, 1), guarded(1, 320, 190, 200, 260));
        OperationFigures figures = new OperationFigures(Map.of("a", passes), Map.of());
        assertThat(figures.preparationNs("a")).isEqualTo(310 - 200);
        assertThat(named("a, preparation of an update", figures.estimates()).interval())
                .isEqualTo(Estimate.ofMean("any", "ns", 100, 120).interval());
        OperationFigures unguarded = new OperationFigures(Map.of("a", List.of(updates(1, 300))), Map.of());
        assertThat(unguarded.preparationNs("a")).isZero();
        assertThat(unguarded.estimates()).extracting(Estimate::name).containsExactly("a, update");
    }

    @Test
    void preparationIsThatOfTwoWorkersInTurnWhereTheyWereMeasured() {
        Map<String, List<OperationTimes>> alone = Map.of("a", List.of(guarded(1, 300, 200)));
        Map<String, List<OperationTimes>> inTurn = Map.of("a", List.of(guarded(1, 800, 550), guarded(0.5, 999, 1)));
        OperationFigures figures = new OperationFigures(alone, inTurn);
        assertThat(figures.preparationNs("a")).isEqualTo(800 - 550);
        assertThat(named("a, preparation of an update", figures.estimates())
                        .interval()
                        .centre())
                .isEqualTo(250);
    }

    @Test
    void whatWasDisturbedIsNoOperation() {
        OperationFigures figures = new OperationFigures(alone(), Map.of());
        assertThat(figures.operations().get("b").of(OperationKind.COMPUTE)).containsExactly(100, 120);
    }

    /** A tenth of the time here: an update lasts as long as it would alone. */
    @Test
    void whatAHostTakesIsNoPartOfAnUpdate() {
        Map<String, List<OperationTimes>> inTurn = Map.of("a", List.of(updates(1, 300), updates(0.9, 999)));
        OperationFigures figures = new OperationFigures(Map.of("a", List.of(updates(1, 200))), inTurn);
        assertThat(law(figures, "a").passes()).isEqualTo(1);
        assertThat(law(figures, "a").values(0, 0)).containsExactly(300L);
    }

    private static MeasuredPasses law(OperationFigures figures, String algorithm) {
        return figures.remoteUpdates().get(algorithm).law(Freshness.NEVER_MATTERS);
    }
}
