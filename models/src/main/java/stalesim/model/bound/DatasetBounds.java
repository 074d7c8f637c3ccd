package stalesim.model.bound;

import static stalesim.model.paper.Reading.CORRECTED;
import static stalesim.model.paper.Reading.LITERAL;

import java.util.List;
import stalesim.model.bound.hogwild.BestWorkers;
import stalesim.model.bound.hogwild.GainGrows;
import stalesim.model.bound.hogwild.GainGrowth;
import stalesim.model.bound.hogwild.HogwildIterations;
import stalesim.model.bound.hogwild.LeastLag;
import stalesim.model.bound.hogwild.MostWorkers;
import stalesim.model.bound.hogwild.Overlap;
import stalesim.model.bound.hogwild.WorkerCost;
import stalesim.model.bound.hogwild.WorkerIterations;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.synchronous.BatchDeviation;
import stalesim.model.bound.synchronous.BatchLoss;
import stalesim.model.bound.synchronous.DadmIterations;
import stalesim.model.bound.synchronous.EcdError;
import stalesim.model.bound.synchronous.EcdRate;
import stalesim.model.paper.Reading;

/** Paper 000: sparse data of at most 10 features a sample, one feature in a millionth of all samples. */
final class DatasetBounds {

    private static final Overlap SPARSE = new Overlap(10, 1e-6, 0.01);

    private DatasetBounds() {}

    static List<Bound> all() {
        WorkerCost eight = new WorkerCost(6242, 8);
        WorkerCost nine = new WorkerCost(6497, 9);
        return List.of(
                new HogwildIterations(SPARSE, 8, 100),
                new WorkerIterations(SPARSE, 8, 100),
                new GainGrows(SPARSE.product(), 3),
                new BestWorkers(SPARSE.product()),
                new MostWorkers(SPARSE.product()),
                new LeastLag(8, CORRECTED),
                new LeastLag(8, LITERAL),
                eight,
                GainGrowth.rounded(eight, nine),
                deviation(CORRECTED),
                deviation(LITERAL),
                new BatchLoss(deviation(CORRECTED), 0.1, 1, 0.1),
                new BatchLoss(deviation(LITERAL), 0.1, 1, 0.1),
                rate(CORRECTED),
                rate(LITERAL),
                new EcdError(1, 5),
                new DadmIterations(100, 1e6, 10, 8));
    }

    private static Bound rate(Reading reading) {
        return new EcdRate(new EcdRate.Noise(1, 0.1, 1), 8, 10_000, reading);
    }

    private static BatchDeviation deviation(Reading reading) {
        return new BatchDeviation(new BatchDeviation.Ends(1, 10, 16), 0.001, 1000, reading);
    }
}
