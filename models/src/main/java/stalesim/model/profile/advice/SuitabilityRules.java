package stalesim.model.profile.advice;

import java.util.List;
import java.util.Locale;

/**
 * Which family suits a data set: the paper's figure 1 (sparse data suit Hogwild!; dense data of large variance suit
 * mini-batch SGD and ECD-PSGD) and its rule that high diversity suits DADM, with thresholds, which the paper leaves
 * open.
 *
 * <p>Sparse is read as few conflicts between updates, by the conflict share c = sum p_k^2 / sum p_k rather than by the
 * density: both are equal where the non-zeros are spread evenly, and c does not call data sparse for their unused
 * features (the paper's example 1). The paper's sparse sets have a density below 0.03, its dense ones 1; the geometric
 * mean of the two is 0.17, and the thresholds are a factor sqrt(3) to either side: at c = {@link #FEW_CONFLICTS} half
 * of an update's coordinates are touched by none of 7 other updates, at c = {@link #MANY_CONFLICTS} half are touched by
 * one of 2 others.
 *
 * <p>Large variance is read as the share of the mean square norm that is not common to all samples, which has no unit:
 * below {@link #LITTLE_VARIANCE} a batch averages what hardly differs. Diversity is distinct labelled samples / n; the
 * paper compares 1, 1/2 and 1/4, and the thresholds lie in the middles between them.
 *
 * @see "Paper 000 (Dataset matters), section VI.A, figure 1, and section VII.A, table I"
 */
public final class SuitabilityRules {

    /** A conflict share up to this is sparse. */
    public static final double FEW_CONFLICTS = 0.1;

    /** A conflict share from this is dense. */
    public static final double MANY_CONFLICTS = 0.3;

    /** A variance share below this is small. */
    public static final double LITTLE_VARIANCE = 0.1;

    /** A share of distinct samples from this is high diversity. */
    public static final double HIGH_DIVERSITY = 0.75;

    /** A share of distinct samples up to this is low diversity. */
    public static final double LOW_DIVERSITY = 0.375;

    private SuitabilityRules() {}

    /**
     * Judges every family.
     *
     * @param evidence figures of the data set
     * @return one judgement a family, in the order of {@link AlgorithmFamily}
     */
    public static List<Suitability> judge(DataFigures evidence) {
        return List.of(hogwild(evidence), miniBatch(evidence), dadm(evidence));
    }

    private static Suitability hogwild(DataFigures evidence) {
        if (evidence.distinct() == 1) {
            return oneSample(AlgorithmFamily.HOGWILD, evidence);
        }
        FamilyVerdict verdict = FamilyVerdict.rising(-evidence.conflictShare(), -MANY_CONFLICTS, -FEW_CONFLICTS);
        String what = text(
                "%.3g of an update's coordinates are expected to be written by another update in flight (%s; density"
                        + " %.3g), %.2g by any of 7 others: ",
                evidence.conflictShare(),
                range(FEW_CONFLICTS, MANY_CONFLICTS, "sparse", "dense"),
                evidence.density(),
                evidence.conflictsAmongEight());
        return new Suitability(AlgorithmFamily.HOGWILD, verdict, what + switch (verdict) {
            case SUITS -> "updates without locks seldom meet.";
            case PARTLY -> "some updates meet; a few workers gain, many may not.";
            case UNSUITED -> "updates meet nearly always, and each more worker makes the others' gradients staler.";
        });
    }

    private static Suitability miniBatch(DataFigures evidence) {
        if (evidence.distinct() == 1) {
            return oneSample(AlgorithmFamily.MINI_BATCH, evidence);
        }
        boolean varied = evidence.varianceShare() >= LITTLE_VARIANCE;
        FamilyVerdict dense = FamilyVerdict.rising(evidence.conflictShare(), FEW_CONFLICTS, MANY_CONFLICTS);
        String what = text(
                "conflict share %.3g (%s), and %.3g of the mean square norm differs between samples (large from"
                        + " %.2g): ",
                evidence.conflictShare(),
                range(FEW_CONFLICTS, MANY_CONFLICTS, "sparse", "dense"),
                evidence.varianceShare(),
                LITTLE_VARIANCE);
        String why = !varied
                ? "samples are nearly alike, and averaging their gradients removes little noise."
                : switch (dense) {
                    case SUITS -> "the gradients of a batch are noisy in the same coordinates, and averaging helps.";
                    case PARTLY -> "only part of a batch's gradients meet in a coordinate to be averaged.";
                    case UNSUITED -> "most coordinates get their gradient from one sample of a batch or none.";
                };
        return new Suitability(AlgorithmFamily.MINI_BATCH, varied ? dense : FamilyVerdict.UNSUITED, what + why);
    }

    private static Suitability dadm(DataFigures evidence) {
        if (evidence.distinct() == 1) {
            return oneSample(AlgorithmFamily.DADM, evidence);
        }
        FamilyVerdict verdict = FamilyVerdict.rising(evidence.distinctShare(), LOW_DIVERSITY, HIGH_DIVERSITY);
        String what = text(
                "%d of %d labelled samples are distinct, a share of %.3g (%s): ",
                evidence.distinct(),
                evidence.rows(),
                evidence.distinctShare(),
                range(LOW_DIVERSITY, HIGH_DIVERSITY, "low", "high"));
        return new Suitability(AlgorithmFamily.DADM, verdict, what + switch (verdict) {
            case SUITS -> "workers solve different parts of the dual problem.";
            case PARTLY -> "parts of different workers repeat each other to some degree.";
            case UNSUITED -> "workers solve much the same problem several times over.";
        });
    }

    private static Suitability oneSample(AlgorithmFamily family, DataFigures evidence) {
        return new Suitability(
                family,
                FamilyVerdict.UNSUITED,
                text("all %d labelled samples are the same: no parallel algorithm can gain.", evidence.rows()));
    }

    private static String range(double low, double high, String below, String above) {
        return text("%s up to %.3g, %s from %.3g", below, low, above, high);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
