package stalesim.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.read.ScenarioReader;
import stalesim.scenario.read.SweepReader;
import stalesim.scenario.runner.Laboratory;
import stalesim.scenario.runner.ThisMachine;
import stalesim.scenario.spec.Scenario;

/**
 * A scenario while it is written in Java, such as
 * {@code Scenarios.named("x").logistic(1e-4).data("dense", Map.of("rows", 1000, "features", 20)).algorithms("sync")
 * .step("constant", 0.05).updates(1000).build()}.
 *
 * <p>It writes the text of a scenario file, {@link #yaml()}, and {@link #build()} reads that: checks, defaults and
 * messages are those of files, with lines and columns of this text. Not thread-safe.
 */
public final class Scenarios {

    private final Map<String, Object> root = new LinkedHashMap<>();
    private final List<Object> algorithms = new ArrayList<>();

    private Scenarios() {}

    /**
     * Begins a scenario.
     *
     * @param name lower-hyphen name, also of the output folder
     * @return nothing stated but the name
     */
    public static Scenarios named(String name) {
        return new Scenarios().with("name", name);
    }

    /**
     * States any key of a scenario file.
     *
     * @param path keys from the root, separated by dots, such as {@code machine.cores}
     * @param value a text, number, boolean, list or map; replaces what was stated there
     * @return this
     */
    public Scenarios with(String path, Object value) {
        Map<String, Object> section = root;
        String[] keys = path.split("\\.", -1);
        for (String key : Arrays.copyOf(keys, keys.length - 1)) {
            Map<String, Object> below = new LinkedHashMap<>();
            if (section.get(key) instanceof Map<?, ?> old) {
                old.forEach((name, entry) -> below.put(name.toString(), entry));
            }
            section.put(key, below);
            section = below;
        }
        section.put(keys[keys.length - 1], ordered(value));
        return this;
    }

    /** Maps of the JDK come in no order, and texts that are the same should look the same. */
    private static Object ordered(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, entry) -> sorted.put(key.toString(), ordered(entry)));
            return sorted;
        }
        return value instanceof List<?> list ? list.stream().map(Scenarios::ordered).toList() : value;
    }

    /**
     * Includes a scenario, whose values hold where no others are stated.
     *
     * @param scenario a file, or the name of a bundled scenario
     * @return this
     */
    public Scenarios include(String scenario) {
        return with("include", scenario);
    }

    /**
     * Logistic regression.
     *
     * @param l2 ridge lambda &gt;= 0
     * @return this
     */
    public Scenarios logistic(double l2) {
        return objective("logistic", l2);
    }

    /**
     * Any objective.
     *
     * @param kind its name in scenario files
     * @param l2 ridge lambda &gt;= 0
     * @return this
     */
    public Scenarios objective(String kind, double l2) {
        return with("objective.kind", kind).with("objective.l2", l2);
    }

    /**
     * Where samples come from.
     *
     * @param source name of a file format or of a generator
     * @param what path of the file, or a map of the generator's sizes
     * @return this
     */
    public Scenarios data(String source, Object what) {
        return with("objective.data", Map.of(source, what));
    }

    /**
     * Adds algorithms as they usually are.
     *
     * @param names in the catalogue
     * @return this
     */
    public Scenarios algorithms(String... names) {
        algorithms.addAll(List.of(names));
        return with("algorithms", algorithms);
    }

    /**
     * Adds an algorithm with parameters.
     *
     * @param name in the catalogue
     * @param parameters by name
     * @return this
     */
    public Scenarios algorithm(String name, Map<String, ?> parameters) {
        algorithms.add(Map.of(name, parameters));
        return with("algorithms", algorithms);
    }

    /**
     * Numbers of workers.
     *
     * @param counts each &gt;= 1
     * @return this
     */
    public Scenarios workers(Integer... counts) {
        return with("workers", List.of(counts));
    }

    /**
     * The step-size rule.
     *
     * @param rule its name; further keys with {@code with("step.decay", 0.1)}
     * @param size base step size &gt; 0
     * @return this
     */
    public Scenarios step(String rule, double size) {
        return with("step.rule", rule).with("step.size", size);
    }

    /**
     * A machine that nobody measures, and therefore simulated runs only.
     *
     * @param template one of {@code stalesim list templates}; its numbers can be replaced
     * @return this
     */
    public Scenarios machine(String template) {
        return with("machine.template", template).with("clocks", List.of("simulated"));
    }

    /**
     * When a run ends in any case.
     *
     * @param count &gt;= 1
     * @return this
     */
    public Scenarios updates(long count) {
        return with("stop.updates", count);
    }

    /**
     * How often each run is repeated.
     *
     * @param count &gt;= 1
     * @return this
     */
    public Scenarios replications(int count) {
        return with("replications", count);
    }

    /**
     * The scenario as a file would state it.
     *
     * @return YAML
     */
    public String yaml() {
        return new Dump(DumpSettings.builder().build()).dumpToString(root);
    }

    /**
     * Reads what has been stated.
     *
     * @return the scenario with every default filled in
     * @throws ScenarioException with everything that is wrong, placed in {@link #yaml()}
     */
    public Scenario build() {
        return ScenarioReader.read(text(), List.of());
    }

    private ScenarioText text() {
        return new ScenarioText(root.get("name") + ".yaml", yaml(), Optional.empty(), "scenario");
    }

    /**
     * Does everything that the scenario asks for, sweeps and studies included, as {@code stalesim run} does.
     *
     * @param out folder for results and report, which must not hold others
     * @return what came of it
     * @throws ScenarioException with everything that is wrong
     * @throws InterruptedException if interrupted; finished runs are kept
     */
    public FinishedScenario run(Path out) throws InterruptedException {
        return run(out, new ThisMachine());
    }

    FinishedScenario run(Path out, Laboratory laboratory) throws InterruptedException {
        return FinishedScenario.of(SweepReader.read(text(), List.of()), out, laboratory);
    }
}
