package stalesim.scenario.runner;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.plan.RunKey;

/**
 * Does every run of a plan that is not in the store yet.
 *
 * <p>Order: real runs and calibrations one after the other with nothing beside them, then simulated runs in parallel.
 * The simulation is told the calibration, which knows runs of one worker alone, and no measurement.
 */
public final class Runner {

    private final Workshop workshop;
    private final Progress progress;

    /**
     * With its surroundings.
     *
     * @param workshop what runs are done with
     * @param progress told how far it has come
     */
    public Runner(Workshop workshop, Progress progress) {
        this.workshop = workshop;
        this.progress = progress;
    }

    /**
     * Does the runs and puts the results into plan order.
     *
     * @param campaign what is to be done; its store is closed at the end
     * @throws InterruptedException if interrupted; finished runs are kept
     */
    public void run(Campaign campaign) throws InterruptedException {
        Campaign round = campaign;
        Optional<Plan> next = Optional.of(campaign.plan());
        while (next.isPresent()) {
            Plan plan = next.get();
            round = campaign.with(plan);
            Errands errands = new Errands(round, workshop, progress);
            new RealRuns(workshop, round, errands, progress).run();
            new SimulatedRuns(workshop, round, errands).run();
            next = campaign.rounds().after(plan, () -> wanted(campaign, plan).collect(Collectors.toSet()));
            if (next.isPresent()) {
                progress.say("Not decided yet: what cannot be told apart is repeated");
            }
        }
        campaign.store().finish(wanted(campaign, round.plan()));
    }

    private static Stream<RunKey> wanted(Campaign campaign, Plan plan) {
        Repeats repeats = new Repeats(campaign.store());
        return plan.cells().stream().flatMap(cell -> repeats.wanted(cell.runs()));
    }
}
