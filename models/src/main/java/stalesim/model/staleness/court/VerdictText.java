package stalesim.model.staleness.court;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import stalesim.model.staleness.StalenessLaw;

/** A verdict in words. */
record VerdictText(LawVerdict verdict) {

    private static final double HARDLY = 2;

    String text() {
        return String.join(" ", winner(), distance(), margin(), rejected()).strip();
    }

    private String winner() {
        String law = name(verdict.best().fit().law());
        if (verdict.best().test().pValue().isEmpty() && verdict.evidence().worth().tested()) {
            return "Ranked, not tested: the best law of " + runs() + " is " + law + ".";
        }
        if (verdict.best().test().pValue().isEmpty()) {
            return "One histogram gives no p-value: its updates depend on each other, and nothing shows how much it"
                    + " would vary. Counting one update in 3m as independent, the best law is " + law + ".";
        }
        double p = verdict.best().test().pValue().getAsDouble();
        return verdict.describes()
                ? law + " describes " + runs() + ": not rejected (p = " + figure(p) + ")."
                : "No law describes " + runs() + ": all are rejected. The best of them is " + law + ".";
    }

    private String runs() {
        int replicates = verdict.evidence().replicates();
        return replicates == 1 ? "this run" : "these " + replicates + " runs";
    }

    /** Where all observations are the same, chance alone puts them nowhere else. */
    private String distance() {
        String times = Double.isFinite(verdict.farness())
                ? ", " + figure(verdict.farness()) + " times what chance alone gives"
                : "";
        return "Its Bhattacharyya distance from the observations is "
                + figure(verdict.best().fit().bhattacharyya()) + times + "; total variation "
                + figure(verdict.best().fit().totalVariation()) + ".";
    }

    private String margin() {
        Judgement next = verdict.next();
        String law = name(next.fit().law());
        if (next.rejected() && verdict.describes()) {
            return "All others are rejected; the nearest of them is " + law + ".";
        }
        return verdict.margin() < HARDLY
                ? law + " is hardly worse (BIC " + figure(verdict.margin()) + " more)."
                : "Next is " + law + ", worse by a BIC difference of " + figure(verdict.margin()) + ".";
    }

    private String rejected() {
        List<Judgement> rejected = verdict.rejected();
        if (!verdict.describes() || rejected.isEmpty()) {
            return "";
        }
        return "Rejected (p <= " + figure(verdict.rejection()) + "): "
                + rejected.stream().map(each -> each.fit().law().name()).collect(Collectors.joining(", ")) + ".";
    }

    private static String name(StalenessLaw law) {
        return law.name() + law.parameters().entrySet().stream()
                .map(entry -> entry.getKey() + " = " + figure(entry.getValue()))
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
