package stalesim.model.algorithm;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stalesim.model.algorithm.local.ComputeNode;
import stalesim.model.algorithm.local.RoundCycle;
import stalesim.model.algorithm.local.RoundPlan;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Store;

/**
 * Asynchronous SGD over local data in rounds: in round i a worker takes s_{i,c} steps on a model of its own and sends
 * their sum to the server, which adds it to the global model and broadcasts that whenever all messages of a round have
 * come. A worker takes broadcasts between two gradients and keeps on top of them what it has done in its round; it
 * waits while its delay forbids to go on. With linear sizes the number of messages grows as the root of the gradients.
 *
 * <p>One message is one update of the model, and the budget counts messages. Sizes are those of all workers together,
 * dealt out evenly ({@link RoundPlan}). The delay is limited by tau(t_glob) for sizes that are made for a delay
 * function, else by the lag d: a worker is at most d rounds ahead of the last broadcast, and the staleness of a message
 * at most (n - 1)(d + 1) + n d. Steps are as large as the rule says at the first gradient of the round (the paper's
 * "diminishing_2"), or at each gradient ("diminishing_1").
 *
 * <p>Differs from the paper: the step size is applied by the worker rather than by the server, which gives the same
 * sums up to rounding and allows steps that change within a round.
 *
 * @param kind which sequence of sample sizes
 * @param stepByGradient whether steps change within a round
 * @param values numbers that were stated, by name of their parameter
 * @see "Paper 002 (Hogwild! over local data sets), algorithms 1 to 4"
 */
record LocalRounds(RoundSizes kind, boolean stepByGradient, Map<String, Double> values) implements Algorithm {

    private static final String NAME = "local-rounds";
    private static final double MOST = 1e15;
    private static final List<String> STEPS = List.of("by-round", "by-gradient");

    /** Sizes of lemma 1 with g = 2, m = 0 and d = 1, steps by round. */
    LocalRounds() {
        this(RoundSizes.DELAY_LIMITED, false, Map.of());
    }

    /** Checks that the numbers go with the sequence. */
    LocalRounds {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        for (String key : values.keySet()) {
            if (!kind.keys().contains(key) && !key.equals("lag")) {
                throw new IllegalArgumentException(key + " does not go with sizes: " + kind.label() + ", which have "
                        + String.join(", ", kind.keys()) + " and lag");
            }
        }
        new RoundPlan(kind.sizes(values), 1);
    }

    @Override
    public String name() {
        if (equals(new LocalRounds())) {
            return NAME;
        }
        StringBuilder name = new StringBuilder(NAME).append('-').append(kind.label());
        values.forEach((key, value) -> name.append('-').append(key).append('-').append(text(value)));
        return name.append(stepByGradient ? "-by-gradient" : "").toString();
    }

    private static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    @Override
    public String summary() {
        return "rounds of local steps, more from round to round, whose sums a server aggregates as they come";
    }

    @Override
    public String source() {
        return "paper 002, algorithms 1 to 4";
    }

    @Override
    public Store store() {
        return Store.AGGREGATED;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.choice(
                        "sizes",
                        "gradients of all workers in round i: " + String.join(", ", RoundSizes.labels()) + "; "
                                + RoundSizes.DELAY_LIMITED.label(),
                        RoundSizes.labels()),
                Parameter.count("size", "s of constant; 100", 1),
                Parameter.number("factor", "a of power (a i^c + b) and logarithmic (a i/ln i + b); 50", 0, MOST),
                Parameter.number("power", "c of power; 1", 0, 1),
                Parameter.number("offset", "b of power and logarithmic; 0", 0, MOST),
                Parameter.number("root", "g > 1 of delay-limited; 2", 1, MOST),
                Parameter.count("shift", "m of delay-limited and strongly-convex; 0 and 2e(d+1) - 1", 0),
                Parameter.count("lag", "d, rounds that a worker may be ahead; 1", 0),
                Parameter.choice("steps", "when step sizes change: by-round, by-gradient; by-round", STEPS));
    }

    @Override
    public LocalRounds with(Map<String, Double> told) {
        Map<String, Double> numbers = new TreeMap<>(told);
        Double sizes = numbers.remove("sizes");
        Double steps = numbers.remove("steps");
        RoundSizes chosen = sizes == null ? kind : RoundSizes.ALL.get(sizes.intValue());
        if (chosen == kind) {
            values.forEach(numbers::putIfAbsent);
        }
        return new LocalRounds(chosen, steps == null ? stepByGradient : steps == 1, numbers);
    }

    @Override
    public List<Operation> cycle(Setting setting) {
        RoundPlan plan = new RoundPlan(kind.sizes(values), setting.workers());
        ComputeNode.Rules rules =
                new ComputeNode.Rules(plan, kind.limit(values), setting.step(), !stepByGradient);
        return RoundCycle.of(rules, setting.workers());
    }

    @Override
    public long gradients(long updates, int workers) {
        RoundPlan plan = new RoundPlan(kind.sizes(values), workers);
        long messages = 0;
        int round = 0;
        while (messages + plan.senders(round) <= updates) {
            messages += plan.senders(round);
            round++;
        }
        long rest = updates - messages;
        return plan.start(round) + rest * plan.size(round, 0);
    }
}
