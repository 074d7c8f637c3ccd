package stalesim.model.study.influence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static stalesim.model.study.influence.Simulated.A;
import static stalesim.model.study.influence.Simulated.B;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import stalesim.model.sensitivity.Factor;
import stalesim.model.sensitivity.Scale;
import stalesim.model.study.Experiment;
import stalesim.model.study.Sensitivity;
import stalesim.model.study.Trial;
import stalesim.model.study.Trials;
import stalesim.model.study.VariedInput;

class DesignTest {

    private static List<Ranked> rank(Sensitivity study, List<Trial> trials) {
        Panel panel = Panels.of(study, trials, Trials.EPSILON).get(0);
        return Design.of(study).rank(panel.answers().orElseThrow());
    }

    @Test
    void oneAtATimeGoesFromTheBaseToBothEnds() {
        Sensitivity study = Simulated.study(new Experiment.AroundBase(), A, B);
        assertThat(Design.of(study).settings())
                .containsExactly(
                        Map.of("a.one", "12", "b", "2"),
                        Map.of("a.one", "10", "b", "2"),
                        Map.of("a.one", "20", "b", "2"),
                        Map.of("a.one", "12", "b", "1"),
                        Map.of("a.one", "12", "b", "5"));
    }

    /** 3 a - 10 b around (12, 2): a moves it by -6 and +24, b by +10 and -30. */
    @Test
    void oneAtATimeFindsWhatEachDoesAlone() {
        Sensitivity study = Simulated.study(new Experiment.AroundBase(), A, B);
        List<Ranked> ranked =
                rank(study, Simulated.trials(study, 3, 0.5, at -> 50 + 3 * at.get("a.one") - 10 * at.get("b")));
        assertThat(ranked).extracting(each -> each.input().path()).containsExactly("b", "a.one");
        Effect.Alone most = (Effect.Alone) ranked.get(0).effect();
        // times are whole nanoseconds
        assertThat(most.swing().low().centre()).isCloseTo(10, within(1e-8));
        assertThat(most.swing().high().centre()).isCloseTo(-30, within(1e-8));
        assertThat(most.size()).isCloseTo(40, within(1e-8));
        assertThat(most.clear()).isTrue();
    }

    /** Of a linear function every elementary effect is the coefficient times the range, whatever the trajectory. */
    @Test
    void morrisFindsTheCoefficientsOfALinearFunction() {
        VariedInput nothing = Simulated.input("c", 0, 1, 0);
        Sensitivity study = Simulated.study(new Experiment.Screening(6, 4, 1), A, nothing, B);
        List<Ranked> ranked =
                rank(study, Simulated.trials(study, 2, 0.25, at -> 50 + 3 * at.get("a.one") - 2 * at.get("b")));
        assertThat(ranked).extracting(each -> each.input().path()).containsExactly("a.one", "b", "c");
        // settings have six digits, so that a step is wrong by at most 1e-5 of its third
        assertThat(ranked.get(0).effect().size()).isCloseTo(30, within(3e-3));
        assertThat(ranked.get(1).effect().size()).isCloseTo(8, within(3e-3));
        assertThat(((Effect.OnAverage) ranked.get(1).effect()).effects().mu()).isCloseTo(-8, within(3e-3));
        assertThat(ranked.get(2).effect().size()).isZero();
        assertThat(ranked).extracting(each -> each.effect().clear()).containsExactly(true, true, false);
    }

    /**
     * Of a + b with ranges 10 and 4 the shares are 100/116 and 16/116, first and total. With N = 2000 rows the total
     * index, half the mean of squared differences of uniform numbers over V, has a standard deviation below
     * S sqrt(1.4 / N + Var(V)/V^2) &lt; 0.04 for the greater: a difference of 0.16 has a probability below 1e-4.
     */
    @Test
    void sobolFindsTheSharesOfASum() {
        Sensitivity study = Simulated.study(new Experiment.Shares(2000, 1), A, B);
        List<Ranked> ranked = rank(study, Simulated.trials(study, 1, 0, at -> at.get("a.one") + at.get("b")));
        assertThat(ranked.get(0).input()).isEqualTo(A);
        assertThat(ranked.get(0).effect().size()).isCloseTo(100.0 / 116, within(0.16));
        assertThat(ranked.get(1).effect().size()).isCloseTo(16.0 / 116, within(0.03));
        assertThat(ranked).noneMatch(each -> each.effect().clear());
    }

    @Test
    void equalPointsAreRunOnce() {
        VariedInput few = new VariedInput(new Factor("few", 1, 3, Scale.LINEAR), true, OptionalDouble.empty());
        Sensitivity study = Simulated.study(new Experiment.Screening(20, 4, 1), few);
        Design design = Design.of(study);
        assertThat(design.settings()).hasSize(40);
        // four levels at 1, 1.67, 2.33, 3 are three whole numbers
        assertThat(design.distinct())
                .containsExactlyInAnyOrder(Map.of("few", "1"), Map.of("few", "2"), Map.of("few", "3"));
    }

    @Test
    void numbersAreWrittenTheSameEverywhere() {
        VariedInput third = new VariedInput(new Factor("x", 0.1234567, 1, Scale.LINEAR), false, OptionalDouble.empty());
        assertThat(List.of(third.text(0), third.text(1.0 / 3), third.text(1)))
                .containsExactly("0.1234567", "0.415638", "1");
        VariedInput log =
                new VariedInput(new Factor("x", 0.001, 1000, Scale.LOGARITHMIC), false, OptionalDouble.of(20));
        assertThat(log.text(0.5)).isEqualTo("1");
        assertThat(log.text(log.basePosition())).isEqualTo("20");
        VariedInput whole = new VariedInput(new Factor("x", -1, 2000, Scale.LINEAR), true, OptionalDouble.empty());
        assertThat(List.of(whole.text(0), whole.text(0.000_1), whole.text(0.5))).containsExactly("-1", "-1", "1000");
    }
}
