package stalesim.scenario.claim.leashed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import stalesim.model.bound.leashed.LoopDynamics;
import stalesim.model.bound.leashed.LoopStable;
import stalesim.model.bound.leashed.LoopThreads;
import stalesim.model.bound.leashed.RetryLoop;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.paper.Reading;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** The difference equation of the number of threads in the retry loop. */
final class LoopEquations {

    private static final List<RetryLoop> LOOPS = List.of(
            new RetryLoop(16, 10, 2), new RetryLoop(68, 40, 3), new RetryLoop(34, 5, 5), new RetryLoop(8, 2, 40));
    private static final int STEPS = 60;

    private LoopEquations() {}

    static List<Claim<?>> claims() {
        return List.of(recursion(), closedForm(), stability(), shifted());
    }

    /** Some numbers of threads after one step, from those before. */
    private interface Step {
        double next(RetryLoop loop, double inside);
    }

    private static Claim<?> recursion() {
        return Claim.of(
                        "S003-44",
                        "eq. B.3, B.4",
                        ClaimKind.EXACT,
                        "The mean number of threads in the retry loop obeys n' = n + (m-n)/T_c - n/T_u.")
                .assuming("in a unit of time a thread enters with probability 1/T_c and leaves with 1/T_u")
                .checkedBy(
                        "60 steps against m times the two-state chain of one thread, for four loops from empty and"
                                + " full",
                        LoopEquations::chain)
                .literally(
                        "n' = n + (m-n)/T_c - n/T_u",
                        (loop, n) -> n + (loop.workers() - n) / loop.compute() - n / loop.update())
                .broken(
                        "n' = n + m/T_c - n/T_u",
                        (loop, n) -> n + loop.workers() / loop.compute() - n / loop.update())
                .broken(
                        "T_c and T_u exchanged",
                        (loop, n) -> n + (loop.workers() - n) / loop.update() - n / loop.compute());
    }

    private static Finding chain(Step step, Bench bench) {
        double worst = 0;
        for (RetryLoop loop : LOOPS) {
            for (double share : new double[] {0, 1}) {
                double inside = share;
                double n = share * loop.workers();
                for (int i = 0; i < STEPS; i++) {
                    n = step.next(loop, n);
                    inside = inside * (1 - 1 / loop.update()) + (1 - inside) / loop.compute();
                    worst = Math.max(worst, Math.abs(n - loop.workers() * inside));
                }
            }
        }
        return Finding.of(Exactly.equal("greatest difference", worst, 0));
    }

    /** The number of threads after some steps, in one go. */
    private interface ClosedForm {
        double after(RetryLoop loop, double start, int steps);
    }

    private static Claim<?> closedForm() {
        return Claim.of(
                        "S003-46",
                        "theorem B.4.1, eq. B.5",
                        ClaimKind.EXACT,
                        "After i steps the loop holds n* + (1 - 1/T_c - 1/T_u)^i (n_0 - n*) threads.")
                .checkedBy("Equation B.4, step by step, for four loops from empty and full", LoopEquations::iterated)
                .literally(
                        "eq. B.5",
                        (loop, start, steps) -> new LoopDynamics(loop, start, steps, Reading.LITERAL).value())
                .broken(
                        "a power less",
                        (loop, start, steps) ->
                                new LoopDynamics(loop, start, Math.max(0, steps - 1), Reading.LITERAL).value())
                .broken(
                        "n_0 without its power",
                        (loop, start, steps) -> new LoopDynamics(loop, 0, steps, Reading.LITERAL).value() + start);
    }

    private static Finding iterated(ClosedForm form, Bench bench) {
        double worst = 0;
        for (RetryLoop loop : LOOPS) {
            for (double start : new double[] {0, loop.workers()}) {
                double n = start;
                for (int i = 1; i <= STEPS; i++) {
                    n += (loop.workers() - n) / loop.compute() - n / loop.update();
                    worst = Math.max(worst, Math.abs(form.after(loop, start, i) - n));
                }
            }
        }
        return Finding.of(Exactly.equal("greatest difference", worst, 0));
    }

    private static Claim<?> stability() {
        return Claim.of(
                        "S003-47",
                        "corollary B.4.2",
                        ClaimKind.EXACT,
                        "The fixed point n* is stable, whatever T_c and T_u.")
                .assuming("the thesis' own times in milliseconds are among the loops: 110 and 0.3, 40 and 0.6")
                .checkedBy("Whether 3000 steps of equation B.4 from an empty loop end at n*", LoopEquations::settles)
                .literally("for any T_c and T_u", loop -> new LoopStable(loop, Reading.LITERAL).holds())
                .corrected("if 1/T_c + 1/T_u < 2", loop -> new LoopStable(loop, Reading.CORRECTED).holds())
                .broken("if 1/T_c + 1/T_u < 1", loop -> loop.rate() < 1)
                .broken("if T_c > T_u", loop -> loop.compute() > loop.update());
    }

    private static Finding settles(Predicate<RetryLoop> stable, Bench bench) {
        List<RetryLoop> loops = new ArrayList<>(LOOPS);
        for (double update : new double[] {0.3, 0.55, 0.6, 0.9, 2}) {
            loops.add(new RetryLoop(16, 110, update));
            loops.add(new RetryLoop(16, 40, update));
            loops.add(new RetryLoop(16, 0.8, update));
        }
        long wrong = loops.stream().filter(loop -> stable.test(loop) != converges(loop)).count();
        return Finding.of(
                Exactly.never("loops of which the opposite is true", wrong, loops.size()),
                Exactly.is("CNN, 110 and 0.3 ms", stable.test(new RetryLoop(16, 110, 0.3)) == converges(loops.get(4))));
    }

    private static boolean converges(RetryLoop loop) {
        double n = 0;
        for (int i = 0; i < 3_000; i++) {
            n += (loop.workers() - n) / loop.compute() - n / loop.update();
        }
        double fixedPoint = loop.workers() * loop.update() / (loop.update() + loop.compute());
        return Math.abs(n - fixedPoint) < 1e-6;
    }

    private static Claim<?> shifted() {
        return Claim.of(
                        "S003-48",
                        "corollary B.4.3, eq. B.6, B.7",
                        ClaimKind.EXACT,
                        "Departures (1 + gamma) times as fast move the fixed point to m/(1 + (1+gamma) T_c/T_u),"
                                + " below n* and towards 0.")
                .checkedBy("Balance of arrivals and departures at the fixed point, its order and its limit",
                        LoopEquations::balance)
                .literally("(T_c/T_u (1 + gamma) + 1)^-1 m", loop -> new LoopThreads(loop).value())
                .broken(
                        "m/(1 + T_c/(T_u (1 + gamma)))",
                        loop -> loop.workers() / (1 + loop.compute() / loop.update() / (1 + loop.extra())))
                .broken(
                        "n*/(1 + gamma)",
                        loop -> loop.workers() / (1 + loop.compute() / loop.update()) / (1 + loop.extra()));
    }

    private static Finding balance(ToDoubleFunction<RetryLoop> fixedPoint, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (RetryLoop loop : LOOPS) {
            double before = Double.POSITIVE_INFINITY;
            long rises = 0;
            double worst = 0;
            for (double extra = 0; extra <= 8; extra += 0.5) {
                double n = fixedPoint.applyAsDouble(with(loop, extra));
                double arrivals = (loop.workers() - n) / loop.compute();
                worst = Math.max(worst, Math.abs(arrivals - n * (1 + extra) / loop.update()));
                rises += n < before ? 0 : 1;
                before = n;
            }
            evidence.add(Exactly.equal("arrivals less departures, " + loop, worst, 0));
            evidence.add(Exactly.never("n does not fall as gamma grows", rises, 17));
            evidence.add(Exactly.equal("n at gamma = 1e12", fixedPoint.applyAsDouble(with(loop, 1e12)), 0, 1e-8));
        }
        return Finding.of(evidence);
    }

    private static RetryLoop with(RetryLoop loop, double extra) {
        return new RetryLoop(loop.workers(), loop.compute(), loop.update(), extra);
    }
}
