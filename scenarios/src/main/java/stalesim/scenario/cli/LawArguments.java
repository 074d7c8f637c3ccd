package stalesim.scenario.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stalesim.model.staleness.StalenessLaw;
import stalesim.model.staleness.catalogue.LawKind;
import stalesim.model.staleness.catalogue.LawNumbers;
import stalesim.scenario.file.Suggestion;

/**
 * A law of staleness in the words of a command line.
 *
 * @param kind which one
 * @param arguments each {@code key=value}
 */
record LawArguments(LawKind kind, List<String> arguments) {

    private static final String FULL = "conway-maxwell-poisson";
    private static final String SHORT = "cmp";

    /** Name to its keys. */
    static Map<String, String> summaries() {
        Map<String, String> summaries = new LinkedHashMap<>();
        Arrays.stream(LawKind.values()).forEach(kind -> summaries.put(kind.label(), kind.summary()));
        return summaries;
    }

    /**
     * Makes a law; {@code cmp} is short for the name that it abbreviates.
     *
     * @throws UsageException if there is no such law, or it cannot be made of these arguments
     */
    static StalenessLaw parse(String name, List<String> arguments) {
        String full = name.startsWith(SHORT) ? FULL + name.substring(SHORT.length()) : name;
        LawKind kind = LawKind.labelled(full)
                .orElseThrow(() -> new UsageException("law: " + name + " must be one of "
                        + String.join(", ", summaries().keySet()) + "."
                        + Suggestion.after(name, summaries().keySet())));
        return new LawArguments(kind, arguments).law();
    }

    private StalenessLaw law() {
        LawNumbers numbers = numbers();
        if (!kind.takes(numbers)) {
            throw new UsageException(complaint(
                    numbers.keys().isEmpty()
                            ? "needs numbers"
                            : lacking(numbers).orElse("cannot take " + String.join(", ", numbers.keys()))));
        }
        try {
            return kind.of(numbers);
        } catch (IllegalArgumentException e) {
            throw new UsageException(complaint(e.getMessage()));
        }
    }

    /** What completes the numbers to one of the kind's forms. */
    private Optional<String> lacking(LawNumbers numbers) {
        return kind.forms().stream()
                .filter(form -> form.containsAll(numbers.keys()))
                .findFirst()
                .map(form -> form.stream()
                        .filter(key -> !numbers.has(key))
                        .collect(Collectors.joining(", ", "", " must be stated")));
    }

    private LawNumbers numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new UsageException(complaint(argument + " must be key=number"));
            }
            String key = argument.substring(0, equals);
            if (numbers.containsKey(key)) {
                throw new UsageException(complaint(key + " must be given once"));
            }
            try {
                numbers.put(key, Double.parseDouble(argument.substring(equals + 1)));
            } catch (NumberFormatException e) {
                throw new UsageException(complaint(argument + " must be key=number"));
            }
        }
        return new LawNumbers(numbers);
    }

    private String complaint(String text) {
        return "law " + kind.label() + ": " + text + ". It takes " + kind.summary() + ", each as key=number.";
    }
}
