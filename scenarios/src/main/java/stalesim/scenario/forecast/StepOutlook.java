package stalesim.scenario.forecast;

import java.util.List;
import stalesim.model.stability.StepForecast;
import stalesim.scenario.remark.Remark;
import stalesim.scenario.spec.Sweep;

/**
 * What is known of the stability of a scenario's step sizes before it runs, at every point of its sweep. A forecast:
 * see {@link StepForecast}.
 *
 * <p>What takes time is done once for all points that share it and is bounded: see {@link KnownData}, {@link
 * KnownLimits}; of many numbers of workers at a point some are looked at. The rest takes microseconds a point.
 *
 * @param summaries lines without a stop: that all is well, and where and why nothing is known
 * @param warnings one for each mode and algorithm whose steps diverge, or are marginal, wherever that is
 */
public record StepOutlook(List<String> summaries, List<Remark> warnings) {

    /** Makes the lists immutable. */
    public StepOutlook {
        summaries = List.copyOf(summaries);
        warnings = List.copyOf(warnings);
    }

    /**
     * Looks at every point.
     *
     * @param sweep what is asked for
     * @param data what is known of its data
     * @return the outlook
     */
    public static StepOutlook of(Sweep sweep, KnownData data) {
        StepSearch search = new StepSearch(sweep, data);
        for (int number = 0; number < sweep.variants().size(); number++) {
            search.look(number);
        }
        return search.outlook();
    }
}
