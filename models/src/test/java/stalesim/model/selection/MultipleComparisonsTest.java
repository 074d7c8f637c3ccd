package stalesim.model.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Statements of level 0.95 are true in 2000 fields of fixed seeds, of 12 replications each, at least 1875 times.
 *
 * <p>The number of true ones has standard error 9.75 where each is true with probability 0.95: 1875 is 2.56 of them
 * below 1900, false alarm 0.5 %. Statements that are true with probability 0.92 pass with probability 0.2 %.
 */
class MultipleComparisonsTest {

    private static final int SEEDS = 2_000;
    private static final int ENOUGH = 1_875;

    /** As far above 1900 as {@link #ENOUGH} is below. */
    private static final long EXACT = 1_925;

    private static final int REPLICATIONS = 12;

    private static long count(Fields fields, double level, Predicate<MultipleComparisons> statement) {
        return IntStream.range(0, SEEDS)
                .mapToObj(seed -> MultipleComparisons.of(fields.draw(seed, REPLICATIONS), level))
                .filter(statement)
                .count();
    }

    @Test
    void agreesWithHandWorkedNumbers() {
        // b - a: 1 2 3, mean 2, w = t(0.975; 2) / sqrt(3) = 2.484138; c - a: 9 10 14, mean 11, s^2 = 7,
        // w = 4.302653 sqrt(7/3) = 6.572411; c - b: 8 8 11, mean 9, s^2 = 3, w = 4.302653
        List<Candidate> candidates = List.of(
                new Candidate("a", 10, 20, 30), new Candidate("b", 11, 22, 33), new Candidate("c", 19, 30, 44));
        MultipleComparisons comparisons = MultipleComparisons.of(candidates, 0.95);
        assertThat(comparisons.chosen()).isEqualTo("a");
        assertThat(comparisons.contenders()).containsExactly("a", "b");
        assertThat(comparisons.regret()).isCloseTo(2.484138 - 2, within(1e-6));
        assertThat(comparisons.decided(0.48)).isFalse();
        assertThat(comparisons.decided(0.49)).isTrue();
        ToBestOther a = comparisons.systems().get(0);
        assertThat(a.difference().low()).isCloseTo(-2 - 2.484138, within(1e-6));
        assertThat(a.difference().centre()).isEqualTo(-2);
        ToBestOther c = comparisons.systems().get(2);
        assertThat(c.difference().low()).isZero();
        assertThat(c.difference().centre()).isEqualTo(11);
        assertThat(c.regret()).isCloseTo(11 + 6.572411, within(1e-6));
        assertThat(c.mean()).isEqualTo(31);
    }

    @Test
    void theBestSystemIsAContender() {
        // slippage: the others are equally good, and a sixth of a standard error worse
        Fields slippage = new Fields(0.5, 0, 0.05, 0.05, 0.05, 0.05);
        assertThat(count(slippage, 0.95, c -> c.contenders().contains("s0"))).isGreaterThan(ENOUGH);
        // of two equal ones with probability 0.95 exactly
        Fields two = new Fields(0.3, 0, 0);
        assertThat(count(two, 0.95, c -> c.contenders().contains("s0"))).isBetween((long) ENOUGH, EXACT);
    }

    @Test
    void whoeverAloneIsAContenderIsTheBest() {
        // means that pairs of 12 often tell apart and often do not
        Fields near = new Fields(0, 0, 0.5, 1, 1.5);
        Predicate<MultipleComparisons> wrong = c -> c.decided(0) && !c.chosen().equals("s0");
        assertThat(count(near, 0.95, wrong)).isLessThan(SEEDS - ENOUGH);
        assertThat(count(near, 0.95, c -> c.decided(0))).isBetween(100L, 1_900L);
    }

    @Test
    void theRegretCoversWhateverIsChosen() {
        double[] means = {0, 0.1, 0.3, 0.6, 1};
        for (double rho : new double[] {0, 0.9}) {
            Predicate<MultipleComparisons> covered = c -> means[system(c.chosen())] <= c.regret();
            assertThat(count(new Fields(rho, means), 0.95, covered)).isGreaterThan(ENOUGH);
        }
    }

    @Test
    void allIntervalsHoldAtOnce() {
        // of two systems hardly different, all is true unless the better one is excluded: with probability 0.95 exactly
        assertThat(count(new Fields(0, 0, 1e-6), 0.95, c -> allCover(c, 0, 1e-6))).isBetween((long) ENOUGH, EXACT);
        for (double rho : new double[] {0, 0.9}) {
            double[] means = {0, 0.2, 0.4, 0.9, 1.5};
            assertThat(count(new Fields(rho, means), 0.95, c -> allCover(c, means))).isGreaterThan(ENOUGH);
        }
    }

    private static boolean allCover(MultipleComparisons comparisons, double... means) {
        return comparisons.systems().stream().allMatch(system -> {
            int i = system(system.name());
            double truth = means[i]
                    - IntStream.range(0, means.length)
                            .filter(l -> l != i)
                            .mapToDouble(l -> means[l])
                            .min()
                            .orElseThrow();
            return system.difference().low() <= truth && truth <= system.difference().high();
        });
    }

    private static int system(String name) {
        return Integer.parseInt(name.substring(1));
    }

    @Test
    void commonRandomNumbersNarrowByTheRootOfWhatIsNotShared() {
        // equal means: the regret is in proportion to sqrt(1 - rho), exactly, since own parts have the same streams
        double independent = meanRegret(new Fields(0, 0, 0, 0));
        assertThat(meanRegret(new Fields(0.9, 0, 0, 0)) / independent).isCloseTo(Math.sqrt(0.1), within(1e-9));
    }

    private static double meanRegret(Fields fields) {
        return IntStream.range(0, 200)
                .mapToDouble(seed -> MultipleComparisons.of(fields.draw(seed, REPLICATIONS), 0.95).regret())
                .average()
                .orElseThrow();
    }

    @Test
    void theOrderOfSystemsDoesNotMatter() {
        Fields fields = new Fields(0.5, 0, 0.2, 0.4, 0.9);
        for (int seed = 0; seed < 50; seed++) {
            List<Candidate> field = fields.draw(seed, REPLICATIONS);
            List<Candidate> backwards = new ArrayList<>(field);
            Collections.reverse(backwards);
            MultipleComparisons there = MultipleComparisons.of(field, 0.95);
            MultipleComparisons back = MultipleComparisons.of(backwards, 0.95);
            assertThat(back.chosen()).isEqualTo(there.chosen());
            assertThat(back.systems()).containsExactlyInAnyOrderElementsOf(there.systems());
        }
    }

    @Test
    void whoMissedTheGoalDoesNotDecide() {
        List<Candidate> candidates = List.of(
                new Candidate("missed", 1, 2, Double.NaN), new Candidate("b", 5, 6, 8), new Candidate("c", 6, 8, 9));
        MultipleComparisons comparisons = MultipleComparisons.of(candidates, 0.95);
        assertThat(comparisons).isEqualTo(MultipleComparisons.of(candidates.subList(1, 3), 0.95));
        assertThat(Eligibility.of(candidates).apart()).extracting(Candidate::name).containsExactly("missed");
    }

    @Test
    void aSingleSystemRegretsNothing() {
        MultipleComparisons alone = MultipleComparisons.of(List.of(new Candidate("a", 3)), 0.95);
        assertThat(alone.chosen()).isEqualTo("a");
        assertThat(alone.contenders()).containsExactly("a");
        assertThat(alone.regret()).isZero();
        assertThat(alone.systems().get(0).difference().low()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void unequalNumbersOfReplicationsAreComparedWhereBothHaveThem() {
        // the eliminated system's two answers are lower than any mean, since these replications were easy ones
        List<Candidate> candidates = List.of(new Candidate("out", 2, 3), new Candidate("in", 1, 2, 9, 9, 9));
        MultipleComparisons comparisons = MultipleComparisons.of(candidates, 0.95);
        assertThat(comparisons.chosen()).isEqualTo("in");
        assertThat(comparisons.systems().get(1).difference().centre()).isEqualTo(-1);
        assertThat(comparisons.contenders()).containsExactly("in");
    }

    @Test
    void refusesWhatCannotBeCompared() {
        Candidate a = new Candidate("a", 1, 2, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MultipleComparisons.of(List.of(a, new Candidate("a", 1, 2, 4)), 0.95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MultipleComparisons.of(List.of(a, new Candidate("b", 1)), 0.95))
                .withMessageContaining("n=1");
        assertThatIllegalArgumentException().isThrownBy(() -> MultipleComparisons.of(List.of(a), 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MultipleComparisons.of(List.of(new Candidate("b", Double.NaN)), 0.95))
                .withMessageContaining("no candidate reached the goal");
        assertThatIllegalArgumentException().isThrownBy(() -> new Candidate("c", Double.POSITIVE_INFINITY));
    }
}
