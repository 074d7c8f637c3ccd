package stalesim.model.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;

class MorrisTest {

    private static final RandomStreams STREAMS = new RandomStreams(3, 0);

    private static List<ElementaryEffects> effects(Trajectories design, Answers answers) {
        return new Morris(design, answers).effects(0.95, STREAMS);
    }

    @Test
    void effectsOfALinearFunctionAreItsSlopes() {
        Trajectories design = Trajectories.draw(STREAMS, 3, 10, 4);
        List<ElementaryEffects> effects =
                effects(design, Functions.run(design.points(), u -> 7 + 2 * u[0] - 5 * u[1]));
        // differences of numbers around 10 over steps of 2/3: rounding below 1e-14
        assertThat(effects.get(0).mu()).isCloseTo(2, within(1e-14));
        assertThat(effects.get(1).mu()).isCloseTo(-5, within(1e-14));
        assertThat(effects.get(1).muStar().centre()).isCloseTo(5, within(1e-14));
        assertThat(effects.get(1).sigma()).isCloseTo(0, within(1e-14));
        assertThat(effects.get(2).muStar().centre()).isZero();
        assertThat(effects.get(2).muStar().high()).isZero();
    }

    @Test
    void pureInteractionShowsInMuStarAndSigmaAlone() {
        // 4 (u_1 - 1/2)(u_2 - 1/2) on levels 0, 1/3, 2/3, 1: EE_1 = 4 (u_2 - 1/2), -2, -2/3, 2/3 or 2 with equal
        // probability: mean 0, variance 20/9, |EE| mean 4/3, deviation 2/3. Of r = 400 independent trajectories; 4.9
        // standard errors, false alarm 1e-6; of the sample deviation the relative one is sqrt((kurtosis - 1) / 4r),
        // kurtosis (16 + 16/81) / 2 / (20/9)^2 = 1.64: 0.02
        Trajectories design = Trajectories.draw(STREAMS, 2, 400, 4);
        Answers answers = Functions.run(design.points(), u -> 4 * (u[0] - 0.5) * (u[1] - 0.5));
        for (ElementaryEffects effects : effects(design, answers)) {
            assertThat(effects.mu()).isCloseTo(0, within(4.9 * Math.sqrt(20.0 / 9 / 400)));
            assertThat(effects.muStar().centre()).isCloseTo(4.0 / 3, within(4.9 * 2 / 3 / 20));
            assertThat(effects.muStar().halfWidth()).isCloseTo(1.966 * 2 / 3 / 20, within(0.005));
            assertThat(effects.sigma() / Math.sqrt(20.0 / 9)).isCloseTo(1, within(4.9 * 0.02));
            assertThat(effects.noiseFloor()).isEmpty();
            assertThat(effects.aboveNoise()).isFalse();
        }
    }

    @Test
    void whatDoesNothingIsRarelyAboveIndependentNoise() {
        // at most 5 % of 1000 seeds, standard error 6.9: 68 is 2.6 of them above 50, false alarm 0.5 %
        int alarms = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            Trajectories design = Trajectories.draw(new RandomStreams(seed, 0), 1, 8, 4);
            Answers answers = Functions.noisy(design.points(), u -> 0, 1, new Functions.Shape(4, seed));
            alarms += effects(design, answers).get(0).aboveNoise() ? 1 : 0;
        }
        assertThat(alarms).isBetween(10, 68);
    }

    @Test
    void whatDoesNothingIsRarelyAboveNoiseThatTiltsAllAlike() {
        // mu* = |mean of 4 slopes|, the floor Student's: 5 % exactly, but for 2 % of error in the floor (0.3 %)
        int alarms = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            Trajectories design = Trajectories.draw(new RandomStreams(seed, 0), 1, 8, 4);
            Answers answers = Functions.tilted(design.points(), new Functions.Shape(4, seed));
            alarms += effects(design, answers).get(0).aboveNoise() ? 1 : 0;
        }
        assertThat(alarms).isBetween(30, 71);
    }

    @Test
    void whatStandsOutOfTheNoiseIsSeen() {
        // deviation of EE: sqrt(2 / 4) / (2/3) = 1.06; mu* by noise alone 0.85, floor about 1.2; slope 3
        Trajectories design = Trajectories.draw(STREAMS, 2, 8, 4);
        Answers answers = Functions.noisy(design.points(), u -> 3 * u[1], 1, new Functions.Shape(4, 5));
        List<ElementaryEffects> effects = effects(design, answers);
        assertThat(effects.get(1).aboveNoise()).isTrue();
        assertThat(effects.get(1).noiseFloor().orElseThrow()).isBetween(0.85, 2.0);
        assertThat(effects.get(1).muStar().low()).isNotNegative();
    }

    @Test
    void theSameSeedGivesTheSameFloor() {
        Trajectories design = Trajectories.draw(STREAMS, 2, 8, 4);
        Answers answers = Functions.noisy(design.points(), u -> u[0], 1, new Functions.Shape(3, 5));
        assertThat(effects(design, answers)).isEqualTo(effects(design, answers));
    }

    @Test
    void theFloorOfKnownNoiseIsItsClosedForm() {
        // one trajectory, R replications: Student's law, t(0.975; 1) = 12.706 for R = 2. EE 1 and 3: s = sqrt(2 / 2) =
        // 1. A quantile of 2000 draws where the density of |T| is 2 / (pi (1 + t^2)) = 0.00392: standard error
        // sqrt(0.95 0.05 / 2000) / 0.00392 = 1.24; 4.9 of them
        NoiseFloor floor = new NoiseFloor(1, 1, 1, 2);
        assertThat(floor.ofMuStar(0.95, STREAMS.stream(0, Purpose.RESAMPLING)))
                .isCloseTo(12.706, within(4.9 * 1.24));
        assertThat(NoiseFloor.of(new double[][] {{1, 3}})).isEqualTo(new NoiseFloor(1, 0, 1, 2));
        // both trajectories alike; opposite ones
        assertThat(NoiseFloor.of(new double[][] {{1, 3}, {5, 7}}).correlation()).isEqualTo(1);
        assertThat(NoiseFloor.of(new double[][] {{1, 3}, {7, 5}}).correlation()).isZero();
    }
}
