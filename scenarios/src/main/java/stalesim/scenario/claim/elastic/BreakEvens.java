package stalesim.scenario.claim.elastic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.bound.asynchrony.BreakEven;
import stalesim.model.bound.asynchrony.BreakEven.Stage;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** When an elastic run has paid off. */
final class BreakEvens {

    private BreakEvens() {}

    static List<Claim<?>> claims() {
        return List.of(breakEven());
    }

    private static Claim<?> breakEven() {
        return Claim.of(
                        "S003-103",
                        "section D.6, after eq. D.11",
                        ClaimKind.EXACT,
                        "From the break-even time on an elastic run has used less than one of constant parallelism,"
                                + " and not before.")
                .checkedBy(
                        "Excess resources just before that time and at all later changes of 300 random schedules",
                        BreakEvens::evens)
                .literally(
                        "min t: R(t') < m_S t' for all t' > t",
                        (stages, constant) -> new BreakEven(stages, constant).value())
                .broken("the first time that R(t) <= m_S t after the start", BreakEvens::firstCrossing)
                .broken("where m falls below m_S for good", (stages, constant) -> {
                    double time = 0;
                    double last = 0;
                    for (Stage stage : stages) {
                        time += stage.duration();
                        last = stage.workers() >= constant ? time : last;
                    }
                    return last;
                });
    }

    private static double firstCrossing(List<Stage> stages, double constant) {
        double time = 0;
        double excess = 0;
        for (Stage stage : stages) {
            double slope = stage.workers() - constant;
            if (excess + slope * stage.duration() < 0) {
                return excess > 0 ? time - excess / slope : time;
            }
            excess += slope * stage.duration();
            time += stage.duration();
        }
        return Double.POSITIVE_INFINITY;
    }

    private static Finding evens(ToDoubleBiFunction<List<Stage>, Double> breakEven, Bench bench) {
        UniformRandomProvider random = bench.random(0);
        long late = 0;
        long early = 0;
        for (int draw = 0; draw < 300; draw++) {
            List<Stage> stages = new ArrayList<>();
            double end = 0;
            for (int stage = 0; stage < 12; stage++) {
                stages.add(new Stage(1 + random.nextInt(9), 1 + random.nextInt(12)));
                end += stages.get(stage).duration();
            }
            double constant = 6.5;
            double found = breakEven.applyAsDouble(stages, constant);
            double from = Double.isInfinite(found) ? end : found;
            early += found > 0 && excess(stages, constant, from * (1 - 1e-9)) < -1e-6 ? 1 : 0;
            for (double time = from + 1e-3; time <= end; time += 0.05) {
                late += excess(stages, constant, time) >= 0 ? 1 : 0;
            }
        }
        return Finding.of(
                Exactly.never("less was used already before it", early, 300),
                Exactly.never("more was used after it", late, 300));
    }

    private static double excess(List<Stage> stages, double constant, double until) {
        double time = 0;
        double sum = 0;
        for (Stage stage : stages) {
            sum += (stage.workers() - constant) * Math.max(0, Math.min(stage.duration(), until - time));
            time += stage.duration();
        }
        return sum;
    }
}
