package stalesim.model.algorithm;

import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import stalesim.model.bound.weighted.ContractionRate;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.WorkerState;
import stalesim.model.step.StepSize;

/**
 * WP-SGD: workers take as many steps on their own replicas as they can until the fastest has done its span, then the
 * replicas are averaged with weights r^T_i / sum_j r^T_j. T_i counts the steps since the last average by which worker i
 * is behind the fastest, in the fastest worker's updates: T_i = span - steps of i.
 *
 * <p>r is, in this order, what is given, what a pilot run says, or 1 - lambda eta with lambda the
 * {@link stalesim.model.objective.Objective#convexity()} and eta the fastest worker's last step size. Where nothing is
 * known of lambda the default is r = 1, which is direct averaging.
 *
 * <p>Differs from the paper in mini-batches instead of single samples; and here everybody takes at least one step in
 * each round, so that a worker that hardly works has the weight r^(span - 1) where the paper's dead node has r^span.
 *
 * @param span steps of the fastest worker between two averages, &gt;= 1; 0 for one average, at the end of the budget
 * @param rate r, 0 &lt; r &lt;= 1; 0 for one that is not given
 * @param pilot updates of the pilot run to which r is fitted, &gt;= 10; 0 for none
 * @see "Paper 001 (WP-SGD), algorithm 1, equations 6 and 8, sections 3.4 (fitted r) and 4.1 (span)"
 */
public record WpSgd(long span, double rate, long pilot) implements Algorithm {

    /** With one average, at the end, and r = 1 - lambda eta. */
    public WpSgd() {
        this(0, 0, 0);
    }

    @Override
    public String name() {
        return "wp-sgd" + (span == 0 ? "" : "-" + span) + (rate == 0 ? "" : "-rate-" + rate)
                + (pilot == 0 ? "" : "-pilot-" + pilot);
    }

    @Override
    public String summary() {
        return "local steps at each worker's own speed, then the mean weighted by r^(steps behind) (WP-SGD): "
                + AveragedRounds.when(span);
    }

    @Override
    public String source() {
        return "paper 001, algorithm 1";
    }

    @Override
    public Store store() {
        return Store.REPLICATED;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                AveragedRounds.parameter(),
                Parameter.number("rate", "contraction rate r; 1 - lambda eta", 1e-9, 1),
                Parameter.count("pilot", "updates of a pilot run to fit r to; none", PilotRun.LEAST_UPDATES));
    }

    @Override
    public WpSgd with(Map<String, Double> values) {
        return new WpSgd(
                values.getOrDefault("span", (double) span).longValue(),
                values.getOrDefault("rate", rate),
                values.getOrDefault("pilot", (double) pilot).longValue());
    }

    @Override
    public List<Operation> cycle(Setting setting) {
        if (rate != 0 && pilot != 0) {
            throw new IllegalArgumentException(name() + " takes its rate from one place: leave rate or pilot out");
        }
        AveragedRounds rounds = new AveragedRounds(setting, span);
        LongFunction<ContractionRate> rates = rates(setting);
        return rounds.raced(worker -> weight(worker, rounds.steps(), rates));
    }

    private static double weight(WorkerState worker, long steps, LongFunction<ContractionRate> rates) {
        long lastUpdate = (worker.exchanges() + 1) * steps - 1;
        return rates.apply(lastUpdate).power((double) (steps - worker.repetitions()));
    }

    /** r of a round, by the update that is the fastest worker's last in it. */
    private LongFunction<ContractionRate> rates(Setting setting) {
        if (rate != 0) {
            ContractionRate given = ContractionRate.of(rate);
            return update -> given;
        }
        if (pilot != 0) {
            ContractionRate fitted = new PilotRun(setting, pilot).rate();
            return update -> fitted;
        }
        double lambda = setting.objective().convexity();
        StepSize size = setting.step();
        return update -> new ContractionRate(Math.min(1, lambda * size.at(update, 0)));
    }
}
