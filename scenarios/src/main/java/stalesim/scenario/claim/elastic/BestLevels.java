package stalesim.scenario.claim.elastic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Finding;
import stalesim.model.claim.Picture;
import stalesim.model.claim.criteria.Exactly;
import stalesim.model.claim.criteria.Ordered;
import stalesim.model.elastic.Probing;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.descent.BoundedLoss;
import stalesim.scenario.claim.descent.StaleDescent;

/** The best number of workers, which changes during a run. */
final class BestLevels {

    private static final double STEP = 0.05;
    private static final BoundedLoss LOSS = new BoundedLoss(1, 1_000, 1);
    private static final double START = 2;

    /** A quarter above what one worker ends at, eta s^2/(4 (1 - eta h/2)). */
    private static final double TARGET = 1.25 * STEP / 4 / (1 - STEP / 2);

    private static final int MOST_UPDATES = 1_000;
    private static final int PATHS = 300;
    private static final List<Schedule> CONSTANT =
            IntStream.of(1, 2, 3, 4, 6, 8, 12, 16, 24).mapToObj(m -> new Schedule(m, m, 0)).toList();

    private BestLevels() {}

    static List<Claim<?>> claims() {
        return List.of(hypothesis(), drift());
    }

    /** So many workers at first, and others after some updates. */
    private record Schedule(int first, int then, int updates) {

        int level(int update) {
            return update < updates ? first : then;
        }

        /** Time, in gradients of a worker, until the mean loss of many paths is at the target; workers take turns. */
        double time(UniformRandomProvider random) {
            List<StaleDescent> paths = new ArrayList<>();
            for (int path = 0; path < PATHS; path++) {
                paths.add(new StaleDescent(LOSS, random, START));
            }
            double time = 0;
            for (int update = 0; update < MOST_UPDATES; update++) {
                int level = level(update);
                double loss = 0;
                for (StaleDescent path : paths) {
                    path.update(level - 1, STEP);
                    loss += LOSS.value(path.x()) / PATHS;
                }
                time += 1.0 / level;
                if (loss <= TARGET) {
                    break;
                }
            }
            return time;
        }
    }

    private static List<Schedule> twoStages(boolean falling) {
        List<Schedule> schedules = new ArrayList<>();
        for (int many : new int[] {8, 12, 16, 24}) {
            for (int few : new int[] {1, 2, 4, 6}) {
                for (int updates : new int[] {30, 45, 60, 80}) {
                    schedules.add(
                            falling ? new Schedule(many, few, updates) : new Schedule(few, many, updates));
                }
            }
        }
        return schedules;
    }

    private static Claim<?> hypothesis() {
        return Claim.of(
                        "S003-95",
                        "hypothesis D.4.1",
                        ClaimKind.ORDERING,
                        "A number of workers that varies with time beats the best constant number in time, in resources, or"
                                + " in both.")
                .assuming(
                        "in time; two stages are the varying numbers that are tried",
                        "noisy quadratic with eta h = 0.05, workers in turns, nothing but gradients takes time")
                .checkedBy(
                        "Time until the mean loss is a quarter above one worker's last: the best of 9 constant numbers over"
                                + " the best of 64 schedules, both chosen with one seed and compared with others",
                        BestLevels::compared)
                .literally("many workers, then few", twoStages(true))
                .broken("few workers, then many", twoStages(false))
                .broken("constant numbers", CONSTANT);
    }

    private static Finding compared(List<Schedule> schedules, Bench bench) throws InterruptedException {
        Schedule varying = best(schedules, bench);
        Schedule constant = best(CONSTANT, bench);
        int runs = bench.amount(10, 20);
        return Finding.of(Ordered.greater(
                        "time: best constant number over best schedule",
                        bench.replicate(runs, replication -> constant.time(bench.random(1 + replication))),
                        bench.replicate(runs, replication -> varying.time(bench.random(1 + replication))))
                .with("constant number", constant.then())
                .with("workers at first", varying.first())
                .with("workers then", varying.then())
                .with("after updates", varying.updates()));
    }

    private static Schedule best(List<Schedule> schedules, Bench bench) {
        Schedule best = schedules.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (Schedule schedule : schedules) {
            double time = schedule.time(bench.random(0));
            best = time < least ? schedule : best;
            least = Math.min(least, time);
        }
        return best;
    }

    private static Claim<?> drift() {
        return Claim.of(
                        "S003-97",
                        "assumption D.4.4",
                        ClaimKind.QUANTITATIVE,
                        "The best number of workers drifts by at most W_P in a cycle of I_P + (2 W_P + 1) D_P updates of"
                                + " each worker.")
                .assuming(
                        "noisy quadratic of one direction, up to 24 workers in turns, usual parameters of probing",
                        "excess loss falls at 2 eta h m (e - F(m)), F(m) = F(1) (1 + sin x)/cos x, x = eta h (m-1)")
                .checkedBy(
                        "The best number at every moment, argmax m (e - F(m)), and its largest change in any cycle, for"
                                + " several eta h",
                        BestLevels::largestDrift)
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
