package stalesim.scenario.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stalesim.model.claim.ClaimId;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.ClaimRun;
import stalesim.scenario.claim.catalogue.Catalogue;
import stalesim.scenario.runner.Laboratory;
import stalesim.scenario.store.ClaimStore;
import stalesim.scenario.store.ClaimsFolder;
import stalesim.scenario.store.OutputFolder;

/** {@code stalesim claims [ID]... [--group PAPER]}. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        description = "Check the claims of the papers, all or some, and report which hold.")
final class ClaimsCommand implements Callable<Integer> {

    private final Laboratory laboratory;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "Claims such as S003-17; all if none are named.")
    List<String> ids = new ArrayList<>();

    @Option(names = "--group", paramLabel = "PAPER", description = "Only the claims of a paper, 000 to 004.")
    Optional<String> group = Optional.empty();

    @Option(names = "--quick", description = "With less effort: somewhat sooner, and less to rely on.")
    boolean quick;

    @Option(names = "--seed", paramLabel = "N", description = "Of all random numbers; 1 by default.")
    long seed = 1;

    @Option(names = "--jobs", paramLabel = "N", description = "Threads for simulated runs; one a core by default.")
    Optional<Integer> jobs = Optional.empty();

    @Option(names = "--simulated-only", description = "Measure nothing on real threads.")
    boolean simulatedOnly;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where results go; stalesim-out/claims by default, nowhere for claims that are named.")
    Optional<Path> out = Optional.empty();

    @Option(names = "--resume", description = "Keep the finished claims in the folder and check the others.")
    boolean resume;

    @Option(names = "--json", description = "Print the claims as JSON, one a line.")
    boolean json;

    ClaimsCommand(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Claim<?>> wanted = wanted();
        Bench.Settings settings = new Bench.Settings(seed, quick);
        Optional<ClaimsFolder> folder = folder();
        ClaimRun run = new ClaimRun(laboratory, settings, ProgressLine.on(spec.commandLine().getErr()));
        try (ClaimStore store = folder.map(kept -> kept.open(seed, quick, resume)).orElseGet(ClaimStore::inMemory)) {
            check(wanted, store, run);
            folder.ifPresent(kept -> kept.render(store.all(), provenance()));
            new ClaimsText(spec.commandLine().getOut(), json).print(store.all(), wanted, !ids.isEmpty());
        }
        folder.ifPresent(kept -> spec.commandLine().getErr().println("Results are in " + kept.path()));
        return ExitCode.DONE;
    }

    /** Claims that are named are printed; a folder for them is made where one is named too. */
    private Optional<ClaimsFolder> folder() {
        if (out.isEmpty() && ids.isEmpty()) {
            return Optional.of(new ClaimsFolder(OutputFolder.byDefault("claims", resume).path()));
        }
        return out.map(ClaimsFolder::new);
    }

    private void check(List<Claim<?>> wanted, ClaimStore store, ClaimRun run) throws InterruptedException {
        List<Claim<?>> missing =
                wanted.stream().filter(claim -> store.of(claim.id()).isEmpty()).toList();
        run.compute(missing, jobCount(), store::append);
        if (!simulatedOnly) {
            List<ClaimRun.Computed> unmeasured = new ArrayList<>();
            for (Claim<?> claim : wanted) {
                store.of(claim.id())
                        .filter(result -> claim.measures())
                        .filter(result -> result.readings().stream()
                                .anyMatch(reading -> reading.measured().isEmpty()))
                        .ifPresent(result -> unmeasured.add(new ClaimRun.Computed(claim, result)));
            }
            run.measure(unmeasured, store::append);
        }
    }

    private List<Claim<?>> wanted() {
        Catalogue catalogue = Catalogue.all();
        List<Claim<?>> named = new ArrayList<>();
        for (String id : ids) {
            named.add(claim(catalogue, id));
        }
        List<Claim<?>> all = ids.isEmpty() ? catalogue.claims() : named;
        List<Claim<?>> wanted = all.stream()
                .filter(claim -> group.isEmpty() || claim.id().group().equals(group.get()))
                .toList();
        if (wanted.isEmpty()) {
            throw new UsageException("--group: " + group.orElse("") + " must be a paper with claims, 000 to 004.");
        }
        return wanted;
    }

    private static Claim<?> claim(Catalogue catalogue, String id) {
        try {
            Optional<Claim<?>> claim = catalogue.of(ClaimId.of(id));
            if (claim.isPresent()) {
                return claim.get();
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new UsageException("claims: " + id + " must be a claim of the catalogue, such as S003-18."
                + " stalesim list claims names them all.");
    }

    private int jobCount() {
        int count = jobs.orElse(Runtime.getRuntime().availableProcessors());
        if (count < 1) {
            throw new UsageException("--jobs: " + count + " must be >= 1. Leave it out to use every core.");
        }
        return count;
    }

    private Map<String, String> provenance() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("seed", Long.toString(seed));
        facts.put("effort", quick ? "quick" : "full");
        facts.put("revision", laboratory.revision());
        facts.putAll(laboratory.environment().facts());
        return facts;
    }
}
