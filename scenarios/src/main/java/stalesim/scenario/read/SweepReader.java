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

    private SweepReader(ScenarioText text, Section root, List<AxisDraft> axes) {
        this.text = text;
        this.root = root;
        this.axes = axes;
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
        Section root = Includes.under(text.open(settings, problems), text, problems);
        Optional<Field> field = root.field(KEY);
        if (field.isEmpty()) {
            return Sweep.single(ScenarioReader.read(root, text, problems));
        }
        List<AxisDraft> axes = field.get()
                .section()
                .map(section -> AxesReader.read(field.get(), section))
                .orElse(List.of());
        root.field(AssertReader.KEY)
                .ifPresent(stated -> stated.reject(
                        "does not go with sweep: it asks of cells, and each point has its own."
                        + " Leave one of them out."));
        if (points(axes) > MOST_POINTS) {
            field.get().reject("has more than " + MOST_POINTS + " points. Leave values out.");
        }
        problems.throwIfAny();
        return new SweepReader(text, root, axes).read(new PointProblems(field.get().place()));
    }

    private static double points(List<AxisDraft> axes) {
        return axes.stream().mapToDouble(axis -> axis.steps().size()).reduce(1, (a, b) -> a * b);
    }

    private Sweep read(PointProblems problems) {
        List<Variant> variants = new ArrayList<>();
        SharedParts shared = new SharedParts();
        int points = (int) points(axes);
        for (int number = 0; number < points; number++) {
            List<Replacement> replacements = at(number);
            Map<String, String> settings = new LinkedHashMap<>();
            replacements.forEach(value -> settings.put(String.join(".", value.path()), value.text()));
            Point point = new Point(settings);
            try {
                Problems own = new Problems();
                Section section = root.with(Set.of(KEY, Includes.KEY), replacements, own);
                variants.add(shared.of(new Variant(point, ScenarioReader.read(section, text, own))));
            } catch (ScenarioException e) {
                problems.add(point, e.problems());
            }
        }
        problems.throwIfAny(points);
        return new Sweep(axes.stream().map(AxisDraft::axis).toList(), variants);
    }

    /** What a point puts into the scenario, in the order of the axes; the last axis changes fastest. */
    private List<Replacement> at(int number) {
        List<Replacement> replacements = new ArrayList<>();
        int rest = number;
        for (int axis = axes.size() - 1; axis >= 0; axis--) {
            List<List<Replacement>> steps = axes.get(axis).steps();
            replacements.addAll(0, steps.get(rest % steps.size()));
            rest /= steps.size();
        }
        return replacements;
    }
}
