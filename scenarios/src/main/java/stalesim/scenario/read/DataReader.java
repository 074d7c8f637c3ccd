package stalesim.scenario.read;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;
import stalesim.scenario.spec.DataSpec;
import stalesim.scenario.spec.ObjectiveKind;

/** Reads where samples come from: a file, or a generator with its sizes. */
final class DataReader {

    private static final List<String> KINDS = List.of("libsvm", "dense", "sparse");

    /** What fits into one array. */
    private static final long MOST_VALUES = 2_000_000_000;

    private DataReader() {}

    static Optional<DataSpec> read(Field field, Optional<Path> folder, Optional<ObjectiveKind> kind) {
        Optional<Section> section = field.section();
        if (section.isEmpty()) {
            return Optional.empty();
        }
        Optional<DataSpec> data = Optional.empty();
        int stated = 0;
        for (String candidate : KINDS) {
            Optional<Field> value = section.get().field(candidate);
            if (value.isPresent()) {
                stated++;
                data = candidate.equals("libsvm")
                        ? libsvm(value.get(), folder)
                        : value.get().section().flatMap(sizes -> generated(sizes, candidate, kind));
            }
        }
        section.get().close();
        if (stated > 1) {
            field.reject("must name one source, and names " + stated + ". Remove all but one.");
        }
        if (stated == 0 && field.keys().isEmpty()) {
            field.reject("must name a source. Write data: { libsvm: FILE }.");
        }
        return stated == 1 ? data : Optional.empty();
    }

    private static Optional<DataSpec> libsvm(Field field, Optional<Path> folder) {
        Optional<String> written = field.text();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(written.get());
            Path besideScenario = folder.map(base -> base.resolve(path)).orElse(path);
            Path file = Files.exists(besideScenario) ? besideScenario : path;
            if (Files.isRegularFile(file) && Files.isReadable(file)) {
                return Optional.of(new DataSpec.Libsvm(written.get(), file));
            }
            field.reject(written.get() + " must be a readable file. Looked for " + besideScenario
                    + (besideScenario.equals(path) ? "" : " and " + path.toAbsolutePath()) + ".");
        } catch (InvalidPathException e) {
            field.reject(written.get() + " must be a path. " + e.getReason() + ".");
        }
        return Optional.empty();
    }

    private static Optional<DataSpec> generated(Section sizes, String layout, Optional<ObjectiveKind> kind) {
        Optional<Integer> rows = count(sizes, "rows");
        Optional<Integer> features = count(sizes, "features");
        boolean flips = kind.isEmpty() || kind.get() == ObjectiveKind.LOGISTIC;
        Optional<Field> noiseField = sizes.field("noise");
        Optional<Double> noise = noiseField.isEmpty()
                ? Optional.of(0.1)
                : noiseField.flatMap(field -> field.number(flips ? Range.atLeast(0, 0.5) : Range.NOT_NEGATIVE));
        Optional<Integer> nonZeros = layout.equals("sparse") ? count(sizes, "non-zeros") : Optional.of(1);
        sizes.close();
        if (rows.isEmpty() || features.isEmpty() || noise.isEmpty() || nonZeros.isEmpty()) {
            return Optional.empty();
        }
        long values = (long) rows.get() * (layout.equals("dense") ? features.get() : nonZeros.get());
        if (values > MOST_VALUES) {
            sizes.missing("rows", rows.get() + " rows come to " + values + " values, and must come to <= "
                    + MOST_VALUES + ". Take fewer rows or features.");
            return Optional.empty();
        }
        if (layout.equals("dense")) {
            return Optional.of(new DataSpec.Dense(rows.get(), features.get(), noise.get()));
        }
        if (nonZeros.get() > features.get()) {
            sizes.missing(
                    "non-zeros",
                    nonZeros.get() + " must be <= features=" + features.get() + ". Lower it or add features.");
            return Optional.empty();
        }
        return Optional.of(new DataSpec.Sparse(rows.get(), features.get(), nonZeros.get(), noise.get()));
    }

    private static Optional<Integer> count(Section section, String key) {
        return section.required(key, "Write a whole number >= 1.")
                .flatMap(field -> field.whole(Range.COUNT))
                .map(Long::intValue);
    }
}
