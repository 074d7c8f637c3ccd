package stalesim.scenario.claim.grouped;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import stalesim.model.claim.Datum;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.EvidenceRule;
import stalesim.model.claim.Support;
import stalesim.model.hypothesis.Welch;

/**
 * A score of tables 2, 3 and 5, in percent.
 *
 * @param runs how many it is the mean of
 * @param mean of them
 * @param deviation printed after the sign
 */
record PrintedScore(int runs, double mean, double deviation) {

    private static final double ALPHA = 0.05;

    /** Of 4 nodes, five runs. */
    static PrintedScore small(double mean, double deviation) {
        return new PrintedScore(5, mean, deviation);
    }

    /** Of 16 nodes, three runs. */
    static PrintedScore large(double mean, double deviation) {
        return new PrintedScore(3, mean, deviation);
    }

    /** This less a margin exceeds the other, by Welch's one-sided test, corrected for the claim's other orderings. */
    Evidence exceeds(PrintedScore other, double margin, String what) {
        double below = below(other, -margin);
        return new Evidence(what + " (Welch's test)", EvidenceRule.ORD, support(1 - below, below), List.of())
                .with("difference", mean - other.mean)
                .with("margin", margin)
                .with(Datum.P_FOR, 1 - below)
                .with(Datum.P_AGAINST, below);
    }

    /** This is not below the other by a margin, by Welch's one-sided test. */
    Evidence reaches(PrintedScore other, double margin, String what) {
        double above = below(other, margin);
        Welch welch = welch(other);
        return new Evidence(what + " (Welch's test)", EvidenceRule.TOST, support(1 - above, above), List.of())
                .with("difference", welch.difference())
                .with("margin", margin)
                .with(Datum.P_FOR, 1 - above)
                .with("p of any difference", welch.twoSided());
    }

    /** The distribution of t at (difference + shift)/error: near 1 where the difference is above -shift. */
    private double below(PrintedScore other, double shift) {
        Welch welch = welch(other);
        double error = welch.difference() == 0 ? error(other) : welch.difference() / welch.t();
        double t = (welch.difference() + shift) / error;
        return new TDistribution(null, welch.freedom()).cumulativeProbability(t);
    }

    private double error(PrintedScore other) {
        return Math.sqrt(deviation * deviation / runs + other.deviation * other.deviation / other.runs);
    }

    private Welch welch(PrintedScore other) {
        return Welch.of(Welch.printed(runs, mean, deviation), Welch.printed(other.runs, other.mean, other.deviation));
    }

    private static Support support(double pFor, double pAgainst) {
        return pFor < ALPHA ? Support.SUPPORTS : pAgainst < ALPHA ? Support.CONTRADICTS : Support.OPEN;
    }
}
