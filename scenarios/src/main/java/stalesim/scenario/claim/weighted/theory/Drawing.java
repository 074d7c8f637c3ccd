package stalesim.scenario.claim.weighted.theory;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.bound.weighted.LaggingNodes;
import stalesim.model.bound.weighted.Training;

/**
 * A random system of nodes.
 *
 * @param training of the fastest node
 * @param nodes of which the first has no delay and none one of more than its updates
 */
record Drawing(Training training, LaggingNodes nodes) {

    /** Any curvature, step, number of updates up to 5/(lambda eta), and 2 to 16 nodes. */
    static Drawing of(UniformRandomProvider random) {
        double convexity = Math.pow(10, -3 * random.nextDouble());
        double step = Math.pow(10, -4 * random.nextDouble()) / convexity / 2;
        double updates = Math.floor(5 / (convexity * step) * random.nextDouble());
        var training = new Training(1 + random.nextDouble(), convexity, step, updates);
        double spread = random.nextDouble();
        DoubleStream others = DoubleStream.generate(() -> updates * spread * random.nextDouble());
        List<Double> lags = DoubleStream.concat(DoubleStream.of(0), others.limit(1 + random.nextInt(15)))
                .boxed()
                .toList();
        return new Drawing(training, new LaggingNodes(training.rate(), lags));
    }

    /** Positive numbers that sum to 1. */
    static List<Double> shares(UniformRandomProvider random, int count) {
        List<Double> drawn = random.doubles(count).boxed().toList();
        double sum = drawn.stream().mapToDouble(Double::doubleValue).sum();
        return drawn.stream().map(value -> value / sum).toList();
    }

    /** A number of each node, from its own number of updates. */
    List<Double> ofNodes(ToDoubleFunction<Training> figure) {
        return nodes.lags().stream()
                .map(lag -> new Training(
                        training.gradient(), training.convexity(), training.step(), training.updates() - lag))
                .map(figure::applyAsDouble)
                .toList();
    }

    /** Of the weighted mean of independent nodes with deviations. */
    double deviation(ToDoubleFunction<Training> figure) {
        List<Double> weights = nodes.weights();
        List<Double> deviations = ofNodes(figure);
        return Math.sqrt(IntStream.range(0, weights.size())
                .mapToDouble(i -> Math.pow(weights.get(i) * deviations.get(i), 2))
                .sum());
    }
}
