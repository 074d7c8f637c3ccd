package stalesim.scenario.read;

import static stalesim.scenario.file.Range.COUNT;

import stalesim.model.run.Measures;
import stalesim.scenario.file.Section;

/** Reads {@code measure: { noise-every: 50 }}. */
final class MeasureReader {

    private MeasureReader() {}

    static Measures read(Section section) {
        long every = section.required("noise-every", "Write at which updates the noise is measured: noise-every: 50.")
                .flatMap(field -> field.whole(COUNT))
                .orElse(Measures.NONE.noiseEvery());
        section.close();
        return new Measures(every);
    }
}
