package stalesim.scenario.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import stalesim.model.data.DataException;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.fuzz.Mutations;
import stalesim.scenario.plan.Plan;
import stalesim.scenario.read.ScenarioReader;
import stalesim.scenario.read.library.ScenarioLibrary;
import stalesim.scenario.runner.HeapException;

/**
 * Whatever a scenario file says, {@code stalesim validate} says what is wrong with it, where, and soon. All files are
 * read and planned, every tenth goes through the whole command.
 *
 * <p>{@code -Dstalesim.fuzz.files=N} spoils more files than usual, {@code -Dstalesim.fuzz.seed=N} others.
 */
class MutatedScenariosTest {

    private static final int FILES = Integer.getInteger("stalesim.fuzz.files", 10_000);
    private static final long SEED = Long.getLong("stalesim.fuzz.seed", 1);

    /** Some forty times what the slowest file needs on a busy machine; a file beyond it hangs. */
    private static final long LIMIT_S = 20;

    /** The whole command takes tens of milliseconds for a valid file: the forecast of its steps needs the data. */
    private static final int FORECAST_EVERY = 10;

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "validate");
        thread.setDaemon(true);
        return thread;
    });

    /** Small data, so that most of the time goes into reading. */
    private static List<String> corpus() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String name : ScenarioLibrary.bundled()) {
            texts.add(ScenarioLibrary.open(name).content().replaceAll("rows: \\d+", "rows: 40"));
        }
        return texts;
    }

    @Test
    void everyMutatedFileIsReadOrRefusedWithPlaces(@TempDir Path folder) throws Exception {
        List<String> corpus = corpus();
        Random random = new Random(SEED);
        Mutations mutations = new Mutations(SEED);
        List<String> failures = new ArrayList<>();
        int valid = 0;
        for (int i = 0; i < FILES && !worker.isShutdown(); i++) {
            boolean forecast = i % FORECAST_EVERY == 0;
            Path file = folder.resolve("mutated.yaml");
            Files.writeString(file, printable(mutations.spoil(corpus.get(random.nextInt(corpus.size())))));
            Future<Optional<Throwable>> attempt = worker.submit(() -> validated(file, forecast));
            Optional<String> wrong = wrong(attempt);
            if (wrong.isPresent()) {
                failures.add(i + ": " + wrong.get() + "\n" + Files.readString(file));
            } else if (attempt.get().isEmpty()) {
                valid++;
            }
        }
        worker.shutdownNow();
        assertThat(failures).isEmpty();
        // neither all too harmless nor all too broken: both would test little
        assertThat(valid).isBetween(FILES / 20, FILES * 19 / 20);
    }

    /** Lone surrogates are no text that a file in UTF-8 can hold. */
    private static String printable(String text) {
        return text.replaceAll("[\\uD800-\\uDFFF](?<![\\uD800-\\uDBFF][\\uDC00-\\uDFFF])", "?");
    }

    private static Optional<Throwable> validated(Path file, boolean forecast) {
        try {
            Plan.of(ScenarioReader.read(ScenarioLibrary.open(file.toString()), List.of()));
        } catch (ScenarioException refused) {
            return Optional.of(refused);
        }
        return forecast ? commanded(file) : Optional.empty();
    }

    private static Optional<Throwable> commanded(Path file) {
        List<Throwable> thrown = new ArrayList<>();
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        CommandLine command = new CommandLine(new ValidateCommand()).setOut(nowhere).setErr(nowhere);
        command.setExecutionExceptionHandler((failure, line, parsed) -> {
            thrown.add(failure);
            return ExitCode.BAD_INPUT;
        });
        command.execute(file.toString());
        return thrown.stream().findFirst();
    }

    private Optional<String> wrong(Future<Optional<Throwable>> attempt) throws InterruptedException {
        try {
            Optional<Throwable> thrown = attempt.get(LIMIT_S, TimeUnit.SECONDS);
            return thrown.flatMap(MutatedScenariosTest::wrong);
        } catch (ExecutionException e) {
            return Optional.of(e.getCause() + " at " + e.getCause().getStackTrace()[0]);
        } catch (TimeoutException e) {
            worker.shutdownNow();
            return Optional.of("still not read after " + LIMIT_S + " s");
        }
    }

    private static Optional<String> wrong(Throwable thrown) {
        if (thrown instanceof DataException unusable) {
            return unusable.getMessage().isBlank() ? Optional.of("data refused without a reason") : Optional.empty();
        }
        if (thrown instanceof HeapException tooLarge) {
            return tooLarge.getMessage().contains("Take fewer workers") ? Optional.empty() : Optional.of("no advice");
        }
        if (!(thrown instanceof ScenarioException refused)) {
            return Optional.of(thrown + " at " + thrown.getStackTrace()[0]);
        }
        boolean located = !refused.problems().isEmpty()
                && refused.problems().stream().allMatch(problem -> problem.place().line() >= 1
                        && problem.place().column() >= 1
                        && !problem.message().isBlank());
        return located ? Optional.empty() : Optional.of("a problem without a place: " + refused.getMessage());
    }
}
