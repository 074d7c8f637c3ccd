package stalesim.model.algorithm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import stalesim.model.elastic.Probing;
import stalesim.model.elastic.ProbingRegulator;
import stalesim.model.protocol.Clocks;
import stalesim.model.protocol.Gate;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Operation.Await;
import stalesim.model.protocol.Operation.Compute;
import stalesim.model.protocol.Operation.Read;
import stalesim.model.protocol.Operation.Update;
import stalesim.model.protocol.Regulator;
import stalesim.model.protocol.Store;

/**
 * ELAsyncSGD: an asynchronous algorithm whose regulator decides, while it runs, how many of its m workers are active.
 * A worker asks before every gradient whether its rank is below the level, and waits while it is not.
 *
 * @param store of the asynchronous algorithm that is made elastic: locked, unsynchronised or published
 * @param probing how the level is found
 * @see "Paper 003 (thesis), algorithms D.2 to D.4"
 */
public record Elastic(Store store, Probing probing) implements Algorithm {

    private static final List<Store> SHARED =
            Stream.of(Store.values()).filter(Store::shared).toList();
    private static final String PREFIX = "elastic-";
    private static final long MOST_WORKERS = 1_000_000;

    /**
     * With the thesis' parameters.
     *
     * @param store locked, unsynchronised or published
     */
    public Elastic(Store store) {
        this(store, Probing.USUAL);
    }

    /**
     * Checks the store.
     *
     * @throws IllegalArgumentException for one whose workers must all take part in every round
     */
    public Elastic {
        if (!store.shared()) {
            throw new IllegalArgumentException("store must be shared: store=" + store);
        }
    }

    /**
     * The algorithm that an elastic one is, but for the number of its workers.
     *
     * @param name of an algorithm, with its parameters
     * @return the name of the one with constantly many; empty if the algorithm is not elastic
     */
    public static Optional<String> constantForm(String name) {
        return SHARED.stream()
                .filter(store -> (name + "-").startsWith(PREFIX + suffix(store) + "-"))
                .map(store -> store == Store.LOCKED ? "async-lock" : suffix(store))
                .findFirst();
    }

    private static String suffix(Store store) {
        return switch (store) {
            case LOCKED -> "lock";
            case UNSYNCHRONISED -> "hogwild";
            case PUBLISHED -> "leashed";
            case REPLICATED, AGGREGATED -> throw new IllegalArgumentException("store must be shared: store=" + store);
        };
    }

    @Override
    public String name() {
        return PREFIX + suffix(store)
                + told("-i", probing.interval(), Probing.USUAL.interval())
                + told("-d", probing.duration(), Probing.USUAL.duration())
                + told("-w", probing.window(), Probing.USUAL.window())
                + told("-s", probing.start(), Probing.USUAL.start());
    }

    private static String told(String letter, long value, long usual) {
        return value == usual ? "" : letter + value;
    }

    @Override
    public String summary() {
        return constantForm(name()).orElseThrow() + " with a varying number of active workers, found by probing"
                + " (ELAsyncSGD)";
    }

    @Override
    public String source() {
        return "paper 003, algorithms D.2 to D.4";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                count("interval", "I_P, updates of each worker between probing phases; 100", Probing.MOST_UPDATES),
                count("duration", "D_P, updates of each worker at a probed level; 10", Probing.MOST_UPDATES),
                count("window", "W_P, levels probed to either side; 1", MOST_WORKERS),
                count("start", "workers at the start, at most all; half", MOST_WORKERS));
    }

    private static Parameter count(String name, String meaning, long most) {
        return new Parameter(name, meaning, 1, most, true, List.of());
    }

    @Override
    public Elastic with(Map<String, Double> values) {
        return new Elastic(
                store,
                new Probing(
                        values.getOrDefault("interval", (double) probing.interval()).longValue(),
                        values.getOrDefault("duration", (double) probing.duration()).longValue(),
                        values.getOrDefault("window", (double) probing.window()).intValue(),
                        values.getOrDefault("start", (double) probing.start()).intValue()));
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.TRAINING);
    }

    /** As many as at the start: what a regulator finds is known afterwards. */
    @Override
    public int activeWorkers(int workers) {
        return probing.startLevel(workers);
    }

    @Override
    public List<Operation> cycle(Setting setting) {
        return List.of(
                new Await(new ActiveRanks(new ProbingRegulator(probing, setting.workers()))),
                new Read(),
                new Compute(),
                new Update(new GradientStep(setting.step())));
    }

    /** Open to ranks below the level. */
    private record ActiveRanks(Regulator control) implements Gate {
        @Override
        public boolean opens(int rank, Clocks clocks) {
            return rank < control.level();
        }

        @Override
        public Optional<Regulator> regulator() {
            return Optional.of(control);
        }
    }
}
