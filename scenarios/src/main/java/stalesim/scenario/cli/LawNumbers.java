package stalesim.scenario.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The numbers of {@code key=value} arguments.
 *
 * @param values number by key, in the order of the arguments
 */
record LawNumbers(Map<String, Double> values) {

    /**
     * Reads arguments.
     *
     * @param complete makes a whole message of a complaint
     * @throws UsageException if one is not a key with a number, or a key comes twice
     */
    static LawNumbers parse(List<String> arguments, UnaryOperator<String> complete) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 1) {
                throw new UsageException(complete.apply(argument + " must be key=number"));
            }
            String key = argument.substring(0, equals);
            if (numbers.containsKey(key)) {
                throw new UsageException(complete.apply(key + " must be given once"));
            }
            try {
                numbers.put(key, Double.parseDouble(argument.substring(equals + 1)));
            } catch (NumberFormatException e) {
                throw new UsageException(complete.apply(argument + " must be key=number"));
            }
        }
        return new LawNumbers(numbers);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    double number(String key) {
        return values.get(key);
    }

    int whole(String key) {
        double value = number(key);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new UsageException("law: " + key + "=" + value + " must be a whole number.");
        }
        return (int) value;
    }

    /** The keys in the order of the alphabet, with spaces between. */
    String keys() {
        return String.join(" ", new TreeSet<>(values.keySet()));
    }
}
