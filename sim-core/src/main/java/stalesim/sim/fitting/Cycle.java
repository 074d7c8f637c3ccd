package stalesim.sim.fitting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Topology;
import stalesim.model.measured.ImportedRun;

/**
 * The mean cycle of a worker, from mean values alone, before anything is simulated.
 *
 * <p>A worker's cycle at m workers takes C(m) = m / throughput. Where no two workers share a core, C grows with the
 * number k of busy cores of a socket ({@link Growth}). The gap is the share g of the cycle in which a worker holds no
 * view: by the sum rule the mean staleness is (m - 1)(1 - g), since each of the others is in its gap for that share of
 * time; a lone worker's run tells nothing of it.
 */
final class Cycle {

    /** Slowdown of processors without a stated number of cores is written down for so many. */
    private static final int UNBOUNDED_CORES = 1024;

    private final Topology topology;
    private final boolean dedicated;
    private final Growth growth;
    private final double gapShare;

    Cycle(List<ImportedRun> runs, Processors processors) {
        topology = processors.topology();
        dedicated = processors.dedicated();
        List<ImportedRun> spread = runs.stream().filter(run -> !shared(run)).toList();
        if (spread.isEmpty()) {
            throw new IllegalArgumentException("at least one run must have no more workers than the "
                    + topology.cores() + " cores, to tell how fast a worker is that has a core to itself");
        }
        growth = Growth.of(spread.stream()
                .map(run -> new Growth.Point(busyCores(run.threads()), cycleNs(run)))
                .toList());
        gapShare = Math.max(0, spread.stream()
                .filter(run -> run.threads() > 1)
                .mapToDouble(Cycle::gapShare)
                .average()
                .orElse(0));
    }

    /** Whether workers of this run have to share cores. */
    boolean shared(ImportedRun run) {
        return !dedicated && run.threads() > topology.cores();
    }

    /** C(m) of a run, nanoseconds. */
    static double cycleNs(ImportedRun run) {
        return run.threads() * 1e9 / run.rate().perSecond();
    }

    private static double gapShare(ImportedRun run) {
        return 1 - run.staleness().mean() / (run.threads() - 1);
    }

    /** Busy cores of one socket. */
    private double busyCores(int workers) {
        return dedicated ? workers : Math.min((double) workers / topology.sockets(), topology.coresPerSocket());
    }

    Means means() {
        return new Means(growth.cycleNs(), gapShare);
    }

    /** What is assumed of fewer workers than were measured; empty where the runs tell. */
    Optional<String> assumption() {
        return growth.open()
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "the cycle grows faster than linearly with busy cores: fewer than %.1f of a socket are taken to"
                                + " be as fast as so many. Measure a run with fewer workers",
                        growth.from()))
                : Optional.empty();
    }

    /** The processors with the fitted slowdown. */
    Processors processors(Scheduling scheduling, double sharing) {
        int entries = growth.share() == 0 ? 1 : dedicated ? UNBOUNDED_CORES : topology.coresPerSocket();
        List<Double> slowdown = IntStream.rangeClosed(1, entries)
                .mapToObj(busy -> growth.factor(busy))
                .toList();
        Topology shared = new Topology(
                topology.sockets(), topology.coresPerSocket(), topology.threadsPerCore(), sharing);
        return new Processors(shared, scheduling, slowdown);
    }

    /**
     * Rate of a hardware thread while its sibling is busy, from the throughput of runs in which 2 (m - cores) of the m
     * workers share a core and the others do not; empty if there are none.
     */
    OptionalDouble sharing(List<ImportedRun> runs) {
        return runs.stream()
                .filter(this::shared)
                .filter(run -> run.threads() <= topology.hardwareThreads() && topology.threadsPerCore() == 2)
                .mapToDouble(run -> {
                    double sharing = 2.0 * (run.threads() - topology.cores());
                    double alone = run.threads() - sharing;
                    double work = run.rate().perSecond()
                            / 1e9
                            * growth.cycleNs()
                            * growth.factor(topology.coresPerSocket());
                    return Math.min(1, Math.max(0.1, (work - alone) / sharing));
                })
                .average();
    }
}
