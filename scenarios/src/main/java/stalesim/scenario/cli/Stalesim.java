package stalesim.scenario.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine;
import stalesim.scenario.runner.Laboratory;
import stalesim.scenario.runner.ThisMachine;

/**
 * The program: data on standard output, messages and progress on standard error.
 *
 * <p>Exit codes: see {@link ExitCode}.
 */
@Command(
        name = "stalesim",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "stalesim 0.1.0-SNAPSHOT",
        description = "Predicts how parallel training scales, measures it on real threads, and sets the two side by"
                + " side.",
        footer = {
            "",
            "Begin with: stalesim run quickstart",
            "Exit codes: 0 done, 1 internal error, 2 bad usage, scenario or data, 3 a threshold missed,"
                    + " 130 interrupted, 143 terminated."
        })
public final class Stalesim implements Runnable {

    @Spec
    CommandSpec spec;

    @Option(
            names = "--debug",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show the stack trace of an internal error.")
    boolean debug;

    /**
     * Runs the program and ends the process.
     *
     * @param args command and options
     */
    public static void main(String[] args) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int code = execute(new ThisMachine(), out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /**
     * Runs the program within this process.
     *
     * @param laboratory where runs are done
     * @param out receives data
     * @param err receives messages and progress
     * @param args command and options
     * @return the exit code
     */
    public static int execute(Laboratory laboratory, PrintWriter out, PrintWriter err, String... args) {
        Stalesim root = new Stalesim();
        CommandLine commandLine = new CommandLine(root)
                .addSubcommand(new RunCommand(laboratory))
                .addSubcommand(new SimulateCommand(laboratory))
                .addSubcommand(new MeasureCommand(laboratory))
                .addSubcommand(new StudyCommand(laboratory))
                .addSubcommand(new CalibrateCommand(laboratory))
                .addSubcommand(new CompareCommand(laboratory))
                .addSubcommand(new MergeCommand())
                .addSubcommand(new ReportCommand())
                .addSubcommand(new ValidateCommand())
                .addSubcommand(new ListCommand())
                .addSubcommand(new SchemaCommand())
                .addSubcommand(new DoctorCommand(laboratory))
                .addSubcommand(new DataCommand())
                .addSubcommand(new LawCommand())
                .addSubcommand(new FitCommand())
                .addSubcommand(new ClaimsCommand(laboratory))
                .addSubcommand(new CommandLine.HelpCommand());
        NumberArguments.explainedBy(commandLine);
        commandLine.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        Failures failures = new Failures(() -> root.debug);
        commandLine.setParameterExceptionHandler(failures).setExecutionExceptionHandler(failures);
        try {
            return commandLine.execute(args);
        } catch (OutOfMemoryError e) {
            err.println("stalesim: out of memory. Give the JVM more with JAVA_OPTS=-Xmx4g, or take less data.");
            return ExitCode.INTERNAL;
        }
    }

    /** Without a command: what there is. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command must be named");
    }
}
