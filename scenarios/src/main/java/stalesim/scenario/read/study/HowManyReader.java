package stalesim.scenario.read.study;

import java.util.Optional;
import java.util.OptionalDouble;
import stalesim.model.study.HowMany;
import stalesim.model.study.Prices;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;

/** Reads {@code how-many: { price-per-worker-hour: 0.05, within-s: 60 }}. */
final class HowManyReader {

    private HowManyReader() {}

    static Optional<HowMany> read(Field field, Section section, boolean target) {
        Prices prices = prices(section);
        Optional<Field> budget = section.field("budget");
        HowMany study = new HowMany(
                prices,
                positive(section.field("within-s")),
                positive(budget),
                ConfidenceReader.read(section));
        section.close();
        if (!target) {
            field.reject("needs a wanted loss. Write stop: { updates: 20000, loss-below: 0.3 }.");
        }
        if (budget.isPresent() && !prices.charge()) {
            budget.get().reject("needs a price. Write price-per-worker-hour: 0.05.");
        }
        return Optional.of(study);
    }

    private static Prices prices(Section section) {
        double perWorker = number(section, "price-per-worker-hour");
        double perHour = number(section, "price-per-hour");
        String currency = section.field("currency").flatMap(HowManyReader::currency).orElse("");
        return new Prices(perWorker, perHour, currency, number(section, "watts-per-worker"), number(section, "watts"));
    }

    private static Optional<String> currency(Field field) {
        Optional<String> name = field.text();
        if (name.isPresent() && !name.get().matches("\\p{L}+|\\p{Sc}")) {
            field.reject(field.shown() + " must be letters or a sign, as it stands behind prices. Write for instance"
                    + " currency: EUR.");
        }
        return name;
    }

    private static double number(Section section, String key) {
        return section.field(key)
                .flatMap(field -> field.number(Range.NOT_NEGATIVE))
                .orElse(0.0);
    }

    private static OptionalDouble positive(Optional<Field> field) {
        return field.flatMap(value -> value.number(Range.POSITIVE)).stream()
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }
}
