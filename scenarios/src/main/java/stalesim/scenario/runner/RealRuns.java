package stalesim.scenario.runner;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stalesim.model.machine.Workforce;
import stalesim.model.result.Clock;
import stalesim.model.result.Environment;
import stalesim.model.result.Mode;
import stalesim.model.run.Execution;
import stalesim.scenario.plan.Cell;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.spec.Variant;

/**
 * Does the real runs of a plan and the calibrations that its simulated runs need, point by point, one after the other
 * with nothing beside them.
 *
 * <p>The passes of a calibration lie between the rounds of real runs, because a machine's speed drifts. Repetitions go
 * round all cells of a point before any cell is repeated, so that drift falls on all alike, and begin with another cell
 * each time, so that what the first runs after a pass meet does too. First come those in which cores are busy, with the
 * calibration, then those that mostly sleep. A host moves the cores of a virtual machine that has slept for some
 * seconds, and for as long again another core's memory may be several times as far away: a pass after paced runs would
 * find a machine that native runs do not meet.
 */
final class RealRuns {

    private final Workshop workshop;
    private final Campaign campaign;
    private final Errands errands;
    private final Progress progress;
    private final Repeats repeats;
    private final Set<String> warm = new HashSet<>();
    private List<Job> toAnnounce;

    RealRuns(Workshop workshop, Campaign campaign, Errands errands, Progress progress) {
        this.workshop = workshop;
        this.campaign = campaign;
        this.errands = errands;
        this.progress = progress;
        this.repeats = new Repeats(campaign.store());
    }

    /** Does all that is missing. */
    void run() throws InterruptedException {
        List<Cell> cells = campaign.plan().cells();
        List<Job> all = repeats.jobs(campaign.plan().under(Clock.REAL));
        toAnnounce = all;
        for (int from = 0; from < cells.size(); ) {
            int to = from + 1;
            while (to < cells.size() && samePoint(cells.get(to), cells.get(from))) {
                to++;
            }
            run(cells.subList(from, to));
            from = to;
        }
        if (!all.isEmpty()) {
            errands.end();
        }
    }

    private static boolean samePoint(Cell one, Cell other) {
        return one.variant().point().equals(other.variant().point());
    }

    /** The cells of one point. */
    private void run(List<Cell> cells) throws InterruptedException {
        Variant variant = cells.get(0).variant();
        List<Cell> real = cells.stream().filter(cell -> cell.clock() == Clock.REAL).toList();
        boolean simulates = real.size() < cells.size();
        boolean calibrates = simulates && campaign.machines().of(variant).isEmpty();
        if (!repeats.jobs(real).isEmpty()) {
            measure(variant, real, calibrates);
        } else if (calibrates) {
            Calibration calibration = calibration(variant.scenario());
            calibration.complete(progress);
            campaign.machines().keep(variant, calibration);
        }
    }

    private Calibration calibration(Scenario scenario) {
        return workshop.laboratory()
                .calibration(workshop.tasks().of(scenario).task(), scenario.algorithms(), scenario.seed());
    }

    private void measure(Variant variant, List<Cell> cells, boolean calibrates) throws InterruptedException {
        Calibration calibration = calibration(variant.scenario());
        boolean cold = warm.add(Machines.calibration(variant));
        if (cold || calibrates) {
            progress.say(calibrates ? "Warming up; calibration goes on between real runs" : "Warming up");
            calibration.warmUp();
        }
        announce();
        Interludes interludes = calibrates
                ? new Interludes.OfCalibration(calibration, progress::next, System::nanoTime)
                : Interludes.NONE;
        for (List<Cell> alike : busyFirst(cells)) {
            measure(alike, interludes);
            interludes.beforeRound();
            interludes = Interludes.NONE;
        }
        if (calibrates) {
            campaign.machines().keep(variant, calibration);
        }
    }

    /** The cells in which cores are busy all the time, and the others; only those that have runs to do. */
    private List<List<Cell>> busyFirst(List<Cell> cells) {
        Map<Boolean, List<Cell>> busy =
                cells.stream().collect(Collectors.partitioningBy(cell -> cell.mode() == Mode.NATIVE));
        return Stream.of(busy.get(true), busy.get(false))
                .filter(some -> !repeats.jobs(some).isEmpty())
                .toList();
    }

    private void measure(List<Cell> cells, Interludes interludes) throws InterruptedException {
        Environment environment = workshop.laboratory().environment();
        List<Job> round = byRepetition(cells);
        while (!round.isEmpty()) {
            int repetition = -1;
            for (Job job : round) {
                if (job.replication() != repetition) {
                    repetition = job.replication();
                    interludes.beforeRound();
                }
                interludes.beforeRun();
                progress.next(job.key().toString());
                errands.finish(job, execution(job), environment);
            }
            round = byRepetition(cells);
            errands.more(round);
        }
    }

    private void announce() {
        if (!toAnnounce.isEmpty()) {
            errands.begin("real runs", toAnnounce);
            toAnnounce = List.of();
        }
    }

    /** Each round begins one cell further on than the last one. */
    private List<Job> byRepetition(List<Cell> cells) {
        return repeats.jobs(cells).stream()
                .sorted(Comparator.comparingInt(Job::replication)
                        .thenComparingInt(job -> Math.floorMod(job.order() - job.replication(), cells.size())))
                .toList();
    }

    private Execution execution(Job job) {
        Workforce workforce = job.scenario().machine().workforce();
        return workshop.laboratory().real(job.cell().mode(), job.cell().pace(), workforce);
    }
}
