package stalesim.scenario.read.law;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import stalesim.model.duration.DurationLaw;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Section;
import stalesim.scenario.read.law.MeasuredFiles.Answer;
import stalesim.scenario.read.law.MeasuredFiles.Question;
import stalesim.scenario.times.ChromeTraceFile;
import stalesim.scenario.times.TimeColumn;
import stalesim.scenario.times.TimeHistogram;
import stalesim.scenario.times.TimeUnits;
import stalesim.scenario.times.TraceQuery;

/**
 * Reads laws that are files of measured durations, such as
 * {@code { csv-column: { file: times.csv, column: ms, unit: ms } }}.
 * Remembers the files, which belong to the scenario's identity.
 */
final class TimesReader {

    /** Name to keys and meaning. */
    static final Map<String, String> LAWS = laws();

    private final FileFinder finder;
    private final MeasuredFiles measured;
    private final Set<Path> files = new LinkedHashSet<>();

    TimesReader(FileFinder finder, MeasuredFiles measured) {
        this.finder = finder;
        this.measured = measured;
    }

    private static Map<String, String> laws() {
        Map<String, String> laws = new LinkedHashMap<>();
        laws.put("csv-column", "file, column, unit: durations in a column of a table, each line equally likely");
        laws.put("histogram", "file, bin-us: JSON array of counts of durations, each bin at its middle");
        laws.put("chrome-trace", "file, name, category, per: events in a trace of Kineto, Chrome or stalesim");
        return laws;
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    /** One of {@link #LAWS}. */
    Optional<DurationLaw> law(String name, Section keys) {
        Optional<Field> field = keys.required("file", "It is the path of the measured durations.");
        Optional<Question<DurationLaw>> question =
                switch (name) {
                    case "csv-column" -> column(keys);
                    case "histogram" -> histogram(keys);
                    default -> trace(keys);
                };
        keys.close();
        Optional<Path> file = field.flatMap(finder::find);
        return question.flatMap(asked -> file.flatMap(path -> read(field.orElseThrow(), path, asked)));
    }

    private Optional<DurationLaw> read(Field field, Path file, Question<DurationLaw> question) {
        files.add(file);
        Answer<DurationLaw> answer = measured.ask(question, file);
        if (answer.found().isEmpty()) {
            field.reject(answer.complaint());
        }
        return answer.found();
    }

    private static Optional<Question<DurationLaw>> column(Section keys) {
        Optional<String> column = keys.required("column", "It is a name in the first line, or a number from 1.")
                .flatMap(Field::text);
        Optional<TimeUnits> unit = keys.required("unit", "It is ns, us, ms or s.")
                .flatMap(field -> field.constant(TimeUnits.values(), TimeUnits::label));
        return column.flatMap(named -> unit.map(of -> new Question<>(
                List.of("csv-column", named, of.label()), file -> new TimeColumn(file, named, of).law())));
    }

    private static Optional<Question<DurationLaw>> histogram(Section keys) {
        return keys.required("bin-us", "It is the width of the bins in microseconds.")
                .flatMap(field -> field.number(Microseconds.FROM_1_NS))
                .map(width -> new Question<>(
                        List.of("histogram", width.toString()),
                        file -> new TimeHistogram(file, Microseconds.toExactNs(width)).law()));
    }

    private static Optional<Question<DurationLaw>> trace(Section keys) {
        Optional<Pattern> name = keys.required("name", "It is a pattern of the events that make a gradient, such as"
                        + " 'forward|backward'.")
                .flatMap(TimesReader::pattern);
        Optional<Field> category = keys.field("category");
        Optional<String> of = category.flatMap(Field::text);
        Optional<Field> per = keys.field("per");
        Optional<Pattern> step = per.flatMap(TimesReader::pattern);
        return category.isPresent() == of.isPresent() && per.isPresent() == step.isPresent()
                ? name.map(events -> trace(new TraceQuery(events, of, step)))
                : Optional.empty();
    }

    private static Question<DurationLaw> trace(TraceQuery query) {
        return new Question<>(
                List.of(
                        "chrome-trace",
                        query.name().pattern(),
                        query.category().toString(),
                        query.per().toString()),
                file -> new ChromeTraceFile(file, query).law());
    }

    private static Optional<Pattern> pattern(Field field) {
        return field.text().flatMap(text -> {
            try {
                return Optional.of(Pattern.compile(text));
            } catch (PatternSyntaxException e) {
                field.reject(text + " must be a regular expression: " + e.getDescription() + ".");
                return Optional.empty();
            }
        });
    }
}
