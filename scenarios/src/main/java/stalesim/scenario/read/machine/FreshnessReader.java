package stalesim.scenario.read.machine;

import java.util.Optional;
import stalesim.model.machine.Freshness;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Section;
import stalesim.scenario.read.law.Microseconds;

/** Reads how much longer an update takes by how long ago another core wrote the model: {@code freshness}. */
final class FreshnessReader {

    private static final Ascending<Freshness.Point> POINTS =
            new Ascending<>("age-us", Freshness.Point::ageNs, FreshnessReader::point);

    private FreshnessReader() {}

    /** What is stated; that it never matters after reporting that it cannot be read. */
    static Freshness read(Field field) {
        return new Freshness(
                POINTS.read(field, "Leave the line out if it does not matter when another core wrote the model."));
    }

    private static Optional<Freshness.Point> point(Section part) {
        Optional<Double> age = part.required("age-us", "It is how long ago another core wrote the model.")
                .flatMap(field -> field.number(Microseconds.FROM_1_NS));
        Optional<Double> longer = part.required("longer-us", "It is how much longer an update takes then.")
                .flatMap(field -> field.number(Microseconds.ANY));
        part.close();
        return age.flatMap(
                us -> longer.map(more -> new Freshness.Point(Microseconds.toNs(us), Microseconds.toNs(more))));
    }
}
