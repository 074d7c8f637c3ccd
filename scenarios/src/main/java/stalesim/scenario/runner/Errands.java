package stalesim.scenario.runner;

import java.util.List;
import stalesim.model.result.Environment;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.Execution;
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
        return jobs.stream().mapToDouble(job -> workshop.costs().runNs(job.cell())).sum();
    }

    /** All announced runs are done. */
    void end() {
        progress.end();
    }

    /** Does a run and keeps its result. */
    void finish(Job job, Execution execution, Environment environment) throws InterruptedException {
        TrainingTask task = workshop.tasks().of(job.scenario()).task();
        CompletedRun run = campaign.meter()
                .measure(job.key(), () -> execution.run(job.cell().spec(task, job.replication())));
        run.failure()
                .ifPresent(cause -> progress.say(job.key() + " " + run.result().outcome().label()
                        + " and is counted as such: " + cause));
        campaign.store()
                .append(new StoredResult(job.cell().variant().point(), run.result(), environment, campaign.hash()));
        progress.done(job.key().toString(), workshop.costs().runNs(job.cell()));
    }
}
