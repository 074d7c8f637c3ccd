package stalesim.scenario.runner;

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
        Errands errands = new Errands(campaign, workshop, progress);
        new RealRuns(workshop, campaign, errands, progress).run();
        new SimulatedRuns(workshop, campaign, errands).run();
        Repeats repeats = new Repeats(campaign.store());
        campaign.store().finish(campaign.plan().cells().stream().flatMap(cell -> repeats.wanted(cell.runs())));
    }
}
