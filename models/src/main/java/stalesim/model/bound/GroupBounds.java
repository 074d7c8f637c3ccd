package stalesim.model.bound;

import static stalesim.model.paper.Reading.CORRECTED;
import static stalesim.model.paper.Reading.LITERAL;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.grouped.Dispersion;
import stalesim.model.bound.grouped.ErrorRatio;
import stalesim.model.bound.grouped.GroupDivergence;
import stalesim.model.bound.grouped.GroupGain;
import stalesim.model.bound.grouped.GroupNoise;
import stalesim.model.bound.grouped.GroupStep;
import stalesim.model.bound.grouped.GroupedLoss;
import stalesim.model.bound.grouped.MeanError;
import stalesim.model.bound.grouped.NoisyMode;
import stalesim.model.bound.grouped.Synchronisation;
import stalesim.model.bound.grouped.SynchronisationCost;
import stalesim.model.bound.statement.Bound;
import stalesim.model.network.AlphaBeta;
import stalesim.model.paper.Reading;

/** Paper 004: 16 workers in groups of 4 on 10 Gbit/s with a model of 100 MB. */
final class GroupBounds {

    private static final int WORKERS = 16;
    private static final int SIZE = 4;
    private static final Synchronisation.Setting NETWORK =
            new Synchronisation.Setting(new AlphaBeta(20_000, 1.25e9), 100_000_000, 1);
    private static final NoisyMode MODE = new NoisyMode(0.1, 1, 1, new NoisyMode.Grid(WORKERS, SIZE));
    private static final GroupedLoss.Objective OBJECTIVE = new GroupedLoss.Objective(2, 0.5, 3, 4);

    private GroupBounds() {}

    static List<Bound> all() {
        List<Bound> all = new ArrayList<>();
        for (Synchronisation way : Synchronisation.values()) {
            for (Reading reading : Reading.values()) {
                all.add(new SynchronisationCost(way, NETWORK, WORKERS, reading));
            }
        }
        all.addAll(List.of(
                new GroupGain(WORKERS, SIZE, 0, CORRECTED),
                new GroupGain(WORKERS, SIZE, 0, LITERAL),
                new GroupStep(0.05, 1, 0.01, 0.01),
                new GroupNoise(1, SIZE),
                new GroupDivergence(0.1, 3, CORRECTED),
                new GroupDivergence(0.1, 3, LITERAL),
                new GroupedLoss(OBJECTIVE, 1, SIZE, 1000),
                new Dispersion(MODE),
                new MeanError(MODE),
                new ErrorRatio(MODE)));
        return all;
    }
}
