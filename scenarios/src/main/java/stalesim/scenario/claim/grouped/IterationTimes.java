package stalesim.scenario.claim.grouped;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Times of an iteration in table 4. */
final class IterationTimes {

    /** Half a unit of the digit in "1.5 times". */
    private static final double TENTH = 0.05;

    private IterationTimes() {}

    static List<Claim<?>> claims() {
        return List.of(upToOneAndAHalf(), moreWithSixteen());
    }

    private static Claim<?> upToOneAndAHalf() {
        return Claim.of(
                        "S004-28",
                        "section 4.3",
                        ClaimKind.EXACT,
                        "On 4 nodes an iteration of DS-Sync is up to 1.5 times as fast as one of BSP.")
                .checkedBy(
                        "Greatest ratio of the times of an iteration in table 4, which for two workers a group"
                                + " bandwidth allows to be (N+1)/N = 1.5",
                        IterationTimes::iteration)
                .literally("time of an iteration", TimedRow::perIteration)
                .broken("wall time to the target", TimedRow::wall)
                .broken("number of iterations", TimedRow::iterations);
    }

    private static Finding iteration(ToDoubleFunction<TimedRow> speedUp, Bench bench) {
        double most = TimedRow.greatest(TimedRow.FOUR, speedUp);
        return Finding.of(Exactly.equal("greatest of five data sets", most, 1.5, TENTH / 1.5));
    }

    private static Claim<?> moreWithSixteen() {
        return Claim.of(
                        "S004-29",
                        "section 4.3",
                        ClaimKind.EXACT,
                        "On 16 nodes an iteration gains more than on 4, for all models.")
                .checkedBy("Times of an iteration in table 4, models that were run on both", IterationTimes::larger)
                .literally("all models", List.of("Cifar10", "Cifar100", "SQuAD", "Criteo"))
                .corrected("all but DeepFM on Criteo", List.of("Cifar10", "Cifar100", "SQuAD"))
                .broken("DeepFM on Criteo", List.of("Criteo"));
    }

    private static Finding larger(List<String> data, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (TimedRow many : TimedRow.SIXTEEN) {
            if (data.contains(many.data())) {
                TimedRow few = TimedRow.FOUR.stream()
                        .filter(row -> row.data().equals(many.data()))
                        .findFirst()
                        .orElseThrow();
                evidence.add(Exactly.is(many.data() + " gains more", many.perIteration() > few.perIteration())
                        .with("4 nodes", few.perIteration())
                        .with("16 nodes", many.perIteration()));
            }
        }
        return Finding.of(evidence);
    }
}
