package stalesim.scenario.claim.elastic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Evidence;
import stalesim.model.claim.Finding;
import stalesim.model.claim.Picture;
import stalesim.model.claim.criteria.Exactly;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;

/** The best number of workers, which changes during a run. */
final class BestLevels {

    private static final double STEP = 0.05;
    private static final double START = 2;
    private static final int UPDATES = 400;

    /** What one worker ends at: eta s^2/(4 (1 - eta h/2)) with h = s = 1. */
    private static final double FLOOR = STEP / 4 / (1 - STEP / 2);

    /** By how much a schedule must be faster to count. */
    private static final double NOTICEABLE = 1.01;

    private static final List<Schedule> CONSTANT =
            IntStream.rangeClosed(1, 24).mapToObj(m -> new Schedule(m, m, 0)).toList();

    private BestLevels() {}

    static List<Claim<?>> claims() {
        return List.of(hypothesis());
    }

    /** So many workers at first, and others after some updates; they take turns. */
    private record Schedule(int first, int then, int updates) {

        int level(int update) {
            return update < updates ? first : then;
        }

        /**
         * Mean loss before each update, exactly: x is its mean path plus the errors of all gradients so far, each times
         * its effect.
         */
        double[] losses() {
            double[] mean = new double[UPDATES + 1];
            double[][] effect = new double[UPDATES + 1][UPDATES];
            double[] losses = new double[UPDATES + 1];
            mean[0] = START;
            losses[0] = START * START / 2;
            for (int i = 0; i < UPDATES; i++) {
                int view = Math.max(0, i - level(i) + 1);
                mean[i + 1] = mean[i] - STEP * mean[view];
                double squares = 0;
                for (int error = 0; error <= i; error++) {
                    effect[i + 1][error] =
                            error == i ? STEP : effect[i][error] - STEP * effect[view][error];
                    squares += effect[i + 1][error] * effect[i + 1][error];
                }
                losses[i + 1] = (mean[i + 1] * mean[i + 1] + squares) / 2;
            }
            return losses;
        }

        /** Time before each update, in gradients of a worker. */
        double[] times() {
            double[] times = new double[UPDATES + 1];
            for (int i = 0; i < UPDATES; i++) {
                times[i + 1] = times[i] + 1.0 / level(i);
            }
            return times;
        }

        /** Time until the mean loss stays at or below a target. */
        double timeTo(double target) {
            double[] losses = losses();
            int last = UPDATES;
            while (last >= 0 && losses[last] <= target) {
                last--;
            }
            return last == UPDATES ? Double.POSITIVE_INFINITY : times()[last + 1];
        }
    }

    private static List<Schedule> twoStages(boolean falling) {
        List<Schedule> schedules = new ArrayList<>();
        for (int many : new int[] {8, 12, 16, 24}) {
            for (int few : new int[] {1, 2, 4, 6}) {
                for (int updates = 20; updates <= 80; updates += 5) {
                    schedules.add(falling ? new Schedule(many, few, updates) : new Schedule(few, many, updates));
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
                        "A number of workers that varies with time beats the best constant number in time, in"
                                + " resources, or in both.")
                .assuming(
                        "two stages are the varying numbers that are tried, and time is what they are to win",
                        "noisy quadratic with eta h = 0.05, workers in turns, nothing but gradients takes time")
                .checkedBy(
                        "Time until the exact mean loss stays below 1.1, 1.3 and 1.6 times that of one worker at the"
                                + " end: the"
                                + " best of 24 constant numbers over the best of the schedules, by 1 % or more",
                        BestLevels::compared)
                .literally("many workers, then few", twoStages(true))
                .broken("few workers, then many", twoStages(false))
                .broken("constant numbers", CONSTANT);
    }

    private static Finding compared(List<Schedule> schedules, Bench bench) {
        List<Evidence> evidence = new ArrayList<>();
        List<Picture.Line> lines = new ArrayList<>();
        for (double share : new double[] {1.1, 1.3, 1.6}) {
            Schedule varying = best(schedules, share * FLOOR);
            Schedule constant = best(CONSTANT, share * FLOOR);
            double ratio = constant.timeTo(share * FLOOR) / varying.timeTo(share * FLOOR);
            evidence.add(Exactly.is("a schedule is faster to " + share, ratio >= NOTICEABLE)
                    .with("time of the best constant number over that of the schedule", ratio)
                    .with("constant number", constant.then())
                    .with("workers at first", varying.first())
                    .with("workers then", varying.then())
                    .with("after updates", varying.updates()));
            lines.add(line("constant, to " + share, constant));
            lines.add(line("two stages, to " + share, varying));
        }
        return Finding.of(evidence).drawn(new Picture("Mean loss", "time, gradients of a worker", "loss", lines));
    }

    private static Picture.Line line(String name, Schedule schedule) {
        return new Picture.Line(
                name,
                DoubleStream.of(schedule.times()).boxed().toList(),
                DoubleStream.of(schedule.losses()).boxed().toList());
    }

    private static Schedule best(List<Schedule> schedules, double target) {
        return schedules.stream()
                .min(Comparator.comparingDouble(schedule -> schedule.timeTo(target)))
                .orElseThrow();
    }
}
