package stalesim.scenario.read.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import stalesim.model.data.preparation.Normalisation;
import stalesim.model.data.preparation.Split.TestSize;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;
import stalesim.scenario.read.law.FileFinder;
import stalesim.scenario.spec.DataSpec;
import stalesim.scenario.spec.ObjectiveKind;
import stalesim.scenario.spec.SampleSource;
import stalesim.scenario.spec.TestSpec;

/** Reads {@code { idx: FILE, test: { idx: FILE }, normalise: unit-range }}. */
final class DataReader {

    private static final Range LABELS = Range.atLeast(-1e6, 1e6);

    private DataReader() {}

    static Optional<DataSpec> read(Field field, Optional<Path> folder, Optional<ObjectiveKind> kind) {
        Optional<Section> section = field.section();
        if (section.isEmpty()) {
            return Optional.empty();
        }
        boolean flips = kind.isEmpty() || kind.get() != ObjectiveKind.LEAST_SQUARES;
        SourceReader sources = new SourceReader(FileFinder.beside(folder), flips);
        Optional<SampleSource> training = sources.read(field, section.get());
        Optional<Field> testField = section.get().field("test");
        Optional<TestSpec> test =
                testField.isEmpty() ? Optional.of(new TestSpec.None()) : test(testField.get(), sources);
        Normalisation normalisation = section.get()
                .field("normalise")
                .flatMap(word -> word.constant(Normalisation.values(), DataReader::label))
                .orElse(Normalisation.NONE);
        OptionalLong oneClass = section.get()
                .field("one-class")
                .flatMap(label -> label.whole(LABELS))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
        section.get().close();
        return training.isEmpty() || test.isEmpty()
                ? Optional.empty()
                : Optional.of(new DataSpec(training.get(), test.get(), normalisation, oneClass));
    }

    /** How scenario files call a normalisation: {@code unit-range}. */
    private static String label(Normalisation normalisation) {
        return normalisation.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<TestSpec> test(Field field, SourceReader sources) {
        if (!field.isScalar()) {
            return field.section().flatMap(section -> {
                Optional<SampleSource> source = sources.read(field, section);
                section.close();
                return source.map(TestSpec.Separate::new);
            });
        }
        return field.number(Range.POSITIVE)
                .flatMap(size -> size < 1 ? Optional.of(new TestSize.Share(size)) : count(field))
                .map(TestSpec.Part::new);
    }

    private static Optional<TestSize> count(Field field) {
        return field.whole(Range.COUNT, "Write a share below 1, or a number of samples.")
                .map(samples -> new TestSize.Count(samples.intValue()));
    }
}
