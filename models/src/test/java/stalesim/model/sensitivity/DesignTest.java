package stalesim.model.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stalesim.model.random.RandomStreams;

class DesignTest {

    private static final RandomStreams STREAMS = new RandomStreams(5, 0);

    private static List<double[]> listed(UnitPoints points) {
        return IntStream.range(0, points.size()).mapToObj(points::point).toList();
    }

    private static void assertEqual(List<double[]> one, List<double[]> other) {
        assertThat(one.toArray(double[][]::new)).isDeepEqualTo(other.toArray(double[][]::new));
    }

    @Test
    void trajectoriesMoveEachFactorOnceAndStayOnTheGrid() {
        Trajectories design = Trajectories.draw(STREAMS, 5, 20, 6);
        assertThat(design.points().size()).isEqualTo(120);
        for (int trajectory = 0; trajectory < design.count(); trajectory++) {
            for (int factor = 0; factor < 5; factor++) {
                int before = design.before(trajectory, factor);
                assertThat(before / 6).isEqualTo(trajectory);
                assertThat(Math.abs(design.step(trajectory, factor))).isCloseTo(0.6, within(1e-15));
                double[] expected = design.points().point(before);
                expected[factor] += design.step(trajectory, factor);
                assertThat(design.points().point(before + 1)).containsExactly(expected, within(1e-15));
            }
        }
        assertThat(listed(design.points()).stream().flatMapToDouble(Arrays::stream).boxed())
                .isSubsetOf(0.0, 1 / 5.0, 2 / 5.0, 3 / 5.0, 4 / 5.0, 1.0);
    }

    @Test
    void levelsAreEquallyProbable() {
        // first points of 4000 trajectories: each of 4 levels 1000 times, standard error 27.4; 4.9 of them
        Trajectories design = Trajectories.draw(STREAMS, 1, 4_000, 4);
        for (int level = 0; level < 4; level++) {
            double u = level / 3.0;
            long times = IntStream.range(0, 4_000)
                    .filter(trajectory -> design.points().coordinate(2 * trajectory, 0) == u)
                    .count();
            assertThat(times).isCloseTo(1_000L, within(134L));
        }
    }

    @Test
    void rowsMixTwoPoints() {
        SaltelliSample design = SaltelliSample.draw(STREAMS, 3, 4);
        assertThat(design.points().size()).isEqualTo(20);
        for (int row = 0; row < 4; row++) {
            for (int factor = 0; factor < 3; factor++) {
                double[] expected = design.points().point(design.a(row));
                expected[factor] = design.points().coordinate(design.b(row), factor);
                assertThat(design.points().point(design.mixed(row, factor))).containsExactly(expected);
            }
        }
    }

    @Test
    void aSeedNamesOneDesignOfWhichASmallerOneIsTheBeginning() {
        List<double[]> rows = listed(SaltelliSample.draw(STREAMS, 3, 8).points());
        assertEqual(listed(SaltelliSample.draw(STREAMS, 3, 4).points()), rows.subList(0, 20));
        assertThat(listed(SaltelliSample.draw(new RandomStreams(6, 0), 3, 8).points()).get(0))
                .isNotEqualTo(rows.get(0));
        List<double[]> walks = listed(Trajectories.draw(STREAMS, 3, 8, 4).points());
        assertEqual(listed(Trajectories.draw(STREAMS, 3, 4, 4).points()), walks.subList(0, 16));
        List<double[]> others = listed(Trajectories.draw(new RandomStreams(6, 0), 3, 8, 4).points());
        assertThat(Arrays.deepEquals(others.toArray(), walks.toArray())).isFalse();
    }

    @Test
    void oneAtATimeLeavesTheOthersWhereTheyAre() {
        OneAtATime design = OneAtATime.around(0.5, 0.25);
        assertEqual(
                listed(design.points()),
                List.of(
                        new double[] {0.5, 0.25},
                        new double[] {0, 0.25},
                        new double[] {1, 0.25},
                        new double[] {0.5, 0},
                        new double[] {0.5, 1}));
    }

    @Test
    void swingsAreDifferencesFromTheBase() {
        // (u_1 - 1/2)^2 - 3 u_2 around (1/2, 1/4)
        OneAtATime design = OneAtATime.around(0.5, 0.25);
        List<Swing> swings = design.swings(
                Functions.run(design.points(), u -> (u[0] - 0.5) * (u[0] - 0.5) - 3 * u[1]), 0.95);
        assertThat(swings.get(0).low().centre()).isEqualTo(0.25);
        assertThat(swings.get(0).range().centre()).isZero();
        assertThat(swings.get(0).size()).isEqualTo(0.25);
        assertThat(swings.get(1).low().centre()).isEqualTo(0.75);
        assertThat(swings.get(1).high().centre()).isEqualTo(-2.25);
        assertThat(swings.get(1).size()).isEqualTo(3);
        assertThat(swings.get(1).range().low()).isNaN();
    }

    @Test
    void swingsOfReplicationsArePaired() {
        // high - base: 1, 2, 3: t(0.975, 2) / sqrt(3) = 2.484138
        OneAtATime design = OneAtATime.around(0.5);
        Answers answers = Answers.of(new double[] {10, 20, 30}, new double[] {10, 20, 30}, new double[] {11, 22, 33});
        Swing swing = design.swings(answers, 0.95).get(0);
        assertThat(swing.high().halfWidth()).isCloseTo(2.484138, within(1e-6));
        assertThat(swing.low().halfWidth()).isZero();
        assertThat(answers.mean(2)).isEqualTo(22);
        assertThat(answers.at(1)).containsExactly(10, 20, 30);
    }

    @Test
    void factorsHaveTwoScales() {
        Factor linear = new Factor("l2", -1, 3, Scale.LINEAR);
        assertThat(linear.at(0.25)).isEqualTo(0);
        assertThat(linear.position(2)).isEqualTo(0.75);
        Factor logarithmic = new Factor("step", 0.001, 0.1, Scale.LOGARITHMIC);
        assertThat(logarithmic.at(0)).isEqualTo(0.001);
        assertThat(logarithmic.at(0.5)).isCloseTo(0.01, within(1e-16));
        assertThat(logarithmic.at(1)).isEqualTo(0.1);
        assertThat(logarithmic.position(0.01)).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void refusesWhatIsNoDesign() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Factor("m", 1, 1, Scale.LINEAR));
        assertThatIllegalArgumentException().isThrownBy(() -> new Factor("m", 0, 1, Scale.LOGARITHMIC));
        assertThatIllegalArgumentException().isThrownBy(() -> new Factor("m", 1, 2, Scale.LINEAR).at(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Factor("m", 1, 2, Scale.LINEAR).position(3));
        assertThatIllegalArgumentException().isThrownBy(() -> OneAtATime.around(0.5, 2));
        assertThatIllegalArgumentException().isThrownBy(OneAtATime::around);
        assertThatIllegalArgumentException().isThrownBy(() -> Trajectories.draw(STREAMS, 2, 4, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Trajectories.draw(STREAMS, 0, 4, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> SaltelliSample.draw(STREAMS, 2, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answers.of(new double[] {1, 2}, new double[] {1, Double.NaN}))
                .withMessageContaining("point=1");
        assertThatIllegalArgumentException().isThrownBy(() -> Answers.of(new double[] {1, 2}, new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> Answers.of());
    }
}
