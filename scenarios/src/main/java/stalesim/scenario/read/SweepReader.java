package stalesim.scenario.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Problems;
import stalesim.scenario.file.Replacement;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.file.Section;
import stalesim.scenario.file.Setting;
import stalesim.scenario.read.axis.AxesReader;
import stalesim.scenario.read.axis.AxisDraft;
import stalesim.scenario.read.law.MeasuredFiles;
import stalesim.scenario.read.library.Includes;
import stalesim.scenario.read.library.ListItems;
import stalesim.scenario.read.study.StudyReader;
import stalesim.scenario.spec.Point;
import stalesim.scenario.spec.Sweep;
import stalesim.scenario.spec.Variant;

/** Reads scenarios at every point of their sweep, all of them before anything is run. */
public final class SweepReader {

    /** What the section is called. */
    static final String KEY = "sweep";

    /** More than this are a typing error. */
    static final int MOST_POINTS = 100_000;

    private final ScenarioText text;
    private final Section root;
    private final List<AxisDraft> axes;
    private final MeasuredFiles measured;

    private SweepReader(ScenarioText text, Section root, List<AxisDraft> axes, MeasuredFiles measured) {
        this.text = text;
        this.root = root;
        this.axes = axes;
        this.measured = measured;
    }

    /**
     * Reads a scenario file.
     *
     * @param text the file
     * @param settings overrides from the command line, the later ones win; a sweep wins over them
     * @return the scenario at every point; a single one without a sweep
     * @throws ScenarioException with every problem of the file, or with the first ones of its points
     */
    public static Sweep read(ScenarioText text, List<Setting> settings) {
        Problems problems = new Problems();
        Section root = ListItems.open(text, settings, problems);
        Optional<Field> sweep = root.field(KEY);
        Optional<Field> study = root.field(StudyReader.KEY);
        List<AxisDraft> axes = new ArrayList<>();
        MeasuredFiles measured = new MeasuredFiles();
        sweep.flatMap(Field::section).ifPresent(section -> axes.addAll(AxesReader.read(sweep.get(), section)));
        TrialReading trial = new TrialReading(root, text, measured);
        Optional<AxisDraft> varied = study.flatMap(field -> StudyReader.axis(field, trial));
        varied.ifPresent(axes::add);
        problems.throwIfAny();
        if (axes.isEmpty()) {
            return Sweep.single(ScenarioReader.read(root, text, problems, measured));
        }
        Field cause = sweep.or(() -> study).orElseThrow();
        root.field(AssertReader.KEY)
                .ifPresent(stated -> stated.reject("does not go with " + cause.path() + ": it asks of cells, and each"
                        + " point has its own. Leave one of them out."));
        if (points(axes) > MOST_POINTS) {
            cause.reject("has more than " + MOST_POINTS + " points. Leave values out.");
        }
        if (study.isPresent() && axes.stream().anyMatch(axis -> axis.axis().paths().contains("stop"))) {
            cause.reject("stop cannot be swept as a whole where a study asks for the wanted loss. Sweep stop.loss-below"
                    + " or stop.updates.");
        }
        if (sweep.isPresent() && varied.isPresent()) {
            cause.reject("cannot stand beside a study that varies values itself. Remove one of them.");
        }
        problems.throwIfAny();
        Sweep read = new SweepReader(text, root, axes, measured).read(new PointProblems(cause));
        study.ifPresent(field -> StudyReader.check(field, read.scenarios().toList()));
        problems.throwIfAny();
        return read;
    }

    private static double points(List<AxisDraft> axes) {
        return axes.stream().mapToDouble(axis -> axis.steps().size()).reduce(1, (a, b) -> a * b);
    }

    private Sweep read(PointProblems problems) {
        List<Variant> variants = new ArrayList<>();
        SharedParts shared = new SharedParts();
        int points = (int) points(axes);
        for (int number = 0; number < points; number++) {
            Map<String, String> settings = new LinkedHashMap<>();
            List<Replacement> replacements = new ArrayList<>();
            int[] steps = steps(number);
            for (int axis = 0; axis < steps.length; axis++) {
                settings.putAll(axes.get(axis).settings(steps[axis]));
                replacements.addAll(axes.get(axis).steps().get(steps[axis]));
            }
            Point point = new Point(settings);
            try {
                Problems own = new Problems();
                Section section = ListItems.put(root, Set.of(KEY, Includes.KEY), replacements, own);
                variants.add(shared.of(new Variant(point, ScenarioReader.read(section, text, own, measured))));
            } catch (ScenarioException e) {
                problems.add(point, e.problems());
            }
        }
        problems.throwIfAny(points);
        return new Sweep(axes.stream().map(AxisDraft::axis).toList(), variants);
    }

    /** The step of each axis at a point; the last axis changes fastest. */
    private int[] steps(int number) {
        int[] steps = new int[axes.size()];
        int rest = number;
        for (int axis = axes.size() - 1; axis >= 0; axis--) {
            int count = axes.get(axis).steps().size();
            steps[axis] = rest % count;
            rest /= count;
        }
        return steps;
    }
}
