package stalesim.scenario.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stalesim.scenario.remark.Remark;
import stalesim.scenario.remark.Remarks;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.spec.Sweep;

/** Looks at the steps of one point of a sweep after the other, and keeps what is to be said of them. */
final class StepSearch {

    private static final String BEGINNING = "step size: ";

    private final Sweep sweep;
    private final KnownData data;
    private final KnownLimits limits = new KnownLimits();
    private final Remarks warnings;
    private final Remarks silences;
    private int stable;
    private Optional<StepGroup> nearest = Optional.empty();
    private int nearestNumber;

    StepSearch(Sweep sweep, KnownData data) {
        this.sweep = sweep;
        this.data = data;
        this.warnings = new Remarks(sweep);
        this.silences = new Remarks(sweep);
    }

    /** Looks at the point of a number, which is above those before. */
    void look(int number) {
        Scenario scenario = sweep.variants().get(number).scenario();
        if (!scenario.objective().trains()) {
            return;
        }
        Optional<Smoothness> smoothness = data.of(scenario).map(KnownData.Facts::smoothness);
        if (smoothness.isEmpty()) {
            silences.add(number, "no more than " + KnownData.MOST + " different objectives are looked at");
        } else if (!smoothness.get().isKnown()) {
            silences.add(number, smoothness.get().missing());
        } else {
            judge(number, scenario, smoothness.get());
        }
    }

    private void judge(int number, Scenario scenario, Smoothness smoothness) {
        int refusedBefore = limits.refused();
        List<StepGroup> groups = StepGroup.of(scenario, smoothness, limits);
        groups.stream()
                .filter(group -> !group.stable())
                .forEach(group -> warnings.add(number, group.kind(), group.warning()));
        if (limits.refused() > refusedBefore) {
            silences.add(number, "no more than " + KnownLimits.MOST + " laws of staleness are looked at");
        } else if (groups.isEmpty()) {
            silences.add(number, "its rule takes no step forward");
        } else if (groups.stream().allMatch(StepGroup::stable)) {
            stable++;
            groups.stream().max(Comparator.comparingDouble(StepGroup::share)).ifPresent(group -> keep(number, group));
        }
    }

    private void keep(int number, StepGroup group) {
        if (nearest.isEmpty() || group.share() > nearest.get().share()) {
            nearest = Optional.of(group);
            nearestNumber = number;
        }
    }

    /** On all points that were looked at. */
    StepOutlook outlook() {
        List<String> lines = new ArrayList<>();
        nearest.ifPresent(group -> lines.add(BEGINNING + group.praise() + whichIsNearest()));
        for (Remark silence : silences.all()) {
            String where = silence.where().isEmpty() ? "" : " " + silence.where();
            lines.add(BEGINNING + "no forecast" + where + ", as " + silence.sentence());
        }
        return new StepOutlook(lines, warnings.all());
    }

    private String whichIsNearest() {
        if (sweep.variants().size() == 1) {
            return "";
        }
        String point = ", at " + sweep.variants().get(nearestNumber).point();
        return stable == 1 ? point + " alone" : point + ", the nearest to its limit of " + stable + " stable points";
    }
}
