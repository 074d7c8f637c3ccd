package stalesim.model.bound;

import static stalesim.model.paper.Reading.CORRECTED;
import static stalesim.model.paper.Reading.LITERAL;

import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.weighted.AverageDeviation;
import stalesim.model.bound.weighted.AverageDistance;
import stalesim.model.bound.weighted.AverageLoss;
import stalesim.model.bound.weighted.AveragingContracts;
import stalesim.model.bound.weighted.BeatsFastestNode;
import stalesim.model.bound.weighted.DelayedContraction;
import stalesim.model.bound.weighted.DelayedStep;
import stalesim.model.bound.weighted.FastNodesNeeded;
import stalesim.model.bound.weighted.FixedPointLoss;
import stalesim.model.bound.weighted.LaggingNodes;
import stalesim.model.bound.weighted.NodeDeviation;
import stalesim.model.bound.weighted.NodeDistance;
import stalesim.model.bound.weighted.RelativeDeviation;
import stalesim.model.bound.weighted.RepeatedAveraging;
import stalesim.model.bound.weighted.SlowShare;
import stalesim.model.bound.weighted.Smoothness;
import stalesim.model.bound.weighted.SpreadLoss;
import stalesim.model.bound.weighted.Training;
import stalesim.model.bound.weighted.WassersteinCondition;

/** Paper 001: four nodes, 0, 10, 20 and 50 updates behind, with r = 0.99. */
final class WeightedBounds {

    private static final Training TRAINING = new Training(1, 0.1, 0.1, 500);
    private static final LaggingNodes NODES = new LaggingNodes(TRAINING.rate(), List.of(0.0, 10.0, 20.0, 50.0));
    private static final AveragingContracts AVERAGING = new AveragingContracts(NODES, 100);
    private static final Smoothness SMOOTH = new Smoothness(1, 0.01);

    private WeightedBounds() {}

    static List<Bound> all() {
        return List.of(
                new BeatsFastestNode(NODES),
                new WassersteinCondition(NODES, 500, new WassersteinCondition.Start(1, 2, 0.1)),
                new FastNodesNeeded(10),
                new SlowShare(10),
                new SpreadLoss(1, SMOOTH, CORRECTED),
                new SpreadLoss(1, SMOOTH, LITERAL),
                new FixedPointLoss(0.1, 1),
                new RelativeDeviation(1, 0.5),
                new NodeDistance(TRAINING),
                new NodeDeviation(TRAINING),
                new AverageDistance(TRAINING, NODES),
                new AverageDeviation(TRAINING, NODES),
                new AverageLoss(TRAINING, NODES, SMOOTH, CORRECTED),
                new AverageLoss(TRAINING, NODES, SMOOTH, LITERAL),
                AVERAGING,
                new RepeatedAveraging(AVERAGING, TRAINING, SMOOTH, CORRECTED),
                new RepeatedAveraging(AVERAGING, TRAINING, SMOOTH, LITERAL),
                new DelayedContraction(0.1, 0.1, 1, 8),
                new DelayedStep(8, 1));
    }
}
