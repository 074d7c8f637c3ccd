package stalesim.scenario.times;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import stalesim.scenario.trace.ChromeTrace;

/**
 * Which events of a trace make up a gradient.
 *
 * @param name of the events, as a whole
 * @param category of the events, one of those that they have; any if empty
 * @param per name of the steps whose events are summed; each event stands alone if empty
 */
public record TraceQuery(Pattern name, Optional<String> category, Optional<Pattern> per) {

    boolean isStep(String event) {
        return per.isPresent() && per.get().matcher(event).matches();
    }

    boolean wants(String event, String categories) {
        return name.matcher(event).matches()
                && !categories.equals(ChromeTrace.UNFINISHED)
                && category.map(one -> List.of(categories.split(",")).contains(one)).orElse(true);
    }
}
