package stalesim.model.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import stalesim.model.range.Ranges;

/**
 * What doing one run cost on the machine that did it, alone.
 *
 * @param point text of each value that varies, by its path
 * @param run which run at this point, in words
 * @param wallNs duration by the clock of that machine
 * @param allocatedBytes all that the run's thread allocated, its result included: at least what the run was made of at
 *     any moment
 * @param peakHeapBytes most heap in use during the run above what was in use before it, garbage included; 0 if that is
 *     less
 * @param heapLimitBytes what the virtual machine might have used at most
 */
public record Usage(
        Map<String, String> point,
        String run,
        long wallNs,
        long allocatedBytes,
        long peakHeapBytes,
        long heapLimitBytes) {

    /** Checks the ranges; makes the map immutable, keeping its order. */
    public Usage {
        Ranges.notNegative("wallNs", wallNs);
        Ranges.notNegative("allocatedBytes", allocatedBytes);
        Ranges.notNegative("peakHeapBytes", peakHeapBytes);
        point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
    }
}
