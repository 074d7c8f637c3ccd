package stalesim.scenario.read.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.Background;
import stalesim.model.machine.Failures;
import stalesim.model.machine.Membership;
import stalesim.model.machine.Stragglers;
import stalesim.model.machine.Workforce;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;
import stalesim.scenario.read.law.LawReader;
import stalesim.scenario.read.law.Microseconds;

/**
 * Reads how workers differ: {@code speeds}, {@code stragglers}, {@code background}, {@code failures} and
 * {@code membership}. What is not stated does not happen.
 */
final class WorkforceReader {

    private static final Range PROBABILITY = Range.atLeast(0, 1);
    private static final Range FACTOR = Range.atLeast(1, Double.POSITIVE_INFINITY);

    private final Section section;
    private final LawReader laws;
    private final List<String> assumptions;

    WorkforceReader(Section section, LawReader laws, List<String> assumptions) {
        this.section = section;
        this.laws = laws;
        this.assumptions = assumptions;
    }

    Workforce read() {
        return new Workforce(
                Factors.read(section, "speeds", "all workers are equally fast", assumptions),
                part("stragglers").flatMap(WorkforceReader::stragglers).orElse(Stragglers.NONE),
                part("background").map(WorkforceReader::background).orElse(Background.NONE),
                part("failures").flatMap(this::failures),
                section.field("membership").map(WorkforceReader::membership).orElse(Membership.ALL));
    }

    private Optional<Section> part(String key) {
        return section.field(key).flatMap(Field::section);
    }

    private static Optional<Stragglers> stragglers(Section part) {
        Optional<Double> probability = part.required("probability", "It is the share of gradients that straggle.")
                .flatMap(field -> field.number(PROBABILITY));
        Optional<Double> factor = part.required("factor", "It is how many times as long these take.")
                .flatMap(field -> field.number(FACTOR));
        part.close();
        return probability.flatMap(share -> factor.map(times -> new Stragglers(share, times)));
    }

    private static Background background(Section part) {
        double compute = cv(part, "compute-cv");
        double overhead = cv(part, "overhead-cv");
        double hold = part.required("hold-us", "It is how long the disturbance stays the same, in microseconds.")
                .flatMap(field -> field.number(Microseconds.FROM_1_NS))
                .orElse(1.0);
        part.close();
        return new Background(compute, overhead, Microseconds.toNs(hold));
    }

    private static double cv(Section part, String key) {
        return part.field(key).flatMap(field -> field.number(Range.NOT_NEGATIVE)).orElse(0.0);
    }

    private Optional<Failures> failures(Section part) {
        Optional<DurationLaw> up = part.required("up", "It is the time between failures, such as { exponential: {"
                        + " mean-us: 60e6 } }.")
                .flatMap(field -> laws.read(field).filter(law -> positive(field, law)));
        Optional<DurationLaw> repair =
                part.required("repair", "It is the time until the worker is back.").flatMap(laws::read);
        part.close();
        return up.flatMap(upTime -> repair.map(down -> new Failures(upTime, down)));
    }

    private static boolean positive(Field field, DurationLaw law) {
        if (law.meanNs() <= 0) {
            field.reject(field.shown() + " must be > 0. Leave failures out if nothing fails.");
        }
        return law.meanNs() > 0;
    }

    private static Membership membership(Field field) {
        List<Membership.Change> changes = new ArrayList<>();
        for (Field item : field.items()) {
            item.section().flatMap(WorkforceReader::change).ifPresent(change -> {
                if (!changes.isEmpty() && change.atNs() <= changes.get(changes.size() - 1).atNs()) {
                    item.reject("a change at " + Microseconds.ofNs(change.atNs()) + " us must come later than the one"
                            + " before it. Put changes in order of time.");
                } else {
                    changes.add(change);
                }
            });
        }
        if (!changes.isEmpty() && changes.get(changes.size() - 1).workers() == 0) {
            field.reject("nobody takes part any more from " + Microseconds.ofNs(changes.get(changes.size() - 1).atNs())
                    + " us on, so no run could go on. Add a later change that brings workers back.");
        }
        return new Membership(changes);
    }

    private static Optional<Membership.Change> change(Section part) {
        Optional<Double> at = part.required("at-us", "It is the virtual time of the change, in microseconds.")
                .flatMap(field -> field.number(Microseconds.ANY));
        Optional<Long> workers = part.required("workers", "It is how many workers take part from then on.")
                .flatMap(field -> field.whole(Range.atLeast(0, Integer.MAX_VALUE)));
        part.close();
        return at.flatMap(us ->
                workers.map(count -> new Membership.Change(Microseconds.toNs(us), count.intValue())));
    }
}
