package stalesim.model.bound.weighted;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;

/**
 * Mean excess loss with an average every span updates: ((G/lambda) r^t (k/S)^(t/span) + q (2 G sqrt(eta/lambda) +
 * (G/lambda) r^t)) sqrt(L/2) + sqrt(gap))^2.
 *
 * <p>In the print q = (sqrt(k)/S)^(t/span), as if noise shrank with each average. It does not, for updates bring new
 * noise: on quadratics the variance after an average is V' = kappa^2 V + V_oo sum_i w_i^2 (1 - r^(2 (span - T_i))) with
 * kappa = k r^span/S, which settles at V_oo (Q - k r^(2 span))/(S^2 - k^2 r^(2 span)), Q = sum_i r^(2 T_i). q is the
 * root of that factor: 1/sqrt(k) without lags, infinite where {@link AveragingContracts} fails.
 *
 * @param averaging k nodes with the lags of each span, and the span
 * @param training objective, step and updates of the fastest node
 * @param smoothness L and the excess loss at the stationary mean
 * @param reading with or without the errors, the constant sqrt(2 L) among them
 * @see "Paper 001 (WP-SGD), eq. 26 (deduction 1, no lags) and eq. 27 (deduction 2); plateau derived here"
 */
public record RepeatedAveraging(
        AveragingContracts averaging, Training training, Smoothness smoothness, Reading reading) implements Bound {

    private static final Statement STATEMENT = Statement.of("repeated-averaging", "paper 001, eq. 26, 27")
            .says(
                    Direction.UPPER,
                    "(((G/lambda) r^t (k/S)^(t/span) + q (2 G sqrt(eta/lambda) + (G/lambda) r^t)) sqrt(L/2)"
                            + " + sqrt(gap))^2, q^2 = (Q - k r^(2 span))/(S^2 - k^2 r^(2 span))",
                    "loss")
            .assuming("quadratic objective", "averaging-contracts", "independent nodes", "one average at least")
            .misprinted(
                    "(((G/lambda) r^t (k/S)^(t/span) + (sqrt(k)/S)^(t/span) (2 G sqrt(eta/lambda)"
                            + " + (G/lambda) r^t)) sqrt(2 L) + sqrt(gap))^2",
                    "averaging does not compound: the deviation settles at a plateau, sigma/sqrt(k) without lags");

    @Override
    public Statement statement() {
        return STATEMENT;
    }

    @Override
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>(training.symbols());
        symbols.addAll(averaging.symbols());
        symbols.addAll(smoothness.symbols());
        return symbols;
    }

    @Override
    public double value() {
        ContractionRate rate = averaging.nodes().rate();
        double mean = training.transientPart(rate) * Math.pow(nodesBySum(), averages());
        double single = training.stationaryPart() + training.transientPart(rate);
        return smoothness.loss(mean + deviationFactor() * single, reading);
    }

    /**
     * What averaging does to the standard deviation of one node.
     *
     * @return q; literal (sqrt(k)/S)^(t/span)
     */
    public double deviationFactor() {
        if (reading == Reading.LITERAL) {
            return Math.pow(nodesBySum() / Math.sqrt(averaging.nodes().nodes()), averages());
        }
        return averaging.holds() ? Math.sqrt(plateau()) : Double.POSITIVE_INFINITY;
    }

    private double plateau() {
        LaggingNodes nodes = averaging.nodes();
        double squares =
                nodes.lags().stream().mapToDouble(lag -> nodes.rate().power(2 * lag)).sum();
        double span = nodes.rate().power(2 * averaging.span());
        double k = nodes.nodes();
        return (squares - k * span) / (nodes.sum() * nodes.sum() - k * k * span);
    }

    private double nodesBySum() {
        return averaging.nodes().nodes() / averaging.nodes().sum();
    }

    private double averages() {
        return training.updates() / averaging.span();
    }
}
