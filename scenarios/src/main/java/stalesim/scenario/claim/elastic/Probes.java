package stalesim.scenario.claim.elastic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import stalesim.model.bound.asynchrony.ProbingShare;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.criteria.Estimated;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.elastic.Probing;
import stalesim.model.elastic.ProbingRegulator;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** What ELAsyncSGD's probing finds, and what it costs. */
final class Probes {

    private static final int WORKERS = 11;
    private static final int CENTRE = 6;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private Probes() {}

    static List<Claim<?>> claims() {
        return List.of(rightMoves(), cost());
    }

    /** Drives the regulator: the loss falls at a rate that depends on the level. */
    private static final class Drive {

        private final ProbingRegulator regulator;
        private long update;
        private long probing;
        private double loss = 1e6;

        Drive(Probing probing) {
            regulator = new ProbingRegulator(probing, WORKERS);
            regulator.observe(0, 0, loss);
        }

        /** Goes on to the regulator's next decision. */
        void next(IntToDoubleFunction rate) {
            long from = update;
            update = regulator.due();
            loss += rate.applyAsDouble(regulator.level()) * (update - from);
            probing += regulator.probes() ? update - from : 0;
            regulator.observe(update, update, loss);
        }

        void untilProbing(boolean probes, IntToDoubleFunction rate) {
            while (regulator.probes() != probes) {
                next(rate);
            }
        }
    }

    private static double quiet(int level) {
        return Math.abs(level - CENTRE) - 20.0;
    }

    private static Claim<?> rightMoves() {
        return Claim.of(
                        "S003-96",
                        "section D.4.3",
                        ClaimKind.QUANTITATIVE,
                        "Probing m - 1 to m + 1 moves to the level whose loss is seen to fall fastest; with rates"
                                + " that are"
                                + " seen with normal errors that is the right one with the probability that the largest"
                                + " of three is the right one. Usual are I_P = 10 D_P.")
                .assuming("W_P = 1, one neighbour better by a multiple (the ratio of signal to noise) of the errors")
                .checkedBy(
                        "How often the regulator moves to the better neighbour in 300 or 3000 phases, for ratios 0,"
                                + " 1, 2 and 3",
                        Probes::moves)
                .literally("integral of phi(z) (1 - Phi(z - ratio))^2 dz", Probes::bestOfThree)
                .broken("the better of two, Phi(ratio/sqrt(2))", ratio ->
                        NORMAL.cumulativeProbability(ratio / Math.sqrt(2)))
                .broken("always", ratio -> 1);
    }

    private static double bestOfThree(double ratio) {
        return new SimpsonIntegrator()
                .integrate(
                        1_000_000,
                        z -> {
                            double others = 1 - NORMAL.cumulativeProbability(z - ratio);
                            return NORMAL.density(z) * others * others;
                        },
                        -8,
                        8);
    }

    private static Finding moves(DoubleUnaryOperator probability, Bench bench) throws InterruptedException {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Exactly.same("I_P over D_P", Probing.USUAL.interval() / Probing.USUAL.duration(), 10));
        // beyond 3 wrong moves are too rare for the interval of a mean
        for (double ratio : new double[] {0, 1, 2, 3}) {
            double[] right = bench.replicate(bench.amount(300, 3_000), replication -> {
                var errors = ZigguratSampler.NormalizedGaussian.of(bench.random(replication));
                Drive drive = new Drive(new Probing(100, 10, 1, CENTRE));
                drive.untilProbing(false, Probes::quiet);
                drive.next(Probes::quiet);
                drive.untilProbing(
                        false, level -> (level == CENTRE + 1 ? -ratio : 0) + errors.sample());
                return drive.regulator.level() == CENTRE + 1 ? 1 : 0;
            });
            evidence.add(Estimated.hits(
                    "share of right moves, ratio " + ratio, right, probability.applyAsDouble(ratio), 0.1));
        }
        return Finding.of(evidence);
    }

    private static Claim<?> cost() {
        return Claim.of(
                        "S003-104",
                        "section D.4.3; derived here",
                        ClaimKind.EXACT,
                        "Probing takes (2 W_P + 1) D_P/(I_P + (2 W_P + 1) D_P) of the updates, 23 % with the usual"
                                + " parameters.")
                .assuming("the best level stays where it is, W_P away from the ends")
                .shownBy("stalesim list bounds")
                .checkedBy(
                        "Updates that the regulator spends probing in 50 cycles, for W_P = 1, 2 and 3", Probes::spent)
                .literally(
                        "(2 W_P + 1) D_P/(I_P + (2 W_P + 1) D_P)",
                        probing -> new ProbingShare(probing.window(), probing.duration(), probing.interval()).value())
                .broken(
                        "(2 W_P) D_P/(I_P + 2 W_P D_P)",
                        probing -> share(2.0 * probing.window() * probing.duration(), (double) probing.interval()))
                .broken("D_P/(I_P + D_P)", probing -> share((double) probing.duration(), (double) probing.interval()));
    }

    private static double share(double probing, double interval) {
        return probing / (interval + probing);
    }

    private static Finding spent(ToDoubleFunction<Probing> share, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        for (int window : new int[] {1, 2, 3}) {
            Probing probing = new Probing(100, 10, window, CENTRE);
            Drive drive = new Drive(probing);
            drive.untilProbing(false, Probes::quiet);
            long before = drive.update;
            drive.probing = 0;
            for (int cycle = 0; cycle < 50; cycle++) {
                drive.next(Probes::quiet);
                drive.untilProbing(false, Probes::quiet);
            }
            double found = drive.probing / (double) (drive.update - before);
            evidence.add(Exactly.equal("share, W_P = " + window, share.applyAsDouble(probing), found));
        }
        evidence.add(Exactly.equal("30/130", share.applyAsDouble(Probing.USUAL), 30.0 / 130));
        return Finding.of(evidence);
    }
}
