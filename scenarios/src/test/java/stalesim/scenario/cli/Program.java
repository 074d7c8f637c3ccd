package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Supplier;
import java.util.stream.Stream;
import stalesim.scenario.runner.Laboratory;
import stalesim.scenario.runner.ThisMachine;

/** The program, called in this process, and what its last call wrote. */
final class Program {

    private final Supplier<Laboratory> laboratory;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** On this machine. */
    Program() {
        this(ThisMachine::new);
    }

    /** Each call in a laboratory of its own. */
    Program(Supplier<Laboratory> laboratory) {
        this.laboratory = laboratory;
    }

    /** Calls it with these words, each by its text; tells its exit code. */
    int run(Object... words) {
        return runIn(laboratory.get(), words);
    }

    /** Calls it in this laboratory. */
    int runIn(Laboratory laboratory, Object... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Stalesim.execute(
                laboratory,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.of(words).map(Object::toString).toArray(String[]::new));
    }

    /** Calls it with these words, which must succeed; tells what it wrote for programs. */
    String done(Object... words) {
        assertThat(run(words)).as(err()).isZero();
        return out();
    }

    /** What the last call wrote to standard output. */
    String out() {
        return out.toString();
    }

    /** What the last call wrote to standard error. */
    String err() {
        return err.toString();
    }
}
