package stalesim.scenario.cli;

import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Says of an option's number what it must be, in the words of scenario files rather than those of the language. */
final class NumberArguments {

    private NumberArguments() {}

    static void explainedBy(CommandLine command) {
        command.registerConverter(int.class, text -> read(text, Integer::valueOf, "a whole number"))
                .registerConverter(Integer.class, text -> read(text, Integer::valueOf, "a whole number"))
                .registerConverter(long.class, text -> read(text, Long::valueOf, "a whole number"))
                .registerConverter(Long.class, text -> read(text, Long::valueOf, "a whole number"))
                .registerConverter(double.class, text -> read(text, Double::valueOf, "a number"))
                .registerConverter(Double.class, text -> read(text, Double::valueOf, "a number"));
    }

    private static <T> T read(String text, Function<String, T> reading, String what) {
        try {
            return reading.apply(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(text + " must be " + what);
        }
    }
}
