package stalesim.model.study.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static stalesim.model.study.limit.Ladders.ladder;
import static stalesim.model.study.limit.Ladders.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import stalesim.model.study.Trial;
import stalesim.model.study.Trials;

class MeasuredLimitTest {

    private static final double LEVEL = 0.95;

    /** 36,000/m + 1000 m is least at 6 and back at its start at 36. */
    private static final List<Trial> BOUNDED = trials(m -> 36_000.0 / m + 1000.0 * m, m -> 100.0 * m);

    private static MeasuredLimit limit(List<Trial> trials, Limit limit) {
        return MeasuredLimit.of(ladder(trials), limit, LEVEL).orElseThrow();
    }

    /** What all numbers of workers share in a replication cannot move the least. */
    @Test
    void theLeastCostIsFoundFromPairedRuns() {
        MeasuredLimit least = limit(BOUNDED, Limit.LEAST_COST);
        assertThat(least.interval().centre()).isEqualTo(6);
        assertThat(least.interval().low()).isEqualTo(6);
        assertThat(least.interval().high()).isEqualTo(6);
        assertThat(least.open()).isFalse();
        assertThat(least.floor()).isEqualTo(4);
        assertThat(least.ceiling()).isEqualTo(8);
    }

    @Test
    void whatIsBeyondTheRunsIsOpen() {
        MeasuredLimit even = limit(BOUNDED, Limit.BREAK_EVEN);
        assertThat(even.interval().centre()).isEqualTo(16);
        assertThat(even.open()).isTrue();
        assertThat(even.ceiling()).isInfinite();
        assertThat(limit(trials(m -> 1000.0 / m, m -> m), Limit.LEAST_COST).open()).isTrue();
    }

    /** Time is m cost / rate; a rate that stands still from 4 workers on makes fewer workers soonest. */
    @Test
    void timeEndsEarlierThanWorkWhereThroughputSaturates() {
        List<Trial> saturated = trials(m -> 36_000.0 / m + 1000.0 * m, m -> 100.0 * Math.min(m, 4));
        assertThat(limit(saturated, Limit.LEAST_TIME).interval().centre()).isEqualTo(4);
        MeasuredLimit saturation = limit(saturated, Limit.SATURATION);
        // updates are whole numbers: 4 to one part in 1e5
        assertThat(saturation.interval().centre()).isCloseTo(4, within(1e-4));
        assertThat(saturation.open()).isFalse();
        assertThat(limit(BOUNDED, Limit.SATURATION).open()).isTrue();
    }

    @Test
    void whoMissesTheLossOnceIsNoLimit() {
        List<Trial> trials = new ArrayList<>(BOUNDED);
        trials.removeIf(trial -> trial.run().workers() == 6 && trial.run().replication() == 2);
        trials.add(Trials.missing(6, 2));
        // without 6, the least of 13,000, 12,500, 15,000 at 4, 8 and 12 is at 8
        assertThat(limit(trials, Limit.LEAST_COST).interval().centre()).isEqualTo(8);
        List<Trial> none = List.of(Trials.missing(1, 0), Trials.missing(2, 0));
        assertThat(MeasuredLimit.of(ladder(none), Limit.LEAST_COST, LEVEL)).isEmpty();
    }

    /**
     * Costs of 8 and 12 differ by 1 %, with noise of 10 % of their own: 200 repetitions of the whole have the true one
     * of the two outside the interval no more often than a binomial of 5 % allows with probability 0.999, which is 21.
     */
    @Test
    void intervalsCoverTheTruth() {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(5L);
        int outside = 0;
        for (int repetition = 0; repetition < 200; repetition++) {
            List<Trial> trials = new ArrayList<>();
            for (int replication = 0; replication < 6; replication++) {
                for (int workers : List.of(1, 4, 8, 12)) {
                    double cost = workers == 8 ? 99 : workers == 12 ? 100 : 1000.0 / workers;
                    double noisy = cost * (1 + 0.2 * (random.nextDouble() - 0.5));
                    trials.add(Trials.reaching(workers, replication, Math.round(1000 * workers * noisy), 1));
                }
            }
            MeasuredLimit least = limit(trials, Limit.LEAST_COST);
            outside += least.interval().low() > 8 || least.interval().high() < 8 ? 1 : 0;
        }
        assertThat(outside).isLessThanOrEqualTo(21);
    }

    @Test
    void aSingleNumberOfWorkersHasNoLimit() {
        List<Trial> alone = BOUNDED.stream()
                .filter(trial -> trial.run().workers() == 1)
                .toList();
        for (Limit limit : Limit.values()) {
            assertThat(MeasuredLimit.of(ladder(alone), limit, LEVEL)).isEmpty();
        }
    }

    @Test
    void aSingleRunHasNoInterval() {
        List<Trial> single = BOUNDED.stream()
                .filter(trial -> trial.run().replication() == 0)
                .toList();
        assertThat(limit(single, Limit.LEAST_COST).interval().centre()).isEqualTo(6);
        assertThat(limit(single, Limit.LEAST_COST).interval().low()).isNaN();
    }

    /** Paper 000, example 5: 6242 updates of eight workers and 6497 of nine; 781 - 722 = 59 before rounding 58.36. */
    @Test
    void gainGrowthOfThePaper() {
        List<Trial> trials = List.of(
                Trials.reaching(8, 0, 6242, 1),
                Trials.reaching(8, 1, 6242, 1),
                Trials.reaching(9, 0, 6497, 1),
                Trials.reaching(9, 1, 6497, 1));
        GainSheet sheet = GainSheet.of(ladder(trials), Gain.COST, OptionalLong.empty());
        assertThat(sheet.mean(0, LEVEL).orElseThrow().centre()).isEqualTo(780.25);
        assertThat(sheet.growth(1, LEVEL).orElseThrow().centre()).isCloseTo(780.25 - 6497 / 9.0, within(1e-9));
        assertThat(sheet.relativeGrowth(1, LEVEL).orElseThrow().centre())
                .isCloseTo(1 - 6497 / 9.0 / 780.25, within(1e-12));
    }

    /** The curve falls on a straight line from 0.7 to 0.3 over its updates. */
    @Test
    void lossesAreComparedWhereAllRunsHaveOne() {
        List<Trial> trials = List.of(
                Trials.reaching(1, 0, 400, 1),
                Trials.reaching(1, 1, 400, 1),
                Trials.reaching(2, 0, 200, 1),
                Trials.reaching(2, 1, 200, 1));
        assertThat(ladder(trials).atUpdate(OptionalLong.empty())).isEqualTo(200);
        GainSheet sheet = GainSheet.of(ladder(trials), Gain.LOSS, OptionalLong.of(100));
        assertThat(sheet.mean(0, LEVEL).orElseThrow().centre()).isCloseTo(0.6, within(1e-12));
        assertThat(sheet.growth(1, LEVEL).orElseThrow().centre()).isCloseTo(0.1, within(1e-12));
    }
}
