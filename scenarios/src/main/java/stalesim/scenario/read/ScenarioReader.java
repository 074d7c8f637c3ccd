package stalesim.scenario.read;

import static stalesim.scenario.file.Range.COUNT;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.result.Clock;
import stalesim.model.run.Measures;
import stalesim.model.run.StopRule;
import stalesim.model.step.Constant;
import stalesim.model.step.StepSize;
import stalesim.model.study.Study;
import stalesim.report.requirement.Requirement;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Listener;
import stalesim.scenario.file.Problems;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.file.Section;
import stalesim.scenario.file.Setting;
import stalesim.scenario.read.data.ObjectiveReader;
import stalesim.scenario.read.data.SamplingReader;
import stalesim.scenario.read.law.FileFinder;
import stalesim.scenario.read.law.LawReader;
import stalesim.scenario.read.law.MeasuredFiles;
import stalesim.scenario.read.library.ListItems;
import stalesim.scenario.read.machine.CostCheck;
import stalesim.scenario.read.machine.MachineReader;
import stalesim.scenario.read.step.StepReader;
import stalesim.scenario.read.study.StudyReader;
import stalesim.scenario.spec.Evaluation;
import stalesim.scenario.spec.MachineSpec;
import stalesim.scenario.spec.ModeSpec;
import stalesim.scenario.spec.ObjectiveSpec;
import stalesim.scenario.spec.Replications;
import stalesim.scenario.spec.SamplingSpec;
import stalesim.scenario.spec.Scenario;

/** Reads a whole scenario: all of its problems in one go, or the record with every default filled in. */
public final class ScenarioReader {

    /** Budgets of updates. */
    static final Range UPDATES = Range.atLeast(1, 1L << 53);

    /** Whole numbers that every program reads exactly. */
    private static final Range SEEDS = Range.atLeast(-(1L << 53), 1L << 53);

    private static final long DEFAULT_SEED = 1;
    private static final int DEFAULT_BATCH = 16;
    private static final Evaluation DEFAULT_EVALUATION = new Evaluation(2000, 40);

    private ScenarioReader() {}

    /**
     * Reads a scenario.
     *
     * @param text the file
     * @param settings overrides of the command line
     * @return the scenario
     * @throws ScenarioException with everything that is wrong
     */
    public static Scenario read(ScenarioText text, List<Setting> settings) {
        return read(text, settings, Listener.NOBODY);
    }

    /**
     * Reads a scenario while somebody listens.
     *
     * @param text the file
     * @param settings overrides of the command line
     * @param listener told what is asked of the file
     * @return the scenario
     * @throws ScenarioException with everything that is wrong
     */
    public static Scenario read(ScenarioText text, List<Setting> settings, Listener listener) {
        Problems problems = new Problems(listener);
        Section root = ListItems.open(text, settings, problems);
        root.field(SweepReader.KEY)
                .ifPresent(field -> field.reject("makes several scenarios of one, where a single one is wanted."
                        + " Remove it, and state the values of one of its points."));
        root.field(StudyReader.KEY)
                .filter(StudyReader::varies)
                .ifPresent(field -> field.reject("makes several scenarios of one, where a single one is wanted."
                        + " Remove it."));
        return read(root, text, problems, new MeasuredFiles());
    }

    /** Reads a scenario whose values are all in place. */
    static Scenario read(Section root, ScenarioText text, Problems problems, MeasuredFiles measured) {
        Draft draft = new Draft(root, text, measured);
        draft.read();
        root.close();
        problems.throwIfAny();
        return draft.scenario();
    }

    /**
     * What a scenario shows, whether or not it can be run here.
     *
     * @param text the file
     * @return its description; empty if there is none
     * @throws ScenarioException if the file has no readable form
     */
    public static String description(ScenarioText text) {
        Problems problems = new Problems();
        Section root = text.open(List.of(), problems);
        problems.throwIfAny();
        return root.field("description").flatMap(Field::text).orElse("").strip();
    }

    /** The values read so far; what could not be read is empty. */
    private static final class Draft {
        private final Section root;
        private final ScenarioText text;
        private final LawReader laws;
        private String name = "";
        private String description = "";
        private Optional<ObjectiveSpec> objective = Optional.empty();
        private List<Algorithm> algorithms = List.of();
        private int batch = DEFAULT_BATCH;
        private SamplingSpec sampling = SamplingSpec.USUAL;
        private Optional<StepSize> step = Optional.empty();
        private Optional<StopRule> stop = Optional.empty();
        private Optional<MachineSpec> machine = Optional.empty();
        private List<ModeSpec> modes = List.of();
        private Set<Clock> clocks = EnumSet.allOf(Clock.class);
        private Evaluation evaluation = DEFAULT_EVALUATION;
        private Measures measures = Measures.NONE;
        private long seed = DEFAULT_SEED;
        private List<Requirement> requirements = List.of();
        private Optional<Study> study = Optional.empty();
        private Replications replications = ReplicationsReader.DEFAULT;

        Draft(Section root, ScenarioText text, MeasuredFiles measured) {
            this.root = root;
            this.text = text;
            this.laws = new LawReader(FileFinder.beside(text.folder()), measured);
        }

        void read() {
            name = root.field("name").flatMap(Draft::name).orElse(text.fallbackName());
            description = root.field("description").flatMap(Field::text).orElse("");
            objective = root.required("objective", "Write objective: { kind: logistic, data: { libsvm: FILE } }.")
                    .flatMap(Field::section)
                    .flatMap(section -> ObjectiveReader.read(section, text.folder()));
            algorithms = root.required("algorithms", "Write algorithms: [ async-lock, sync ].")
                    .map(AlgorithmsReader::read)
                    .orElse(List.of());
            batch = root.field("batch").flatMap(field -> field.whole(COUNT)).orElse((long) DEFAULT_BATCH).intValue();
            sampling = root.field("sampling")
                    .flatMap(Field::section)
                    .map(SamplingReader::read)
                    .orElse(SamplingSpec.USUAL);
            boolean trains = objective.map(ObjectiveSpec::trains).orElse(true);
            step = trains || root.field("step").isPresent()
                    ? root.required("step", "Write step: { rule: constant, size: 0.05 }.")
                            .flatMap(Field::section)
                            .flatMap(StepReader::read)
                    : Optional.of(new Constant(1));
            clocks = root.field("clocks").map(Draft::clocks).orElse(trains ? clocks : TimingOnlyCheck.CLOCKS);
            stop = root.required("stop", "Write stop: { updates: 20000 }.")
                    .flatMap(Field::section)
                    .flatMap(Draft::stop);
            replications = root.field("replications").map(ReplicationsReader::read).orElse(ReplicationsReader.DEFAULT);
            evaluation = root.field("evaluate")
                    .flatMap(Field::section)
                    .map(Draft::evaluation)
                    .orElse(DEFAULT_EVALUATION);
            measures = root.field("measure")
                    .flatMap(Field::section)
                    .map(MeasureReader::read)
                    .orElse(Measures.NONE);
            seed = root.field("seed").flatMap(field -> field.whole(SEEDS)).orElse(DEFAULT_SEED);
            readMachineAndModes();
            requirements = root.field(AssertReader.KEY)
                    .map(new AssertReader(algorithms, objective, clocks, modes)::read)
                    .orElse(List.of());
            if (!trains) {
                TimingOnlyCheck.check(root);
            }
            study = root.field(StudyReader.KEY)
                    .flatMap(field -> new StudyReader(
                                    root.at(List.of("stop", "loss-below")).isPresent(),
                                    stop.map(StopRule::updates).orElse(Long.MAX_VALUE))
                            .read(field));
        }

        private void readMachineAndModes() {
            Optional<Field> machineField = root.field("machine");
            machine = machineField.isEmpty()
                    ? Optional.of(new MachineSpec.CalibrateHere())
                    : machineField.flatMap(Field::section).flatMap(section -> MachineReader.read(section, name, laws));
            int cores = machine.isPresent() && machine.get() instanceof MachineSpec.Stated stated
                    ? stated.machine().processors().topology().hardwareThreads()
                    : Runtime.getRuntime().availableProcessors();
            modes = new ModesReader(cores, laws).read(root);
            root.field("algorithms").ifPresent(this::checkAlgorithms);
            if (machine.isPresent() && machine.get() instanceof MachineSpec.Stated stated
                    && clocks.contains(Clock.SIMULATED)) {
                new CostCheck(machineField.orElseThrow(), stated.machine()).check(algorithms, modes);
            }
        }

        private void checkAlgorithms(Field field) {
            Set<Integer> workers = modes.stream()
                    .flatMap(mode -> mode.workers().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            AlgorithmsReader.checkWorkers(field, algorithms, workers);
            boolean ownSamples = sampling.division().isPresent() || workers.equals(Set.of(1));
            objective.ifPresent(what -> AlgorithmsReader.checkNeeds(field, algorithms, what, ownSamples));
        }

        private static Optional<String> name(Field field) {
            Optional<String> name = field.text();
            if (name.isPresent() && !name.get().matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
                field.reject(field.shown() + " must be letters, digits, dots and hyphens, as it also names a folder."
                        + " Put longer text into description.");
                return Optional.empty();
            }
            return name;
        }

        private static Set<Clock> clocks(Field field) {
            Set<Clock> clocks = EnumSet.noneOf(Clock.class);
            for (Field item : field.items()) {
                item.word(List.of(Clock.SIMULATED.label(), Clock.REAL.label()))
                        .ifPresent(word -> clocks.add(word.equals("real") ? Clock.REAL : Clock.SIMULATED));
            }
            if (field.items().isEmpty()) {
                field.reject("needs at least one of simulated, real. Leave the line out for both.");
            }
            return clocks;
        }

        private static Optional<StopRule> stop(Section section) {
            Optional<Long> updates = section.required("updates", "Write how many updates a run may take at most.")
                    .flatMap(field -> field.whole(UPDATES));
            double lossBelow = section.field("loss-below")
                    .flatMap(field -> field.number(Range.POSITIVE))
                    .orElse(Double.NaN);
            section.close();
            return updates.map(count -> new StopRule(count, lossBelow));
        }

        private static Evaluation evaluation(Section section) {
            long rows = section.field("rows").flatMap(f -> f.whole(COUNT)).orElse((long) DEFAULT_EVALUATION.rows());
            long points =
                    section.field("points").flatMap(f -> f.whole(COUNT)).orElse((long) DEFAULT_EVALUATION.points());
            section.close();
            return new Evaluation((int) rows, (int) points);
        }

        Scenario scenario() {
            return new Scenario(
                    name,
                    description,
                    objective.orElseThrow(),
                    algorithms,
                    batch,
                    sampling,
                    step.orElseThrow(),
                    machine.orElseThrow(),
                    clocks,
                    modes,
                    stop.orElseThrow(),
                    replications,
                    evaluation,
                    measures,
                    seed,
                    laws.files(),
                    requirements,
                    study);
        }
    }
}
