package stalesim.model.study.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static stalesim.model.study.Trials.EPSILON;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import stalesim.model.result.Clock;
import stalesim.model.study.Confidence;
import stalesim.model.study.Criterion;
import stalesim.model.study.HowMany;
import stalesim.model.study.Prices;
import stalesim.model.study.Trial;
import stalesim.model.study.Trials;
import stalesim.model.study.WhichAlgorithm;

class ContestTest {

    private static final Confidence CONFIDENCE = new Confidence(0.95, 0.02, 100);

    private static HowMany howMany(Prices prices) {
        return new HowMany(prices, OptionalDouble.empty(), OptionalDouble.empty(), CONFIDENCE);
    }

    /** Seconds by workers, plus what the replication adds to all alike and 1 % of noise of each one's own. */
    private static List<Trial> trials(Map<Integer, Double> secondsByWorkers, int replications) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(7L);
        List<Trial> trials = new ArrayList<>();
        for (int replication = 0; replication < replications; replication++) {
            double common = 10 * random.nextDouble();
            for (Map.Entry<Integer, Double> entry : secondsByWorkers.entrySet()) {
                double noise = 0.01 * entry.getValue() * (random.nextDouble() - 0.5);
                trials.add(Trials.reaching(entry.getKey(), replication, 100, entry.getValue() + common + noise));
            }
        }
        return trials;
    }

    private static Choice choice(List<Trial> trials, Criterion criterion, Prices prices) {
        List<Contest> contests = Contests.of(howMany(prices), trials, EPSILON);
        assertThat(contests).hasSize(1);
        return contests.get(0).choose(criterion, CONFIDENCE).orElseThrow();
    }

    private static int workers(Entrant entrant) {
        return entrant.alternative().workers();
    }

    /** The common part has a deviation of 2.9 s; without pairing ten runs could not tell 20 from 25 s. */
    @Test
    void theBestIsToldByPairedRuns() {
        Choice choice = choice(trials(Map.of(1, 80.0, 4, 20.0, 8, 25.0), 10), Criterion.TIME_TO_TARGET, Prices.NONE);
        assertThat(workers(choice.chosen())).isEqualTo(4);
        assertThat(choice.decided()).isTrue();
        assertThat(choice.contenders()).extracting(ContestTest::workers).containsExactly(4);
        assertThat(choice.regret()).isZero();
    }

    @Test
    void priceAndTimeChooseDifferently() {
        List<Trial> trials = trials(Map.of(1, 80.0, 4, 30.0, 8, 22.0), 10);
        Prices prices = new Prices(1, 1, "EUR", 0, 0);
        assertThat(workers(choice(trials, Criterion.TIME_TO_TARGET, prices).chosen())).isEqualTo(8);
        assertThat(workers(choice(trials, Criterion.PRICE, prices).chosen())).isEqualTo(1);
    }

    /** Equal but for noise: one has to be chosen, and the regret says how little that matters. */
    @Test
    void whatCannotBeToldApartIsUndecidedUntilTheRegretIsSmall() {
        Map<Integer, Double> equal = Map.of(4, 20.0, 8, 20.0);
        Choice few = choice(trials(equal, 3), Criterion.TIME_TO_TARGET, Prices.NONE);
        assertThat(few.contenders()).hasSize(2);
        Choice many = choice(trials(equal, 60), Criterion.TIME_TO_TARGET, Prices.NONE);
        assertThat(many.decided()).isTrue();
        assertThat(many.regret()).isBetween(0.0, 0.02 * many.mean());
        assertThat(many.asGood(Contests.of(howMany(Prices.NONE), trials(equal, 60), EPSILON).get(0).entrants()))
                .hasSize(2);
    }

    @Test
    void whoMissesTheLossOnceIsNotChosen() {
        List<Trial> trials = new ArrayList<>(trials(Map.of(1, 80.0, 4, 20.0), 10));
        trials.removeIf(trial -> trial.run().workers() == 4 && trial.run().replication() == 3);
        trials.add(Trials.missing(4, 3));
        assertThat(workers(choice(trials, Criterion.TIME_TO_TARGET, Prices.NONE).chosen())).isEqualTo(1);
    }

    @Test
    void nobodyIsChosenWhereNobodyReachesTheLoss() {
        List<Trial> trials = List.of(Trials.missing(1, 0), Trials.missing(1, 1));
        Contest only = Contests.of(howMany(Prices.NONE), trials, EPSILON).get(0);
        assertThat(only.choose(Criterion.TIME_TO_TARGET, CONFIDENCE))
                .isEmpty();
        assertThat(Contests.undecided(howMany(Prices.NONE), trials, EPSILON)).isEmpty();
    }

    @Test
    void onlyContendersAreRepeated() {
        List<Trial> trials = trials(Map.of(1, 80.0, 4, 20.0, 8, 20.0), 3);
        Set<Integer> repeated = Contests.undecided(howMany(Prices.NONE), trials, EPSILON).stream()
                .map(Alternative::workers)
                .collect(Collectors.toSet());
        // 8 workers for as long cost twice the worker-seconds of 4, and a worker for 80 s as many
        assertThat(repeated).contains(4, 8);
        List<Trial> clear = trials(Map.of(1, 300.0, 4, 20.0, 8, 40.0), 10);
        assertThat(Contests.undecided(howMany(Prices.NONE), clear, EPSILON)).isEmpty();
    }

    private static List<Trial> at(Map<String, String> point, Map<Integer, Double> secondsByWorkers) {
        return trials(secondsByWorkers, 5).stream()
                .map(trial -> new Trial(point, trial.run()))
                .toList();
    }

    /** On a fast network 8 workers are the best, on a slow one 2; nobody chooses the network, or what is wanted. */
    @Test
    void numbersOfWorkersCompeteAtTheSamePoint() {
        List<Trial> trials = new ArrayList<>(at(Map.of("gbit", "100", "stop.loss-below", "0.3"), Map.of(2, 40.0, 8, 9.0)));
        trials.addAll(at(Map.of("gbit", "1", "stop.loss-below", "0.4"), Map.of(2, 50.0, 8, 90.0)));
        List<Contest> contests = Contests.of(howMany(Prices.NONE), trials, 1);
        assertThat(contests).extracting(Contest::epsilon).containsExactly(0.3, 0.4);
        assertThat(contests)
                .extracting(contest -> workers(contest.choose(Criterion.TIME_TO_TARGET, CONFIDENCE)
                        .orElseThrow()
                        .chosen()))
                .containsExactly(8, 2);
    }

    /** Each number of workers is a point of its own, and of the same contest. */
    @Test
    void sweptNumbersOfWorkersCompete() {
        List<Trial> trials = new ArrayList<>();
        for (String path : List.of("workers", "modes.native.workers")) {
            trials.clear();
            Map.of(2, 40.0, 8, 9.0).forEach((workers, seconds) -> trials.addAll(
                    at(Map.of(path, String.valueOf(workers), "gbit", "1"), Map.of(workers, seconds))));
            assertThat(workers(choice(trials, Criterion.TIME_TO_TARGET, Prices.NONE).chosen())).isEqualTo(8);
        }
    }

    @Test
    void algorithmsCompeteAtTheSameNumberOfWorkers() {
        List<Trial> trials = new ArrayList<>();
        for (int replication = 0; replication < 5; replication++) {
            double noise = 0.01 * replication;
            trials.add(Trials.reaching("sync", 2, replication, 10 + noise));
            trials.add(Trials.reaching("hogwild", 2, replication, 20 - noise));
            trials.add(Trials.reaching("sync", 4, replication, 30 + noise));
            trials.add(Trials.reaching("hogwild", 4, replication, 9 - noise));
        }
        WhichAlgorithm study = new WhichAlgorithm(Criterion.TIME_TO_TARGET, CONFIDENCE);
        assertThat(Contests.of(study, trials, EPSILON))
                .allSatisfy(contest -> assertThat(contest.clock()).isEqualTo(Clock.SIMULATED))
                .extracting(contest -> contest.choose(study.by(), CONFIDENCE)
                        .orElseThrow()
                        .chosen()
                        .alternative()
                        .algorithm())
                .containsExactly("sync", "hogwild");
    }

    /** From 2 repetitions: 2, 3, 4, 6, 9, 13, 19, 28, 42, 63, 94, 100 are twelve looks at most. */
    @Test
    void everyLookIsSurer() {
        assertThat(CONFIDENCE.levelOfLook()).isEqualTo(1 - 0.05 / 12);
        assertThat(new Confidence(0.95, 0.02, 2).levelOfLook()).isEqualTo(0.95);
    }
}
