package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import stalesim.scenario.runner.SimulationPool;

class ProgressLineTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long MILLISECOND = 1_000_000;
    private static final int PIPE = 0;
    private static final int COLUMNS = 80;

    private final StringWriter text = new StringWriter();
    private final AtomicLong now = new AtomicLong();

    private ProgressLine progress(int columns, boolean colour) {
        return new ProgressLine(new PrintWriter(text, true), columns, colour, now::get);
    }

    private void fourRuns(int columns, boolean colour) {
        ProgressLine progress = progress(columns, colour);
        progress.begin("real runs", 4, 40);
        for (int run = 1; run <= 4; run++) {
            now.addAndGet(3 * SECOND);
            progress.done("run " + run, 10);
        }
        progress.end();
    }

    @Test
    void aPipeGetsPlainLinesNowAndThen() {
        fourRuns(PIPE, false);
        assertThat(text.toString().lines())
                .containsExactly(
                        "real runs: 4 to do",
                        "real runs: 2/4 (50 %), 6.0 s left, last run 2",
                        "real runs: 4/4, last run 4",
                        "real runs: 4 done in 12 s");
    }

    @Test
    void aTerminalGetsOneLineThatIsWrittenOver() {
        fourRuns(COLUMNS, false);
        assertThat(text.toString())
                .contains("\rreal runs: 1/4 (25 %), 9.0 s left, last run 1")
                .doesNotContain("\u001b")
                .containsOnlyOnce(System.lineSeparator());
    }

    @Test
    void whatIsSaidMeanwhileHasALineOfItsOwn() {
        ProgressLine progress = progress(COLUMNS, false);
        progress.say("reading");
        progress.begin("runs", 2, 2);
        progress.say("calibrating");
        progress.done("run 1", 1);
        progress.end();
        assertThat(text.toString().replace(System.lineSeparator(), "\n"))
                .startsWith("reading ...\n\rruns: 0/2\ncalibrating ...\n\rruns: 1/2 (50 %), 0.0 s left, last run 1")
                .endsWith("\n");
    }

    @Test
    void runsUnderWayCountByTheirShares() {
        ProgressLine progress = progress(PIPE, false);
        progress.begin("simulated runs", 3, 60);
        now.addAndGet(6 * SECOND);
        progress.underWay("a", 5);
        now.addAndGet(3 * SECOND);
        // 5 s have not passed since the last line
        progress.underWay("b", 7);
        now.addAndGet(3 * SECOND);
        progress.underWay("a", 13);
        assertThat(text.toString().lines())
                .containsExactly(
                        "simulated runs: 3 to do",
                        // 5 of 60 in 6 s: 55 more in 66 s
                        "simulated runs: 0/3 (8 %), 66 s left",
                        // 13 + 7 of 60 in 12 s: 40 more in 24 s
                        "simulated runs: 0/3 (33 %), 24 s left");
    }

    @Test
    void theShareOfARunThatIsDoneOrHasFailedIsDropped() {
        ProgressLine progress = progress(PIPE, false);
        progress.begin("simulated runs", 3, 60);
        progress.underWay("a", 19);
        progress.underWay("b", 10);
        now.addAndGet(10 * SECOND);
        // 20 + 10, and not 19 + 20 + 10
        progress.done("a", 20);
        now.addAndGet(10 * SECOND);
        progress.underWay("b", 0);
        assertThat(text.toString().lines())
                .containsExactly(
                        "simulated runs: 3 to do",
                        "simulated runs: 1/3 (50 %), 10 s left, last a",
                        "simulated runs: 1/3 (33 %), 40 s left, last a");
    }

    @Test
    void sharesOfOnePhaseDoNotCountInTheNext() {
        ProgressLine progress = progress(PIPE, false);
        progress.begin("simulated runs", 1, 10);
        progress.underWay("a", 9);
        progress.end();
        progress.begin("simulated runs", 2, 20);
        now.addAndGet(5 * SECOND);
        progress.underWay("b", 5);
        assertThat(text.toString().lines()).endsWith("simulated runs: 0/2 (25 %), 15 s left");
    }

    @Test
    void aTerminalIsRedrawnAFewTimesASecondAtMost() {
        ProgressLine progress = progress(COLUMNS, false);
        progress.begin("simulated runs", 1, 100);
        // a hundred in a second
        for (int percent = 1; percent <= 100; percent++) {
            now.addAndGet(10 * MILLISECOND);
            progress.underWay("a", percent);
        }
        assertThat(text.toString().split("\r", -1)).hasSize(2 + 4);
    }

    @Test
    void noTimeIsLeftWhereNextToNothingIsDone() {
        ProgressLine progress = progress(PIPE, false);
        progress.begin("simulated runs", 2, 10_000);
        now.addAndGet(5 * SECOND);
        progress.underWay("a", 9);
        now.addAndGet(5 * SECOND);
        progress.underWay("a", 50);
        assertThat(text.toString().lines())
                .containsExactly(
                        "simulated runs: 2 to do",
                        "simulated runs: 0/2 (< 0.1 %)",
                        // 50 of 10,000 in 10 s: 9,950 more in 1,990 s
                        "simulated runs: 0/2 (0.5 %), 33 min 10 s left");
    }

    @Test
    void aTerminalIsToldWhichRunIsMeasuredAndAPipeIsNot() {
        for (int columns : new int[] {COLUMNS, PIPE}) {
            ProgressLine progress = progress(columns, false);
            progress.begin("real runs", 2, 2);
            progress.next("run 1");
        }
        assertThat(text.toString())
                .isEqualTo("\rreal runs: 0/2\rreal runs: 0/2, now run 1real runs: 2 to do" + System.lineSeparator());
    }

    @Test
    void aLineIsNoLongerThanTheTerminalIsWide() {
        ProgressLine progress = progress(30, false);
        progress.begin("real runs", 2, 2);
        progress.next("a run with a very long name");
        assertThat(text.toString()).endsWith("\rreal runs: 0/2, now a run ...");
        assertThat(text.toString().split("\r", -1)).allMatch(line -> line.length() < 30);
    }

    @Test
    void sharesOfSeveralThreadsAddUp() throws InterruptedException {
        int threads = 4;
        ProgressLine progress = progress(COLUMNS, false);
        progress.begin("simulated runs", 2 * threads, 200.0 * threads);
        List<SimulationPool.Work> work = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            String run = "run " + thread;
            work.add(() -> {
                for (int percent = 1; percent <= 100; percent++) {
                    progress.underWay(run, percent);
                }
            });
        }
        new SimulationPool(threads).doAll(work);
        now.addAndGet(SECOND);
        progress.underWay("run 0", 100);
        assertThat(text.toString()).endsWith("\rsimulated runs: 0/8 (50 %), 1.0 s left");
    }

    @Test
    void escapeCodesOnlyWhereTheyAreWanted() {
        fourRuns(COLUMNS, true);
        assertThat(text.toString()).contains("\u001b[1m");
    }

    @Test
    void durationsAreForPeople() {
        assertThat(Durations.text(0.25 * SECOND)).isEqualTo("0.3 s");
        assertThat(Durations.text(119.0 * SECOND)).isEqualTo("119 s");
        assertThat(Durations.text(200.0 * SECOND)).isEqualTo("3 min 20 s");
        assertThat(Durations.text(7500.0 * SECOND)).isEqualTo("2 h 5 min");
    }
}
