package stalesim.scenario.read.step;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.catalogue.LawKind;
import stalesim.model.staleness.catalogue.LawNumbers;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;

/** Reads a law of staleness: {@code { poisson: { lambda: 8 } }}. */
public final class StalenessLawReader {

    /** A step size is kept for each staleness of the law. */
    private static final int MOST_STALENESS = 1_000_000;

    /** A law made of a table has no numbers by which a result could tell it from another. */
    private static final Set<LawKind> WITHOUT_NUMBERS = Set.of(LawKind.EMPIRICAL, LawKind.CLOSED_SYSTEM);

    /** The laws that a scenario can name. */
    public static final List<String> NAMES = Arrays.stream(LawKind.values())
            .filter(kind -> !WITHOUT_NUMBERS.contains(kind))
            .map(LawKind::label)
            .toList();

    private static final Range MEAN = new Range(0, false, MOST_STALENESS);
    private static final Range PROBABILITY = Range.atLeast(1e-9, 1);

    /** Of keys without the digit by which the components of a mixture differ. */
    private static final Map<String, Stated> NUMBERS = Map.ofEntries(
            Map.entry("p", new Stated(PROBABILITY, false, "It is P[T = 0], 1/m for m workers.")),
            Map.entry("mean", new Stated(MEAN, false, "It is the mean, about m - 1.")),
            Map.entry("lambda", new Stated(MEAN, false, "It is the mean, about m - 1.")),
            Map.entry("max", new Stated(Range.atLeast(0, MOST_STALENESS), true, "It is the largest staleness.")),
            Map.entry("m", new Stated(Range.COUNT, true, "It is the number of workers.")),
            Map.entry("nu", new Stated(Range.POSITIVE, false, "It is the dispersion, 1 for Poisson.")),
            Map.entry("log-lambda", new Stated(Range.ANY, false, "It is ln lambda.")),
            Map.entry("size", new Stated(Range.POSITIVE, false, "It is r, 1 for a geometric law.")),
            Map.entry("variance", new Stated(Range.POSITIVE, false, "It is above the mean.")),
            Map.entry("mu", new Stated(Range.atLeast(-1e6, MOST_STALENESS), false, "It is the normal law's mean.")),
            Map.entry("sigma", new Stated(Range.POSITIVE, false, "It is the normal law's deviation.")),
            Map.entry("weight", new Stated(Range.atLeast(0, 1), false, "It is the first component's share.")));

    /** What a number must be, and what it is. */
    private record Stated(Range range, boolean whole, String advice) {

        static Stated of(String key) {
            return NUMBERS.get(key.replaceAll("\\d$", ""));
        }

        Optional<Double> read(Field field) {
            return whole ? field.whole(range).map(Long::doubleValue) : field.number(range);
        }
    }

    private StalenessLawReader() {}

    static Optional<StalenessLaw> read(Field field) {
        return field.only(NAMES, "one law of staleness").flatMap(law -> {
            LawKind kind = LawKind.labelled(law.key()).orElseThrow();
            return law.section()
                    .flatMap(section -> numbers(kind, section))
                    .flatMap(numbers -> law(law, kind, numbers))
                    .filter(made -> withinReach(law, made));
        });
    }

    private static boolean withinReach(Field field, StalenessLaw law) {
        boolean within = law.maxSupport() <= MOST_STALENESS;
        if (!within) {
            field.reject("reaches stalenesses above " + MOST_STALENESS + ". Choose smaller numbers.");
        }
        return within;
    }

    /** The stated ones; empty if one is out of range or lacking in every form. */
    private static Optional<LawNumbers> numbers(LawKind kind, Section section) {
        Set<String> keys = new LinkedHashSet<>();
        kind.forms().forEach(keys::addAll);
        Map<String, Double> numbers = new LinkedHashMap<>();
        boolean sound = true;
        for (String key : keys) {
            boolean always = kind.forms().stream().allMatch(form -> form.contains(key));
            Stated rule = Stated.of(key);
            Optional<Field> stated = always ? section.required(key, rule.advice()) : section.field(key);
            Optional<Double> number = stated.flatMap(rule::read);
            number.ifPresent(value -> numbers.put(key, value));
            sound &= number.isPresent() || (stated.isEmpty() && !always);
        }
        section.close();
        return sound ? Optional.of(new LawNumbers(numbers)) : Optional.empty();
    }

    private static Optional<StalenessLaw> law(Field field, LawKind kind, LawNumbers numbers) {
        if (!kind.takes(numbers)) {
            field.reject("must have " + kind.summary() + ". See stalesim list laws.");
            return Optional.empty();
        }
        try {
            return Optional.of(kind.of(numbers));
        } catch (IllegalArgumentException e) {
            field.reject("is no law: " + e.getMessage() + ". Choose other numbers.");
            return Optional.empty();
        }
    }
}
