package stalesim.scenario.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.claim.ClaimId;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.ClaimResult;
import stalesim.model.claim.ClaimText;
import stalesim.model.claim.Finding;
import stalesim.model.claim.ReadingResult;
import stalesim.model.paper.Reading;

/**
 * An entry of the catalogue: what is claimed, and the check of it in code. Immutable.
 *
 * @param <T> type of the subject
 * @param text what it says
 * @param checking how it is checked; empty if it cannot be
 * @param readings the literal one, then the corrected one if there is one; none if it cannot be checked
 * @param mutants subjects that are broken on purpose; the check must not find that they hold
 * @param obstacle why it cannot be checked; empty if it can
 */
public record Claim<T>(
        ClaimText text,
        Optional<Checking<T>> checking,
        List<Subject<T>> readings,
        List<Subject<T>> mutants,
        String obstacle) {

    /**
     * How a claim is checked.
     *
     * @param <T> type of the subject
     * @param check by mathematics or under the virtual clock
     * @param measurement on real threads; empty for claims that are not measured
     */
    public record Checking<T>(Check<T> check, Optional<Check<T>> measurement) {}

    /** Makes the lists immutable. */
    public Claim {
        readings = List.copyOf(readings);
        mutants = List.copyOf(mutants);
    }

    /**
     * Begins a claim.
     *
     * @param id such as {@code S003-17}
     * @param place where in its paper it stands
     * @param kind what sort of statement it is
     * @param statement in our own words
     * @return what still lacks a check
     */
    public static ClaimDraft of(String id, String place, ClaimKind kind, String statement) {
        return new ClaimDraft(new ClaimText(ClaimId.of(id), place, kind, statement, "", List.of(), id, ""));
    }

    static Claim<Void> notCheckable(ClaimText text, String reason) {
        return new Claim<>(text, Optional.empty(), List.of(), List.of(), reason);
    }

    /**
     * Adds the corrected reading.
     *
     * @param words the formula, rule or sentence as it should be
     * @param subject that stands for it
     * @return a copy
     */
    public Claim<T> corrected(String words, T subject) {
        return new Claim<>(
                text, checking, List.of(readings.get(0), new Subject<>(words, subject)), mutants, obstacle);
    }

    /**
     * Adds a subject that is broken on purpose, to prove that the check can fail.
     *
     * @param words what is wrong with it
     * @param subject that stands for it
     * @return a copy
     */
    public Claim<T> broken(String words, T subject) {
        List<Subject<T>> more = new ArrayList<>(mutants);
        more.add(new Subject<>(words, subject));
        return new Claim<>(text, checking, readings, more, obstacle);
    }

    /**
     * The same check is also made on the threads of this machine.
     *
     * @return a copy
     */
    public Claim<T> alsoMeasured() {
        return measuredBy(checking.orElseThrow().check());
    }

    /**
     * Something of its own is measured on the threads of this machine.
     *
     * @param measurement checks a subject under the real clock
     * @return a copy
     */
    public Claim<T> measuredBy(Check<T> measurement) {
        Checking<T> both = new Checking<>(checking.orElseThrow().check(), Optional.of(measurement));
        return new Claim<>(text, Optional.of(both), readings, mutants, obstacle);
    }

    /**
     * Which claim it is.
     *
     * @return its id
     */
    public ClaimId id() {
        return text.id();
    }

    /**
     * Whether something of it is measured on real threads.
     *
     * @return true if so
     */
    public boolean measures() {
        return checking.flatMap(Checking::measurement).isPresent();
    }

    /**
     * Checks every reading by mathematics or under the virtual clock.
     *
     * @param bench with a virtual clock
     * @return what was found, without what is measured
     * @throws InterruptedException if the calling thread is interrupted
     */
    public ClaimResult compute(Bench bench) throws InterruptedException {
        List<ReadingResult> found = new ArrayList<>();
        for (Subject<T> subject : readings) {
            Finding finding = checking.orElseThrow().check().of(subject.value(), bench);
            Reading reading = found.isEmpty() ? Reading.LITERAL : Reading.CORRECTED;
            found.add(new ReadingResult(reading, subject.words(), finding, Optional.empty()));
        }
        return new ClaimResult(text, found, obstacle, bench.origin());
    }

    /**
     * Measures every reading on real threads.
     *
     * @param computed what was found without them
     * @param bench with the real clock, and the machine for itself
     * @return the same with what was measured
     * @throws InterruptedException if the calling thread is interrupted
     */
    public ClaimResult measure(ClaimResult computed, Bench bench) throws InterruptedException {
        Check<T> measurement = checking.flatMap(Checking::measurement).orElseThrow();
        List<ReadingResult> found = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            Finding finding = measurement.of(readings.get(i).value(), bench);
            found.add(computed.readings().get(i).withMeasured(finding));
        }
        return new ClaimResult(computed.text(), found, computed.obstacle(), computed.origin());
    }
}
