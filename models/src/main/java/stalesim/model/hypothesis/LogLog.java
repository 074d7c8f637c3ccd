package stalesim.model.hypothesis;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/** Slope of a straight line in double logarithmic axes: the exponent of a power law. */
public final class LogLog {

    private LogLog() {}

    /**
     * The exponent b of the least-squares fit ln y = a + b ln x.
     *
     * @param x at least 2 different values &gt; 0; not changed
     * @param y their partners, &gt; 0; not changed
     * @return b
     */
    public static double slope(double[] x, double[] y) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < x.length; i++) {
            line.addData(Math.log(x[i]), Math.log(y[i]));
        }
        return line.getSlope();
    }
}
