package stalesim.scenario.runner;

import java.util.List;
import stalesim.model.result.Environment;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Execution;
import stalesim.model.run.Onlooker;
import stalesim.model.run.TrainingTask;
import stalesim.scenario.json.StoredResult;

/** Does single runs under one clock, keeps their results and tells how far it has come. Thread-safe. */
final class Errands {

    private final Campaign campaign;
    private final Workshop workshop;
    private final Progress progress;

    Errands(Campaign campaign, Workshop workshop, Progress progress) {
        this.campaign = campaign;
        this.workshop = workshop;
        this.progress = progress;
    }

    /** Announces the runs that are known to be needed. */
    void begin(String what, List<Job> jobs) {
        progress.begin(what, jobs.size(), work(jobs));
    }

    /** Announces runs that turn out to be needed too. */
    void more(List<Job> jobs) {
        if (!jobs.isEmpty()) {
            progress.more(jobs.size(), work(jobs));
        }
    }

    private double work(List<Job> jobs) {
        return jobs.stream().mapToDouble(this::work).sum();
    }

    private double work(Job job) {
        return workshop.costs().runNs(job.cell());
    }

    /** All announced runs are done. */
    void end() {
        progress.end();
    }

    /** Tells how far a simulated run has come. */
    Onlooker onlooker(Job job) {
        String run = job.key().toString();
        double work = work(job);
        return (updates, budget) -> progress.underWay(run, work * ((double) updates / budget));
    }

    /** Does a run and keeps its result. */
    void finish(Job job, Execution execution, Environment environment) throws InterruptedException {
        String run = job.key().toString();
        try {
            keep(job, run(job, execution), environment);
        } catch (InterruptedException | RuntimeException | Error e) {
            progress.underWay(run, 0);
            throw e;
        }
        progress.done(run, work(job));
    }

    private CompletedRun run(Job job, Execution execution) throws InterruptedException {
        TrainingTask task = workshop.tasks().of(job.scenario()).task();
        return campaign.meter()
                .measure(job.key(), () -> execution.run(job.cell().spec(task, job.replication())));
    }

    private void keep(Job job, CompletedRun run, Environment environment) {
        run.failure()
                .ifPresent(cause -> progress.say(job.key() + " " + run.result().outcome().label()
                        + " and is counted as such: " + cause));
        campaign.store()
                .append(new StoredResult(job.cell().variant().point(), run.result(), environment, campaign.hash()));
    }
}
