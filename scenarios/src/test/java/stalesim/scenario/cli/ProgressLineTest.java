package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final long SECOND = 1_000_000_000L;

    private final StringWriter text = new StringWriter();
    private final AtomicLong now = new AtomicLong();

    private void fourRuns(boolean terminal, boolean colour) {
        ProgressLine progress = new ProgressLine(new PrintWriter(text, true), terminal, colour, now::get);
        progress.begin("real runs", 4, 40);
        for (int run = 1; run <= 4; run++) {
            now.addAndGet(3 * SECOND);
            progress.done("run " + run, 10);
        }
        progress.end();
    }

    @Test
    void aPipeGetsPlainLinesNowAndThen() {
        fourRuns(false, false);
        assertThat(text.toString().lines())
                .containsExactly(
                        "real runs: 4 to do",
                        "real runs: 2/4, 6.0 s left, last run 2",
                        "real runs: 4/4, last run 4",
                        "real runs: 4 done in 12 s");
    }

    @Test
    void aTerminalGetsOneLineThatIsWrittenOver() {
        fourRuns(true, false);
        assertThat(text.toString())
                .contains("\rreal runs: 1/4, 9.0 s left, last run 1")
                .doesNotContain("\u001b")
                .containsOnlyOnce(System.lineSeparator());
    }

    @Test
    void whatIsSaidMeanwhileHasALineOfItsOwn() {
        ProgressLine progress = new ProgressLine(new PrintWriter(text, true), true, false, now::get);
        progress.say("reading");
        progress.begin("runs", 2, 2);
        progress.say("calibrating");
        progress.done("run 1", 1);
        progress.end();
        assertThat(text.toString().replace(System.lineSeparator(), "\n"))
                .startsWith("reading ...\n\rruns: 0/2\ncalibrating ...\n\rruns: 1/2,")
                .endsWith("\n");
    }

    @Test
    void escapeCodesOnlyWhereTheyAreWanted() {
        fourRuns(true, true);
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
