package stalesim.scenario.claim.elastic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.Picture;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.elastic.Probing;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** How fast the best number of workers changes. */
final class Drift {

    private Drift() {}

    static List<Claim<?>> claims() {
        return List.of(drift());
    }

    private static Claim<?> drift() {
        return Claim.of(
                        "S003-97",
                        "assumption D.4.4",
                        ClaimKind.QUANTITATIVE,
                        "The best number of workers drifts by at most W_P in a cycle of I_P + (2 W_P + 1) D_P updates"
                                + " of each worker.")
                .assuming(
                        "noisy quadratic of one direction, up to 24 workers in turns, usual parameters of probing",
                        "excess loss falls at 2 eta h m (e - F(m)), F(m) = F(1) (1 + sin x)/cos x, x = eta h (m-1)")
                .checkedBy(
                        "The best number at every moment, argmax m (e - F(m)), and its largest change in any cycle, for"
                                + " several eta h",
                        Drift::largestDrift)
                .literally("for eta h = 1e-2, 1e-3 and 1e-4", List.of(1e-2, 1e-3, 1e-4))
                .corrected(
                        "for eta h m^2 (I_P + (2 W_P + 1) D_P) < W_P only: 1e-5 and 1e-6", List.of(1e-5, 1e-6))
                .broken("for eta h m (I_P + (2 W_P + 1) D_P) < W_P: 3e-4", List.of(3e-4));
    }

    private static Finding largestDrift(List<Double> gains, Bench bench) {
        int cycle = (int) (Probing.USUAL.interval() + 3 * Probing.USUAL.duration());
        long beyond = 0;
        long most = 0;
        List<Picture.Line> lines = new ArrayList<>();
        for (double gain : gains) {
            int[] best = bestLevels(gain, cycle);
            for (int i = 1; i < best.length; i++) {
                most = Math.max(most, Math.abs(best[i] - best[i - 1]));
                beyond += Math.abs(best[i] - best[i - 1]) > Probing.USUAL.window() ? 1 : 0;
            }
            lines.add(new Picture.Line(
                    "eta h = " + gain,
                    IntStream.range(0, best.length).mapToObj(i -> (double) i / best.length).toList(),
                    IntStream.of(best).mapToObj(level -> (double) level).toList()));
        }
        return Finding.of(Exactly.never("cycles with a larger drift", beyond, gains.size())
                        .with("largest drift", (double) most))
                .drawn(new Picture("Best number of workers", "share of the run", "workers", lines));
    }

    /** At the end of each cycle, until one worker is best, in units of F(1). */
    private static int[] bestLevels(double gain, int cycle) {
        double[] floor = IntStream.rangeClosed(1, 24)
                .mapToDouble(m -> (1 + Math.sin(gain * (m - 1))) / Math.cos(gain * (m - 1)))
                .toArray();
        List<Integer> levels = new ArrayList<>();
        double excess = 100;
        int level = best(excess, floor);
        levels.add(level);
        while (level > 1 && levels.size() < 20_000) {
            // small steps, as the rate is 2 eta h m
            int parts = (int) Math.max(20, Math.ceil(cycle * 50 * gain * 24));
            for (int part = 0; part < parts; part++) {
                level = best(excess, floor);
                excess -= (double) cycle / parts * 2 * gain * level * (excess - floor[level - 1]);
            }
            level = best(excess, floor);
            levels.add(level);
        }
        return levels.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int best(double excess, double[] floor) {
        int best = 1;
        double fastest = excess - floor[0];
        for (int m = 2; m <= floor.length; m++) {
            double rate = m * (excess - floor[m - 1]);
            best = rate > fastest ? m : best;
            fastest = Math.max(fastest, rate);
        }
        return best;
    }
}
