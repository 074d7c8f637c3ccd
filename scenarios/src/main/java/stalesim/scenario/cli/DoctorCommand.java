package stalesim.scenario.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import stalesim.scenario.runner.Laboratory;

/** {@code stalesim doctor}: what this machine offers. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Tell what this machine offers.")
final class DoctorCommand implements Callable<Integer> {

    private static final int OLDEST_JAVA = 17;
    private static final long MEGABYTE = 1 << 20;

    private final Laboratory laboratory;

    @Spec
    CommandSpec spec;

    DoctorCommand(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Runtime runtime = Runtime.getRuntime();
        laboratory.environment().facts().forEach((name, value) -> out.println(name + ": " + value));
        out.println("java: " + Runtime.version() + ", "
                + verdict(Runtime.version().feature() >= OLDEST_JAVA, "needs " + OLDEST_JAVA + " or later"));
        out.println("cores for real runs: " + runtime.availableProcessors() + ", "
                + verdict(
                        runtime.availableProcessors() > 1,
                        "real threads will take turns on one core; paced workers still overlap"));
        out.println("memory of the JVM: " + runtime.maxMemory() / MEGABYTE + " MiB");
        out.println("this folder: " + verdict(Files.isWritable(Path.of("")), "cannot be written, use --out DIR"));
        out.flush();
        return ExitCode.DONE;
    }

    private static String verdict(boolean good, String otherwise) {
        return good ? "ok" : otherwise;
    }
}
