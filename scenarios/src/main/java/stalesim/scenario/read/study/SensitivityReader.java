package stalesim.scenario.read.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stalesim.model.study.Experiment;
import stalesim.model.study.Response;
import stalesim.model.study.Sensitivity;
import stalesim.model.study.VariedInput;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;
import stalesim.scenario.read.axis.AxisDraft;

/** Reads {@code sensitivity: { of: time, method: morris, factors: { machine.update-us: { from: 1, to: 10 } } }}. */
final class SensitivityReader {

    private static final List<String> METHODS = List.of(
            Experiment.Screening.METHOD, Experiment.AroundBase.METHOD, Experiment.Shares.METHOD);

    private static final Range TRAJECTORIES = Range.atLeast(2, 10_000);
    private static final Range LEVELS = Range.atLeast(2, 1_000);
    private static final Range SAMPLES = Range.atLeast(8, 100_000);
    private static final Range SEEDS = Range.atLeast(-(1L << 53), 1L << 53);

    private static final long DEFAULT_TRAJECTORIES = 10;
    private static final long DEFAULT_LEVELS = 4;
    private static final long DEFAULT_SAMPLES = 128;
    private static final long DEFAULT_SEED = 1;

    private SensitivityReader() {}

    static Optional<Sensitivity> read(Section section, boolean target) {
        Response of = response(section, target);
        Experiment experiment = experiment(section);
        Optional<List<VariedInput>> inputs = FactorsReader.read(section);
        double level = ConfidenceReader.level(section);
        section.close();
        return inputs.filter(some -> !some.isEmpty()).map(some -> new Sensitivity(of, experiment, some, level));
    }

    /** The points of the design; empty after reporting. */
    static Optional<AxisDraft> axis(Section section, ScenarioValues values) {
        Optional<Map<String, Field>> factors = FactorsReader.factors(section);
        return factors.isEmpty()
                ? Optional.empty()
                : read(section, true).flatMap(study -> new FactorsAxis(factors.get(), values).of(study));
    }

    private static Response response(Section section, boolean target) {
        Optional<Field> of = section.field("of");
        Response response = of.flatMap(field -> field.constant(Response.values(), Response::label))
                .orElse(target ? Response.TIME : Response.THROUGHPUT);
        if (response.needsTarget() && !target) {
            of.ifPresent(field -> field.reject(field.shown()
                    + " needs a wanted loss. Write stop: { updates: 20000, loss-below: 0.3 }."));
        }
        return response;
    }

    private static Experiment experiment(Section section) {
        String method = section.field("method")
                .flatMap(field -> field.word(METHODS))
                .orElse(Experiment.Screening.METHOD);
        return switch (method) {
            case Experiment.AroundBase.METHOD -> new Experiment.AroundBase();
            case Experiment.Shares.METHOD ->
                new Experiment.Shares((int) whole(section, "samples", SAMPLES, DEFAULT_SAMPLES), seed(section));
            default ->
                new Experiment.Screening(
                        (int) whole(section, "trajectories", TRAJECTORIES, DEFAULT_TRAJECTORIES),
                        levels(section),
                        seed(section));
        };
    }

    private static int levels(Section section) {
        long levels = whole(section, "levels", LEVELS, DEFAULT_LEVELS);
        if (levels % 2 != 0) {
            section.field("levels").ifPresent(field -> field.reject(field.shown()
                    + " must be even, so that every level is as probable. Write levels: " + (levels + 1) + "."));
            return (int) levels + 1;
        }
        return (int) levels;
    }

    private static long seed(Section section) {
        return whole(section, "design-seed", SEEDS, DEFAULT_SEED);
    }

    private static long whole(Section section, String key, Range range, long otherwise) {
        return section.field(key).flatMap(field -> field.whole(range)).orElse(otherwise);
    }
}
