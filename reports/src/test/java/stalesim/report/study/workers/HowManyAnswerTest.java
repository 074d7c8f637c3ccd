package stalesim.report.study.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import stalesim.model.result.Environment;
import stalesim.model.result.Outcome;
import stalesim.model.result.Parallelism;
import stalesim.model.study.Confidence;
import stalesim.model.study.HowMany;
import stalesim.model.study.Prices;
import stalesim.model.study.Trial;
import stalesim.report.Runs;
import stalesim.report.input.ReportInput;
import stalesim.report.page.PageTable;
import stalesim.report.study.StudyAnswer;
import stalesim.report.study.StudyInput;
import stalesim.report.study.StudyPage;

class HowManyAnswerTest {

    /** An hour of a worker costs 3600, a second therefore 1; nothing else costs anything. */
    private static final HowMany STUDY = new HowMany(
            new Prices(3600, 0, "EUR", 0, 0), OptionalDouble.of(60), OptionalDouble.of(200), Confidence.DEFAULT);

    private final List<Trial> trials = new ArrayList<>();

    /** Ends with its fifth loss, 0.33, after so many seconds and a little more in each repetition. */
    private void add(Runs runs, int workers, double seconds) {
        add(Map.of(), runs, workers, seconds);
    }

    private void add(Map<String, String> point, Runs runs, int workers, double seconds) {
        for (int replication = 0; replication < 4; replication++) {
            trials.add(new Trial(
                    point,
                    runs.workers(workers)
                            .active(new Parallelism.Step(0, 0, workers))
                            .replication(replication)
                            .durationNs(Math.round((seconds + 0.01 * replication) * 1e9))
                            .build()));
        }
    }

    private StudyAnswer answer(HowMany study) {
        ReportInput frame = new ReportInput(
                "t", "", Map.of(), new Environment(Map.of()), Map.of(), List.of(), List.of(), OptionalDouble.of(0.33),
                0.95);
        return new HowManyAnswer(study, new StudyInput(frame, study, trials)).answer();
    }

    /** With ordinary spaces. */
    private List<String> findings(HowMany study) {
        return answer(study).findings().stream()
                .map(line -> line.replace('\u00a0', ' '))
                .toList();
    }

    private void usual() {
        add(Runs.simulated(), 1, 100);
        add(Runs.simulated(), 2, 55);
        add(Runs.simulated(), 4, 40);
        add(Runs.simulated(), 8, 80);
    }

    /**
     * Prices of 100, 110, 160 and 640: within a minute 2 workers are the cheapest, for 200 it is 4 that are soonest.
     */
    @Test
    void everyAimHasItsChoice() {
        usual();
        assertThat(findings(STUDY))
                .anyMatch(line -> line.startsWith("Take 4 workers: the wanted loss is reached in 40.0 s for 160.1"))
                .anyMatch(line -> line.contains("cheapest is 1 worker, 100.0 EUR"))
                .anyMatch(line -> line.contains("cheapest in time is 2 workers, 110.0 EUR"))
                .anyMatch(line -> line.contains("soonest in budget is 4 workers, 40.02 s"));
    }

    /**
     * All four have the wanted loss at their first look: 4 workers after at most 40 s, the others after at most 55 to
     * 100 s, and all of them perhaps much earlier.
     */
    @Test
    void whatIsReadOffTooCoarseACurveIsNotSure() {
        usual();
        trials.replaceAll(trial -> new Trial(
                Map.of(),
                Runs.simulated()
                        .workers(trial.run().workers())
                        .replication(trial.run().replication())
                        .durationNs(trial.run().durationNs())
                        .losses(0.69, 0.33)
                        .build()));
        String coarse = findings(STUDY).get(0);
        assertThat(coarse)
                .contains("It cannot be told apart from m = 1, 2, 8; if it is not the best")
                .contains("looked at every 1,000 updates only", "raise evaluate.points 50-fold")
                .doesNotContain("holds at");
        assertThat(answer(STUDY).sections().get(0).tables().get(0).rows())
                .anyMatch(row -> row.get(1).text().equals("soonest at the wanted loss")
                        && row.get(4).text().startsWith("perhaps"));
    }

    @Test
    void whatNobodyCanKeepIsTold() {
        usual();
        HowMany hurry = new HowMany(STUDY.prices(), OptionalDouble.of(1), OptionalDouble.of(5), Confidence.DEFAULT);
        assertThat(findings(hurry))
                .anyMatch(line -> line.contains("no number of workers surely reaches the wanted loss within 1.00 s"))
                .anyMatch(line -> line.contains("no number of workers surely reaches the wanted loss for 5.000 EUR"));
    }

    @Test
    void measurementStandsBesideTheChoice() {
        usual();
        add(Runs.real(), 2, 30);
        add(Runs.real(), 4, 50);
        StudyAnswer answer = answer(STUDY);
        assertThat(findings(STUDY))
                .anyMatch(line -> line.startsWith("Take 4 workers"))
                .anyMatch(line -> line.contains("measured, m = 2 was soonest, 1 step of the grid away"));
        assertThat(answer.sections().get(0).tables().get(0).rows())
                .anyMatch(row -> row.get(1).text().equals("soonest at the wanted loss")
                        && row.get(7).text().equals("2")
                        && row.get(7).detail().equals("1 step apart"));
    }

    /** 8 workers on the fast network are the soonest of all, but not what to take on the slow one. */
    @Test
    void everyPointHasItsChoice() {
        for (String gbit : List.of("1", "-1")) {
            add(Map.of("gbit", gbit), Runs.simulated(), 2, 55);
            add(Map.of("gbit", gbit), Runs.simulated(), 8, gbit.equals("1") ? 80 : 20);
        }
        assertThat(findings(STUDY))
                .anyMatch(line -> line.startsWith("Take 2 workers with async-lock, native, gbit = 1: "))
                .anyMatch(line -> line.startsWith("Take 8 workers with async-lock, native, gbit = -1: "));
        assertThat(answer(STUDY).sections().get(0).tables().get(0).rows())
                .filteredOn(row -> row.get(1).text().equals("soonest at the wanted loss"))
                .extracting(row -> row.get(0).text() + ": " + row.get(2).text())
                .containsExactly("async-lock, native, gbit = 1: 2", "async-lock, native, gbit = -1: 8");
    }

    @Test
    void lossesThatNobodyReachesAreSaid() {
        usual();
        trials.replaceAll(trial -> new Trial(
                Map.of(), Runs.simulated().workers(trial.run().workers()).losses(0.7, 0.6).build()));
        assertThat(answer(STUDY).findings().get(0)).startsWith("No number of workers reached the wanted loss");
    }

    @Test
    void divergenceIsAnsweredWithASmallerStep() {
        usual();
        trials.replaceAll(trial -> new Trial(
                Map.of(), Runs.simulated().losses(0.7, 9).outcome(Outcome.DIVERGED).build()));
        assertThat(answer(STUDY).findings().get(0))
                .isEqualTo("No number of workers reached the wanted loss in all of its runs. 16 of 16 runs diverged:"
                        + " take a smaller step.size.");
    }

    /** 10 gradients a second of one worker, 22.2 of two, and no more of eight. */
    @Test
    void theEdgeOfWhatWasTriedIsSaid() {
        add(Runs.simulated().gradients(1000), 1, 100);
        add(Runs.simulated().gradients(2000), 2, 90);
        assertThat(findings(STUDY))
                .anyMatch(line -> line.contains("throughput still grows at 2 workers, the most that were tried"))
                .noneMatch(line -> line.contains("no longer grows"));
        assertThat(findings(STUDY).get(0))
                .startsWith("Take 2 workers: the wanted loss is reached in 90.0 s for 180.0 EUR.")
                .contains("More than these were not tried");
        add(Runs.simulated().gradients(2000), 8, 90.5);
        assertThat(findings(STUDY))
                .anyMatch(line -> line.contains("no longer grows by more than 2.0 % beyond m*_C = 2"));
        assertThat(findings(STUDY).get(0)).doesNotContain("More than these were not tried");
    }

    /** In the heading of the column and on the axis alike, where one is stated. */
    @Test
    void pricesHaveTheirCurrency() {
        usual();
        StudyAnswer answer = answer(STUDY);
        assertThat(answer.sections().get(1).tables().get(0).columns())
                .extracting(PageTable.Column::heading)
                .contains("price of reaching the wanted loss, EUR", "time to the wanted loss, s");
        assertThat(answer.sections().get(1).charts().get(0).figures())
                .anyMatch(figure -> figure.svg().contains(">price of reaching the wanted loss, EUR<"));
        HowMany dimensionless = new HowMany(
                new Prices(3600, 0, "", 0, 0), OptionalDouble.empty(), OptionalDouble.empty(), Confidence.DEFAULT);
        assertThat(answer(dimensionless).sections().get(1).tables().get(0).columns())
                .extracting(PageTable.Column::heading)
                .contains("price of reaching the wanted loss");
    }

    @Test
    void thePageIsWhole() {
        usual();
        StudyAnswer answer = answer(STUDY);
        ReportInput frame = new ReportInput(
                "t", "", Map.of(), new Environment(Map.of()), Map.of(), List.of(), List.of(), OptionalDouble.of(0.33),
                0.95);
        String html = new StudyPage(new StudyInput(frame, STUDY, trials), answer).html();
        assertThat(html).contains("<svg", "How many workers?", "Take 4 workers").doesNotContain("null", "NaN");
        assertThat(html.split("<figure id=", -1)).hasSizeGreaterThan(4);
        // 8 workers take 640 worker-seconds and 80 s, 4 take 160 and 40
        assertThat(html).contains("1, 2, 4, 8.", "Pareto front");
        // headings of nine columns in one line would take more than a screen
        assertThat(html).containsPattern("thead th \\{[^}]*white-space: normal");
    }
}
