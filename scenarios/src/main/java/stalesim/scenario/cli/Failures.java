package stalesim.scenario.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import stalesim.model.data.DataException;
import stalesim.model.duration.MissingCalibrationException;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.runner.HeapException;
import stalesim.scenario.store.StoreException;

/** Turns exceptions into messages and exit codes; only {@code --debug} shows a stack trace. */
final class Failures implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

    private final BooleanSupplier debug;

    Failures(BooleanSupplier debug) {
        this.debug = debug;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("stalesim: " + failure.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(failure, err)) {
            err.println("Usage: " + command.getHelp().synopsis(0).strip());
        }
        err.println("See " + command.getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.BAD_INPUT;
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine commandLine, CommandLine.ParseResult parseResult) {
        PrintWriter err = commandLine.getErr();
        if (Interruption.underWay()) {
            return ExitCode.INTERRUPTED;
        }
        if (failure instanceof InterruptedException) {
            err.println("stalesim: interrupted");
            return ExitCode.INTERRUPTED;
        }
        if (isAboutInput(failure)) {
            err.println(failure.getMessage());
        } else {
            err.println("stalesim: internal error: " + summary(failure)
                    + (debug.getAsBoolean() ? "" : ". Run again with --debug for the stack trace."));
        }
        if (debug.getAsBoolean()) {
            failure.printStackTrace(err);
        }
        return isAboutInput(failure) ? ExitCode.BAD_INPUT : ExitCode.INTERNAL;
    }

    private static boolean isAboutInput(Exception failure) {
        return failure instanceof ScenarioException
                || failure instanceof DataException
                || failure instanceof HeapException
                || failure instanceof MissingCalibrationException
                || failure instanceof StoreException
                || failure instanceof UsageException;
    }

    private static String summary(Exception failure) {
        if (failure instanceof UncheckedIOException io) {
            return io.getMessage() + " (" + io.getCause() + ")";
        }
        return failure.getClass().getSimpleName() + (failure.getMessage() == null ? "" : ": " + failure.getMessage());
    }
}
