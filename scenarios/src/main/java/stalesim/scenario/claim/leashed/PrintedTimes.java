package stalesim.scenario.claim.leashed;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import stalesim.model.bound.leashed.LoopThreads;
import stalesim.model.bound.leashed.RetryLoop;
import stalesim.model.bound.scaling.Saturation;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.neural.architecture.MultilayerPerceptron;
import stalesim.model.neural.architecture.SmallCnn;
import stalesim.model.neural.layer.Shape;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** Arithmetic with the numbers that chapter B prints. */
final class PrintedTimes {

    private static final double PRINTED = 5e-5;

    private PrintedTimes() {}

    static List<Claim<?>> claims() {
        return List.of(contention(), medians(), fourfold(), sizes());
    }

    /** Share of threads in the loop, and number of threads that saturate. */
    private record Contended(DoubleBinaryOperator share, DoubleBinaryOperator knee) {}

    private static Claim<?> contention() {
        return Claim.of(
                        "S003-56",
                        "section B.5, S3",
                        ClaimKind.EXACT,
                        "The CNN (T_c = 110 ms, T_u = 0.3 ms) has less contention than the MLP (40 and 0.6 ms):"
                                + " shares of"
                                + " 0.0027 and 0.0148 of the threads are in the loop, and 368 and 68 saturate it.")
                .shownBy("stalesim list bounds")
                .checkedBy(
                        "Little's law, and the knee of min(m/(T_c+T_u), 1/T_u) found by counting", PrintedTimes::loops)
                .literally(
                        "n*/m = 1/(1 + T_c/T_u), m_C* = 1 + T_c/T_u",
                        new Contended(
                                (compute, update) -> new LoopThreads(new RetryLoop(1, compute, update)).value(),
                                (compute, update) -> new Saturation(compute, update).value()))
                .broken(
                        "n*/m = T_u/T_c, m_C* = T_c/T_u",
                        new Contended((compute, update) -> update / compute, (compute, update) -> compute / update))
                .broken(
                        "T_c and T_u exchanged",
                        new Contended(
                                (compute, update) -> compute / (compute + update),
                                (compute, update) -> 1 + update / compute));
    }

    private static Finding loops(Contended said, Bench bench) {
        return Finding.of(
                Exactly.equal("n*/m of the MLP, printed digits", said.share().applyAsDouble(40, 0.6), 0.0148, PRINTED),
                Exactly.equal("n*/m of the CNN, printed digits", said.share().applyAsDouble(110, 0.3), 0.0027, PRINTED),
                Exactly.equal("share of a cycle of 40.6 ms", said.share().applyAsDouble(40, 0.6), 0.6 / 40.6),
                Exactly.same("below the knee, MLP", (long) said.knee().applyAsDouble(40, 0.6), below(40, 0.6)),
                Exactly.same("below the knee, CNN", (long) said.knee().applyAsDouble(110, 0.3), below(110, 0.3)),
                Exactly.is(
                        "less contention of the CNN",
                        said.share().applyAsDouble(110, 0.3) < said.share().applyAsDouble(40, 0.6)));
    }

    /** Threads up to which one more adds its full share of updates. */
    private static long below(double compute, double update) {
        long m = 1;
        while ((m + 1) / (compute + update) <= 1 / update) {
            m++;
        }
        return m;
    }

    private static Claim<?> medians() {
        return Claim.of(
                        "S003-59",
                        "section B.5, S2; list of contributions",
                        ClaimKind.EXACT,
                        "65 s instead of 89 and 80 s to 2.5 % of the loss is up to 27 % less.")
                .checkedBy("Arithmetic: 65 = 89 (1 - share), and likewise with 80", PrintedTimes::reductions)
                .literally("1 - new/old", (fresh, old) -> 1 - fresh / old)
                .broken("old/new - 1", (fresh, old) -> old / fresh - 1)
                .broken("new/old", (fresh, old) -> fresh / old);
    }

    private static Finding reductions(DoubleBinaryOperator reduction, Bench bench) {
        double larger = reduction.applyAsDouble(65, 89);
        double smaller = reduction.applyAsDouble(65, 80);
        return Finding.of(
                Exactly.equal("89 s less its share", 89 * (1 - larger), 65),
                Exactly.equal("80 s less its share", 80 * (1 - smaller), 65),
                Exactly.equal("printed: 27 %", larger, 0.27, 0.005),
                Exactly.equal("18.75 %", smaller, 0.1875));
    }

    /** How many times as fast: the best runs, and the median ones. */
    private record Speedup(double best, double median) {}

    private static Claim<?> fourfold() {
        return Claim.of(
                        "S003-61",
                        "figure B.8; list of contributions",
                        ClaimKind.EXACT,
                        "For the CNN Leashed-SGD is 4 times as fast.")
                .assuming("a method is as fast as its median run; printed are 100 s and 375 s of the best runs, and"
                        + " medians of 400 s and 500 s")
                .checkedBy("Arithmetic with the printed times; 4 may be rounded", PrintedTimes::speedups)
                .literally("4 times", new Speedup(4, 4))
                .corrected("1.25 times in the median, 3.75 (rounded: 4) of the best runs", new Speedup(3.75, 1.25))
                .broken("3.75 times in the median", new Speedup(3.75, 3.75))
                .broken("best run over median run, 5 times", new Speedup(5, 1.25));
    }

    private static Finding speedups(Speedup said, Bench bench) {
        return Finding.of(
                Exactly.same("of the best runs, rounded", Math.round(said.best()), Math.round(375.0 / 100)),
                Exactly.equal("of the median runs", said.median(), 500.0 / 400, 0.005));
    }

    /** Numbers of parameters. */
    private record Sizes(int perceptron, int convolutional) {}

    private static Claim<?> sizes() {
        return Claim.of(
                        "S003-63",
                        "tables B.1, B.2",
                        ClaimKind.EXACT,
                        "The MLP has 134,794 parameters, the CNN 27,354.")
                .assuming("images of 28 x 28, convolutions without padding, a bias for every neuron and filter")
                .checkedBy("Weights and biases, layer by layer, and the networks of this program", PrintedTimes::layers)
                .literally("134,794 and 27,354", new Sizes(134_794, 27_354))
                .broken("without biases", new Sizes(134_400, 27_204))
                .broken("two dense layers of 128 only", new Sizes(118_282, 27_354));
    }

    private static Finding layers(Sizes said, Bench bench) {
        long dense = 785 * 128 + 2 * 129 * 128 + 129 * 10;
        // 28 - 2 = 26, pooled 13, - 2 = 11, pooled 5
        long convolutional = 4 * 10 + 8 * (4 * 9 + 1) + (8 * 5 * 5 + 1) * 128 + 129 * 10;
        Shape image = new Shape(1, 28, 28);
        return Finding.of(
                Exactly.same("MLP, by hand", said.perceptron(), dense),
                Exactly.same("CNN, by hand", said.convolutional(), convolutional),
                Exactly.same(
                        "MLP here",
                        said.perceptron(),
                        MultilayerPerceptron.of(image, 10).parameters()),
                Exactly.same("CNN here", said.convolutional(), SmallCnn.of(image, 10).parameters()));
    }
}
