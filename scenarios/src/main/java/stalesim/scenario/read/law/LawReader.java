package stalesim.scenario.read.law;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Gamma;
import stalesim.model.duration.Lognormal;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;

/**
 * Reads the law of a duration: a number of microseconds, {@code { lognormal: { mean-us: 100, cv: 0.3 } }}, or a file of
 * measured durations (see {@link TimesReader}).
 */
public final class LawReader {

    private static final double MOST_CV = 1000;
    private static final List<String> NAMES = List.copyOf(laws().keySet());

    private static final String ADVICE =
            "It is in microseconds, without a unit: 5 ms are 5000; or a law such as { exponential: { mean-us: 5000 } }.";

    private final TimesReader times;
    private final CalibrationReader calibrations;

    /**
     * For one scenario.
     *
     * @param finder finds files of measured durations and of calibrations
     * @param measured reads files of measured durations
     */
    public LawReader(FileFinder finder, MeasuredFiles measured) {
        times = new TimesReader(finder, measured);
        calibrations = new CalibrationReader(finder, measured);
    }

    /**
     * The files of measured durations and of calibrations that were read so far.
     *
     * @return each once
     */
    public List<Path> files() {
        return Stream.concat(times.files().stream(), calibrations.files().stream()).toList();
    }

    /**
     * Reads machines whose laws stand in files.
     *
     * @return the reader of this scenario
     */
    public CalibrationReader calibrations() {
        return calibrations;
    }

    /**
     * The laws that a scenario can name.
     *
     * @return name to its keys and meaning, one line each
     */
    public static Map<String, String> laws() {
        Map<String, String> laws = new LinkedHashMap<>();
        laws.put("lognormal", "mean-us, cv: exp(mu + sigma Z)");
        laws.put("gamma", "mean-us, cv: shape 1/cv^2");
        laws.put("exponential", "mean-us: coefficient of variation 1");
        laws.put("constant", "mean-us: always the same; a bare number of microseconds means this");
        laws.putAll(TimesReader.LAWS);
        return laws;
    }

    /**
     * Reads a law.
     *
     * @param field states it
     * @return the law, or empty after reporting
     */
    public Optional<DurationLaw> read(Field field) {
        if (field.isScalar()) {
            return field.number(Microseconds.ANY, ADVICE).map(LawReader::constant);
        }
        return field.only(NAMES, "one law")
                .flatMap(law -> law.section().flatMap(keys -> TimesReader.LAWS.containsKey(law.key())
                        ? times.law(law.key(), keys)
                        : law(law.key(), keys)));
    }

    private static Optional<DurationLaw> law(String name, Section numbers) {
        boolean constant = name.equals("constant");
        Optional<Double> mean = numbers.required("mean-us", "It is the mean in microseconds.")
                .flatMap(field -> field.number(constant ? Microseconds.ANY : Microseconds.POSITIVE));
        boolean spread = name.equals("lognormal") || name.equals("gamma");
        Optional<Double> cv = !spread
                ? Optional.of(1.0)
                : numbers.required("cv", "It is standard deviation over mean, for instance cv: 0.3.")
                        .flatMap(field -> field.number(new Range(0, !name.equals("gamma"), MOST_CV)));
        numbers.close();
        if (mean.isEmpty() || cv.isEmpty()) {
            return Optional.empty();
        }
        double meanNs = Microseconds.toExactNs(mean.get());
        return Optional.of(
                switch (name) {
                    case "lognormal" -> new Lognormal(meanNs, cv.get());
                    case "gamma" -> new Gamma(meanNs, cv.get());
                    case "exponential" -> new Exponential(meanNs);
                    default -> constant(mean.get());
                });
    }

    private static DurationLaw constant(double us) {
        return new Deterministic(Microseconds.toNs(us));
    }
}
