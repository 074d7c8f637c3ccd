package stalesim.model.noise;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import stalesim.model.objective.Gradient;
import stalesim.model.result.MeasuredNoise;

/** Distances of gradients and their statistics. */
final class Norms {

    private Norms() {}

    /** Writes all coordinates of a gradient, which keeps its value. */
    static void write(Gradient gradient, float[] values) {
        Arrays.fill(values, 0);
        gradient.addTo(1, values);
    }

    /** Euclidean, in double precision. */
    static double distance(float[] one, float[] other) {
        double squares = 0;
        for (int k = 0; k < one.length; k++) {
            double difference = (double) one[k] - other[k];
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }

    static MeasuredNoise.Figure figure(SummaryStatistics norms) {
        long count = norms.getN();
        double error = count < 2 ? Double.NaN : norms.getStandardDeviation() / Math.sqrt((double) count);
        return new MeasuredNoise.Figure(count, norms.getMean(), error);
    }
}
