package stalesim.scenario.read.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stalesim.model.data.format.DataFormat;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Section;
import stalesim.scenario.read.law.FileFinder;
import stalesim.scenario.spec.GeneratorKind;
import stalesim.scenario.spec.SampleSource;

/**
 * Reads where samples come from, the one key of a section that names it: a file format, or a generator with its sizes.
 *
 * @param files finds files
 * @param flips whether the noise of generated samples flips labels
 */
public record SourceReader(FileFinder files, boolean flips) {

    /** The formats, and how scenario files call them. */
    enum FileKind {
        LIBSVM("libsvm", DataFormat.LIBSVM),
        IDX("idx", DataFormat.IDX),
        CIFAR10("cifar10", DataFormat.CIFAR10),
        CSV("csv", DataFormat.CSV);

        private final String label;
        private final DataFormat format;

        FileKind(String label, DataFormat format) {
            this.label = label;
            this.format = format;
        }

        String label() {
            return label;
        }
    }

    /**
     * Reads the source.
     *
     * @param owner the value whose section it is, for what is wrong with the whole
     * @param section its keys; other keys are left to the caller
     * @return the source, or empty after reporting
     */
    Optional<SampleSource> read(Field owner, Section section) {
        List<Optional<SampleSource>> stated = new ArrayList<>();
        for (FileKind kind : FileKind.values()) {
            section.field(kind.label()).ifPresent(field -> stated.add(stored(field, kind, section)));
        }
        for (GeneratorKind kind : GeneratorKind.values()) {
            section.field(kind.label())
                    .ifPresent(field -> stated.add(
                            field.section().flatMap(sizes -> SizesReader.read(sizes, kind, flips))));
        }
        if (stated.size() > 1) {
            owner.reject("must name one source, and names " + stated.size() + ". Remove all but one.");
        }
        if (stated.isEmpty()) {
            owner.reject("must name a source: " + String.join(", ", kinds()) + ". Write data: { libsvm: FILE }.");
        }
        return stated.size() == 1 ? stated.get(0) : Optional.empty();
    }

    /**
     * The formats and generators that a scenario can name.
     *
     * @return their keys
     */
    public static List<String> kinds() {
        return Stream.concat(
                        Arrays.stream(FileKind.values()).map(FileKind::label),
                        Arrays.stream(GeneratorKind.values()).map(GeneratorKind::label))
                .toList();
    }

    private Optional<SampleSource> stored(Field field, FileKind kind, Section section) {
        List<Field> written = new ArrayList<>(kind == FileKind.CIFAR10 ? field.items() : List.of(field));
        if (kind == FileKind.IDX) {
            section.field("labels").ifPresent(written::add);
        }
        Optional<String> label =
                kind == FileKind.CSV ? section.field("label").flatMap(Field::text) : Optional.empty();
        List<String> names = new ArrayList<>();
        List<Path> found = new ArrayList<>();
        for (Field one : written) {
            files.find(one).ifPresent(found::add);
            one.text().ifPresent(names::add);
        }
        return found.size() == written.size()
                ? Optional.of(new SampleSource.Stored(kind.format, names, found, label))
                : Optional.empty();
    }
}
