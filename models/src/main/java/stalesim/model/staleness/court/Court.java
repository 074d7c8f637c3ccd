package stalesim.model.staleness.court;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.fit.LawFamily;
import stalesim.model.staleness.fit.LawFit;
import stalesim.model.staleness.fit.LawFitting;
import stalesim.model.staleness.fit.Shares;
import stalesim.model.statistics.Interval;

/**
 * Which law describes observed staleness.
 *
 * <p>Updates of one run depend on each other and their sum is fixed, so tests that count updates as independent are
 * invalid: the mean of a run hardly varies, other features vary more. Replicates show how much; a single histogram
 * shows nothing, and no law is then rejected unless the caller states how many independent updates it is worth.
 *
 * <p>A law is ranked by Schwarz's criterion for as many independent updates as the observations are worth, laws that
 * are not rejected first. Cost: some 400 fits of each family, up to a second where staleness is in the tens.
 */
public final class Court {

    /**
     * How to judge.
     *
     * @param draws B, number of bootstrap draws for each test and interval, &gt;= 99; or 0 for none of these
     * @param level confidence level of the intervals, 0 &lt; level &lt; 1
     * @param rejection p-value up to which a law is rejected, &gt;= 1 / (B+1) and &lt; 1
     */
    public record Settings(int draws, double level, double rejection) {

        /** 199 draws, intervals at 0.95, rejection at 0.01. */
        public static final Settings STANDARD = new Settings(199, 0.95, 0.01);

        /** As standard with 99 draws, half the time: p-values are multiples of 0.01. */
        public static final Settings BRIEF = new Settings(99, 0.95, 0.01);

        /** Ranks the laws, and tests none. */
        public static final Settings RANKING = new Settings(0, 0.95, 0.01);

        /** Checks the ranges. */
        public Settings {
            if (draws < 99 && draws != 0) {
                throw new IllegalArgumentException("draws must be >= 99, or 0 to test nothing: draws=" + draws);
            }
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("level must be > 0 and < 1: level=" + level);
            }
            if (!(rejection >= (draws == 0 ? 0 : 1 / (draws + 1.0)) && rejection < 1)) {
                throw new IllegalArgumentException(
                        "rejection must be >= 1 / (draws + 1) and < 1: rejection=" + rejection + ", draws=" + draws);
            }
        }
    }

    private final Observations observations;
    private final Settings settings;
    private final StalenessHistogram merged;
    private final Worth worth;
    private final Pooling pooling;
    private final GoodnessOfFit goodness;
    private final ParameterIntervals intervals;

    private Court(Observations observations, UniformRandomProvider random, Settings settings) {
        this.observations = observations;
        this.settings = settings;
        merged = observations.merged();
        pooling = Pooling.of(merged);
        worth = Worth.of(observations, pooling);
        goodness = new GoodnessOfFit(observations, pooling, worth, random);
        intervals = new ParameterIntervals(observations, worth, random, settings);
    }

    /**
     * Judges all families.
     *
     * @param observations of one system
     * @param random the stream to consume, by rights one for {@link stalesim.model.random.Purpose#RESAMPLING}
     * @param settings how
     * @return the verdict
     * @throws IllegalArgumentException if the mean staleness exceeds 2e5
     */
    public static LawVerdict judge(Observations observations, UniformRandomProvider random, Settings settings) {
        return new Court(observations, random, settings).verdict();
    }

    private LawVerdict verdict() {
        Shares shares = Shares.of(merged);
        List<Judgement> ranking = LawFitting.families(observations.workersOrMeanPlusOne()).stream()
                .map(family -> judgement(family, shares))
                .sorted(Comparator.comparing(Judgement::rejected).thenComparingDouble(Judgement::bic))
                .toList();
        LawEvidence evidence = new LawEvidence(
                observations.replicates().size(), merged.total(), worth, worth.noiseFloor(merged));
        return new LawVerdict(ranking, evidence, settings.rejection());
    }

    private Judgement judgement(LawFamily family, Shares shares) {
        LawFit fit = LawFit.of(family.likeliest(shares), merged);
        Map<String, Interval> ends = intervals.of(family, fit.law());
        OptionalDouble pValue = worth.tested() && settings.draws() > 0
                ? OptionalDouble.of(goodness.pValue(family, fit.law(), settings.draws()))
                : OptionalDouble.empty();
        boolean rejected = pValue.isPresent() && pValue.getAsDouble() <= settings.rejection();
        return new Judgement(fit, ends, fit.bic(worth.effectiveUpdates()), new Judgement.Test(pValue, rejected));
    }
}
