package stalesim.model.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import stalesim.model.bound.asynchrony.ProbingShare;

/** Scripted observations, each answer worked out by hand from algorithms D.3 and D.4. */
class ProbingRegulatorTest {

    private static final Probing SHORT = new Probing(10, 2, 1, 3);

    private double loss = 1;
    private long timeNs;

    /** Observes whenever it is due; a unit of time passes for each update, and the loss follows the level's rate. */
    private List<Integer> levels(ProbingRegulator regulator, int observations, IntToDoubleFunction rate) {
        List<Integer> levels = new ArrayList<>();
        long update = 0;
        for (int i = 0; i < observations; i++) {
            long passed = regulator.due() - update;
            loss += rate.applyAsDouble(regulator.level()) * passed;
            timeNs += passed;
            update = regulator.due();
            regulator.observe(update, timeNs, loss);
            levels.add(regulator.level());
        }
        return levels;
    }

    /** Fastest at a level, slower to either side. */
    private static IntToDoubleFunction bestAt(int best) {
        return level -> -1e-3 / (1 + Math.abs(level - best));
    }

    @Test
    void startsAtHalfOfTheWorkersUnlessToldOtherwise() {
        assertThat(new ProbingRegulator(Probing.USUAL, 8).level()).isEqualTo(4);
        assertThat(new ProbingRegulator(Probing.USUAL, 1).level()).isEqualTo(1);
        assertThat(new ProbingRegulator(SHORT, 8).level()).isEqualTo(3);
        assertThat(new ProbingRegulator(SHORT, 2).level()).isEqualTo(2);
    }

    @Test
    void theFirstPhaseProbesThePresentLevelThenItsNeighboursAndStopsWhereItIsBest() {
        ProbingRegulator regulator = new ProbingRegulator(SHORT, 8);
        assertThat(regulator.due()).isZero();
        regulator.observe(0, 0, 1.0);
        assertThat(regulator.probes()).isTrue();
        assertThat(regulator.due()).isEqualTo(6); // level 3, two updates of each worker
        regulator.observe(6, 60, 0.7); // -0.005 a unit
        assertThat(regulator.level()).isEqualTo(2);
        assertThat(regulator.due()).isEqualTo(10);
        regulator.observe(10, 100, 0.6); // -0.0025
        assertThat(regulator.level()).isEqualTo(4);
        assertThat(regulator.due()).isEqualTo(18);
        regulator.observe(18, 200, 0.3); // -0.003
        assertThat(regulator.probes()).isFalse();
        assertThat(regulator.level()).isEqualTo(3);
        assertThat(regulator.due()).isEqualTo(48); // ten updates of each of three workers later
    }

    /**
     * From 3 the window follows the best level: 2, 4 (best so far), 5, 6, then 7, which is worse: the phase ends at 6.
     */
    @Test
    void theFirstPhaseClimbsToTheBestLevel() {
        assertThat(levels(new ProbingRegulator(SHORT, 8), 7, bestAt(6))).containsExactly(3, 2, 4, 5, 6, 7, 6);
    }

    /** Later phases move by W at most, even where a level further away would be better still. */
    @Test
    void laterPhasesStayInTheWindowAroundThePresentLevel() {
        ProbingRegulator regulator = new ProbingRegulator(SHORT, 8);
        assertThat(levels(regulator, 4, bestAt(3))).containsExactly(3, 2, 4, 3);
        assertThat(levels(regulator, 4, bestAt(7))).containsExactly(3, 2, 4, 4);
        assertThat(levels(regulator, 4, bestAt(7))).containsExactly(4, 3, 5, 5);
        assertThat(levels(regulator, 4, bestAt(1))).containsExactly(5, 4, 6, 4);
    }

    @Test
    void aWiderWindowProbesEveryLevelInIt() {
        ProbingRegulator regulator = new ProbingRegulator(new Probing(10, 2, 2, 3), 8);
        assertThat(levels(regulator, 6, bestAt(3))).containsExactly(3, 1, 2, 4, 5, 3);
        assertThat(levels(regulator, 6, bestAt(5))).containsExactly(3, 1, 2, 4, 5, 5);
    }

    @Test
    void levelsEndAtOneAndAtAllWorkers() {
        assertThat(levels(new ProbingRegulator(SHORT, 3), 3, bestAt(9))).containsExactly(3, 2, 3);
        assertThat(levels(new ProbingRegulator(new Probing(10, 2, 1, 1), 3), 3, bestAt(-9))).containsExactly(1, 2, 1);
    }

    @Test
    void equalRatesAreWonByFewerWorkers() {
        assertThat(levels(new ProbingRegulator(SHORT, 8), 4, level -> 0)).containsExactly(3, 2, 1, 1);
    }

    /** Where all make it worse the least bad wins; a loss that is no number is worse than any. */
    @Test
    void aLevelThatDivergesIsNotChosen() {
        ProbingRegulator regulator = new ProbingRegulator(SHORT, 8);
        regulator.observe(0, 0, 1);
        regulator.observe(6, 6, 7);
        regulator.observe(10, 10, 9);
        assertThat(regulator.level()).isEqualTo(1); // 2 was best so far, so 1 is in the window
        regulator.observe(12, 12, Double.NaN);
        assertThat(regulator.level()).isEqualTo(2);
        assertThat(regulator.probes()).isFalse();
    }

    @Test
    void observationsThatAreNotDueChangeNothingAndLateOnesCountAsTheyAre() {
        ProbingRegulator regulator = new ProbingRegulator(SHORT, 8);
        regulator.observe(0, 0, 1);
        regulator.observe(5, 50, -100);
        assertThat(regulator.level()).isEqualTo(3);
        regulator.observe(9, 100, 0.5);
        assertThat(regulator.level()).isEqualTo(2);
        assertThat(regulator.due()).isEqualTo(13);
    }

    @Test
    void aSingleWorkerHasNothingToDecide() {
        ProbingRegulator regulator = new ProbingRegulator(Probing.USUAL, 1);
        assertThat(regulator.due()).isEqualTo(Long.MAX_VALUE);
    }

    /** S003-104: 30 of 130 updates of each worker, 23 %, are spent on probing if the level never changes. */
    @Test
    void probingTakesTheShareThatTheBoundSays() {
        ProbingRegulator regulator = new ProbingRegulator(new Probing(100, 10, 1, 4), 8);
        levels(regulator, 4, bestAt(4));
        long first = regulator.due();
        levels(regulator, 1, bestAt(4));
        long begin = regulator.due() - 40;
        levels(regulator, 3, bestAt(4));
        double probed = regulator.due() - 400 - begin;
        assertThat(begin).isEqualTo(first);
        // probes at 4, 3 and 5 workers last (4 + 3 + 5) 10 updates, as three at 4 would
        assertThat(probed / (probed + 400)).isEqualTo(new ProbingShare(1, 10, 100).value());
    }

    @Test
    void parametersHaveRanges() {
        assertThatThrownBy(() -> new Probing(0, 10, 1, 0)).hasMessage("interval must be 1 to 10^9: interval=0");
        assertThatThrownBy(() -> new Probing(100, 2_000_000_000, 1, 0)).hasMessageContaining("duration must be");
        assertThatThrownBy(() -> new Probing(100, 10, 0, 0)).hasMessage("window must be >= 1: window=0");
        assertThatThrownBy(() -> new Probing(100, 10, 1, -1)).hasMessage("start must be >= 0: start=-1");
    }
}
