package stalesim.model.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stalesim.model.bound.weighted.ContractionRate;
import stalesim.model.bound.weighted.LaggingNodes;
import stalesim.model.data.DataException;
import stalesim.model.data.synthetic.RowPattern;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.objective.NoisyQuadratic;
import stalesim.model.objective.Objective;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.RandomStreams;
import stalesim.model.sampling.UniformSampling;
import stalesim.model.step.Constant;
import stalesim.model.step.Diminishing;
import stalesim.model.step.StepSize;

class WpSgdTest {

    private static final double CURVATURE = 0.25;
    private static final Objective QUADRATIC =
            new NoisyQuadratic(List.of(new NoisyQuadratic.Mode(CURVATURE, 1, 5, 0)), 0.3);

    private static Setting setting(StepSize size) {
        return new Setting(3, 2, size, 600, QUADRATIC, new RandomStreams(1, 0));
    }

    private static Operation.Loop loop(List<Operation> cycle) {
        return (Operation.Loop) cycle.get(2);
    }

    /** Shares of workers that have taken so many steps when the first of them waits. */
    private static double[] shares(Algorithm algorithm, Setting setting, long... steps) {
        List<Operation> cycle = algorithm.cycle(setting);
        Operation.Exchange exchange = loop(cycle).race().orElseThrow();
        assertThat(cycle).contains(exchange);
        double[] weights = Arrays.stream(steps)
                .mapToDouble(count -> exchange.weighting().of(workerAfter(count, loop(cycle))))
                .toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private static WorkerState workerAfter(long steps, Operation.Loop loop) {
        var batches = new UniformSampling(8, 2).worker(0, 1, new RandomStreams(1, 0));
        WorkerState worker = new WorkerState(0, QUADRATIC, batches, new float[1]);
        for (long step = 1; step < steps; step++) {
            assertThat(worker.again(loop, false)).isTrue();
        }
        assertThat(worker.again(loop, true)).isFalse();
        return worker;
    }

    private static double[] byEquation8(double rate, Double... lags) {
        return new LaggingNodes(ContractionRate.of(rate), List.of(lags))
                .weights().stream().mapToDouble(weight -> weight).toArray();
    }

    /** The rate behind two shares, of the fastest worker and of one that is behind: r = (w_2/w_1)^(1/T). */
    private static double rateBehind(double[] shares, double lag) {
        return Math.pow(shares[1] / shares[0], 1 / lag);
    }

    @Test
    void weighsByEquation8WithTheLagBehindTheSpan() {
        double[] shares = shares(new WpSgd(100, 0.97, 0), setting(new Constant(0.1)), 100, 20, 1);
        double[] expected = byEquation8(0.97, 0.0, 80.0, 99.0);
        for (int i = 0; i < shares.length; i++) {
            assertThat(shares[i]).isCloseTo(expected[i], within(1e-14));
        }
        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-15));
    }

    @Test
    void equalWorkAndDirectAveragingWeighAllAlike() {
        Setting setting = setting(new Constant(0.1));
        assertThat(shares(new WpSgd(100, 0.97, 0), setting, 100, 100, 100)).containsOnly(1.0 / 3);
        assertThat(shares(new DirectAveraging(100), setting, 100, 20, 1)).containsOnly(1.0 / 3);
    }

    /** Without a span, the lag is that behind the budget of 600 updates. */
    @Test
    void theRateIsOneLessLambdaEtaWhereNothingIsSaid() {
        double[] shares = shares(new WpSgd(), setting(new Constant(0.1)), 600, 560);
        assertThat(rateBehind(shares, 40)).isCloseTo(1 - CURVATURE * 0.1, within(1e-12));
        // eta(99) = 0.4/(1 + 0.01 * 99) in the first round of 100
        double[] falling = shares(new WpSgd(100, 0, 0), setting(new Diminishing(0.4, 0.01, 1)), 100, 60);
        assertThat(rateBehind(falling, 40)).isCloseTo(1 - CURVATURE * 0.4 / 1.99, within(1e-12));
    }

    /** On a quadratic without noise r = 1 - eta h; parameters are floats, so the loss is known to 1e-7 of its start. */
    @Test
    void theRateOfAPilotRunIsThatOfTheQuadratic() {
        double[] shares = shares(new WpSgd(100, 0, 200), setting(new Constant(0.1)), 100, 60);
        assertThat(rateBehind(shares, 40)).isCloseTo(1 - CURVATURE * 0.1, within(1e-5));
    }

    /** Paper 001, section 3.4: r is less than 1 - lambda eta where the loss is curved besides its ridge term. */
    @Test
    void theRateOfAPilotRunIsLessThanThatOfTheRidgeTerm() {
        var shape = new SyntheticShape(300, 20, new RowPattern.Full(), false);
        var data = SyntheticData.classification(shape, SyntheticData.ruler(20), 0.1, new RandomStreams(5, 0));
        Objective logistic = new LogisticRegression(data, 0.01);
        Setting setting = new Setting(3, 4, new Constant(0.1), 600, logistic, new RandomStreams(1, 0));
        double rate = rateBehind(shares(new WpSgd(100, 0, 1_000), setting, 100, 60), 40);
        assertThat(rate).isBetween(0.9, 1 - 0.01 * 0.1);
    }

    @Test
    void aPilotRunWithoutAnExponentialSaysSo() {
        Objective atOptimum = new NoisyQuadratic(List.of(new NoisyQuadratic.Mode(CURVATURE, 1, 1, 0)), 0.3);
        Setting setting = new Setting(3, 2, new Constant(0.1), 600, atOptimum, new RandomStreams(1, 0));
        assertThatThrownBy(() -> new WpSgd(100, 0, 200).cycle(setting))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("state the rate");
    }

    @Test
    void isToldInAScenario() {
        assertThat(new WpSgd().with(Map.of("span", 50.0, "rate", 0.99)).name()).isEqualTo("wp-sgd-50-rate-0.99");
        assertThat(new WpSgd().with(Map.of("pilot", 300.0))).isEqualTo(new WpSgd(0, 0, 300));
        assertThat(new DirectAveraging().with(Map.of("span", 50.0)).name()).isEqualTo("direct-averaging-50");
        assertThatThrownBy(() -> new WpSgd(0, 0.9, 300).cycle(setting(new Constant(0.1))))
                .hasMessageContaining("from one place");
    }
}
