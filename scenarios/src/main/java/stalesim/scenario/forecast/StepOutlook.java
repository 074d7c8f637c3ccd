package stalesim.scenario.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import stalesim.model.stability.StepForecast;
import stalesim.scenario.remark.Remark;
import stalesim.scenario.remark.Remarks;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.spec.Sweep;

/**
 * What is known of the stability of a scenario's step sizes before it runs, at every point of its sweep. A forecast:
 * see {@link StepForecast}.
 *
 * <p>What takes time is done once for all points that share it and is bounded: see {@link KnownData}, {@link
 * KnownLimits}; of many numbers of workers at a point some are looked at. The rest takes microseconds a point.
 *
 * @param summaries lines without a stop: that all is well, and where and why nothing is known
 * @param warnings one for each mode and algorithm whose steps diverge, or are marginal, wherever that is
 */
public record StepOutlook(List<String> summaries, List<Remark> warnings) {

    private static final String BEGINNING = "step size: ";

    /** Makes the lists immutable. */
    public StepOutlook {
        summaries = List.copyOf(summaries);
        warnings = List.copyOf(warnings);
    }

    /** The outlook on points that were looked at already. */
    private static final class Found {
        private final Sweep sweep;
        private final KnownLimits limits = new KnownLimits();
        private final Remarks warnings;
        private final Remarks silences;
        private int stable;
        private Optional<StepGroup> nearest = Optional.empty();
        private int nearestNumber;

        Found(Sweep sweep) {
            this.sweep = sweep;
            this.warnings = new Remarks(sweep);
            this.silences = new Remarks(sweep);
        }

        void look(int number, KnownData data) {
            Scenario scenario = sweep.variants().get(number).scenario();
            Optional<KnownData.Facts> facts = data.of(scenario);
            if (!scenario.objective().trains()) {
                return;
            }
            if (facts.isEmpty()) {
                silences.add(number, "no more than " + KnownData.MOST + " different objectives are looked at");
            } else if (!facts.get().smoothness().isKnown()) {
                silences.add(number, facts.get().smoothness().missing());
            } else {
                judge(number, StepGroup.of(scenario, facts.get().smoothness(), limits));
            }
        }

        private void judge(int number, List<StepGroup> groups) {
            groups.stream()
                    .filter(group -> !group.stable())
                    .forEach(group -> warnings.add(number, group.kind(), group.warning()));
            if (groups.isEmpty()) {
                silences.add(number, limits.exhausted() ? "no more than " + KnownLimits.MOST + " laws of staleness are looked at"
                        : "its rule takes no step forward");
            } else if (groups.stream().allMatch(StepGroup::stable)) {
                stable++;
                groups.stream()
                        .max(Comparator.comparingDouble(StepGroup::share))
                        .filter(group -> nearest.isEmpty() || group.share() > nearest.get().share())
                        .ifPresent(group -> {
                            nearest = Optional.of(group);
                            nearestNumber = number;
                        });
            }
        }

        StepOutlook outlook() {
            List<String> lines = new ArrayList<>();
            nearest.ifPresent(group -> lines.add(BEGINNING + group.praise() + whichIsNearest()));
            for (Remark silence : silences.all()) {
                String where = silence.where();
                lines.add(BEGINNING + "no forecast" + (where.isEmpty() ? "" : " " + where) + ", as "
                        + silence.sentence());
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

    /**
     * Looks at every point.
     *
     * @param sweep what is asked for
     * @param data what is known of its data
     * @return the outlook
     */
    public static StepOutlook of(Sweep sweep, KnownData data) {
        Found found = new Found(sweep);
        for (int number = 0; number < sweep.variants().size(); number++) {
            found.look(number, data);
        }
        return found.outlook();
    }
}
