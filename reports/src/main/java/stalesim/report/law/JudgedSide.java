package stalesim.report.law;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Clock;
import stalesim.model.result.RunResult;
import stalesim.model.staleness.EmpiricalLaw;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.model.staleness.closed.Explanation;
import stalesim.model.staleness.court.Court.Settings;
import stalesim.model.staleness.court.Court;
import stalesim.model.staleness.court.LawVerdict;
import stalesim.model.staleness.court.Observations;
import stalesim.report.comparison.Cell;

/**
 * What the court says of one case under one clock; the repetitions are its replicates.
 *
 * @param cell the case
 * @param clock of the runs
 * @param observed their merged staleness, not all 0
 * @param verdict which law describes it
 * @param why how far free workers with varying compute times explain it; empty for one worker
 */
public record JudgedSide(
        Cell cell, Clock clock, StalenessHistogram observed, LawVerdict verdict, Optional<Explanation> why) {

    /**
     * Laws are tested where all but one update in a thousand are at most so stale; beyond, they are ranked only: the
     * tests would take minutes.
     */
    public static final int MOST_TESTED = 400;

    private static final double NEARLY_ALL = 0.999;

    /** Each case has a stream of its own with this seed, the one that {@code stalesim fit} takes by default. */
    private static final long SEED = 1;

    /**
     * Judges.
     *
     * @param cell the case
     * @param clock of the runs
     * @param runs repetitions of the case under this clock
     * @return the judgement; empty if no update was stale, or some so stale that their staleness is not told apart
     */
    public static Optional<JudgedSide> of(Cell cell, Clock clock, List<RunResult> runs) {
        List<StalenessHistogram> replicates = runs.stream()
                .map(RunResult::staleness)
                .filter(staleness -> staleness.total() > 0)
                .toList();
        if (replicates.stream().allMatch(staleness -> staleness.max() == 0)) {
            return Optional.empty();
        }
        Observations observations =
                new Observations(replicates, OptionalInt.of(cell.workers()), OptionalDouble.empty());
        StalenessHistogram observed = observations.merged();
        if (!observed.isFine()) {
            return Optional.empty();
        }
        boolean narrow = new EmpiricalLaw(observed).quantile(NEARLY_ALL) <= MOST_TESTED;
        Settings settings = narrow ? Settings.BRIEF : Settings.RANKING;
        var random = new RandomStreams(SEED, 0).stream(RandomStreams.WHOLE_RUN, Purpose.RESAMPLING);
        return Optional.of(new JudgedSide(
                cell,
                clock,
                observed,
                Court.judge(observations, random, settings),
                Explanation.of(observed, cell.workers(), replicates.size())));
    }

    /**
     * The case in words.
     *
     * @return such as "native async-lock, 4 workers, real"
     */
    public String label() {
        return cell.label() + ", " + clock.label();
    }
}
