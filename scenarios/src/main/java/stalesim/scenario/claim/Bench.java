package stalesim.scenario.claim;

import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.claim.ClaimId;
import stalesim.model.claim.ClaimResult;
import stalesim.model.machine.MachineDescription;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Execution;
import stalesim.model.run.Onlooker;
import stalesim.scenario.runner.Laboratory;

/**
 * What a check works with: random numbers of its own claim, an effort, a clock. Immutable; a claim's numbers depend on
 * the seed and the claim alone.
 */
public final class Bench {

    private static final long CLAIMS = 1_000;

    private final Laboratory laboratory;
    private final ClaimId claim;
    private final Settings settings;
    private final Clock clock;

    /**
     * How claims are checked.
     *
     * @param seed of all random numbers
     * @param quick with less effort than it takes for a verdict to be trusted
     */
    public record Settings(long seed, boolean quick) {}

    private Bench(Laboratory laboratory, ClaimId claim, Settings settings, Clock clock) {
        this.laboratory = laboratory;
        this.claim = claim;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A bench with a virtual clock.
     *
     * @param laboratory where runs are done
     * @param claim that is checked
     * @param settings seed and effort
     * @return a bench
     */
    public static Bench of(Laboratory laboratory, ClaimId claim, Settings settings) {
        return new Bench(laboratory, claim, settings, Clock.SIMULATED);
    }

    /**
     * The same with the real clock.
     *
     * @return a bench that needs the machine for itself
     */
    public Bench real() {
        return new Bench(laboratory, claim, settings, Clock.REAL);
    }

    /**
     * Which clock runs are done under.
     *
     * @return the clock
     */
    public Clock clock() {
        return clock;
    }

    /**
     * How much of something is done.
     *
     * @param quick where a rough answer will do
     * @param full for a verdict
     * @return one of them
     */
    public int amount(int quick, int full) {
        return settings.quick() ? quick : full;
    }

    /**
     * How much of something is done, where the real clock allows for less.
     *
     * @param quick under the virtual clock where a rough answer will do
     * @param full under the virtual clock for a verdict
     * @param measured under the real clock
     * @return one of them
     */
    public int amount(int quick, int full, int measured) {
        return clock == Clock.REAL ? measured : amount(quick, full);
    }

    /**
     * Random streams of a replication, for runs and generated data.
     *
     * @param replication from 0
     * @return streams that no other claim has
     */
    public RandomStreams streams(int replication) {
        long own = settings.seed() * 5 * CLAIMS + claim.paper() * CLAIMS + claim.number();
        return new RandomStreams(own, replication);
    }

    /**
     * A random stream of a replication, for whatever the check itself draws.
     *
     * @param replication from 0
     * @return a fresh generator at its start
     */
    public UniformRandomProvider random(int replication) {
        return streams(replication).stream(RandomStreams.WHOLE_RUN, Purpose.RESAMPLING);
    }

    /**
     * Does a run.
     *
     * @param trial what is run, and where
     * @param replication from 0
     * @return its result
     * @throws InterruptedException if the calling thread is interrupted
     */
    public RunResult run(Trial trial, int replication) throws InterruptedException {
        return complete(trial, replication).result();
    }

    /**
     * Does a run whose model or recording is wanted too.
     *
     * @param trial what is run, and where
     * @param replication from 0
     * @return result, final parameters and recording
     * @throws InterruptedException if the calling thread is interrupted
     */
    public CompletedRun complete(Trial trial, int replication) throws InterruptedException {
        return execution(trial).run(trial.spec(streams(replication)));
    }

    private Execution execution(Trial trial) {
        Mode mode = trial.pace().isPresent() ? Mode.PACED : Mode.NATIVE;
        MachineDescription machine = trial.machine();
        return clock == Clock.REAL
                ? laboratory.real(mode, trial.pace(), machine.workforce())
                : laboratory.simulated(machine, mode, trial.pace(), Onlooker.NONE);
    }

    /**
     * Does something once a replication.
     *
     * @param replications how often
     * @param figure a number of one replication
     * @return the numbers, by replication
     * @throws InterruptedException if the calling thread is interrupted
     */
    public double[] replicate(int replications, Replicated figure) throws InterruptedException {
        double[] values = new double[replications];
        for (int replication = 0; replication < replications; replication++) {
            values[replication] = figure.of(replication);
        }
        return values;
    }

    /** A number of one replication. */
    @FunctionalInterface
    public interface Replicated {

        /**
         * The number.
         *
         * @param replication from 0
         * @return a figure of the run
         * @throws InterruptedException if the calling thread is interrupted
         */
        double of(int replication) throws InterruptedException;
    }

    /** How evidence from this bench comes about; the time is not known yet. */
    ClaimResult.Origin origin() {
        return new ClaimResult.Origin(settings.seed(), settings.quick(), 0);
    }
}
