package stalesim.model.claim;

import java.util.Optional;
import stalesim.model.paper.Reading;

/**
 * What was found of one reading of a claim.
 *
 * @param reading literal or corrected
 * @param formula the formula, rule or sentence in this reading
 * @param computed by mathematics or under the virtual clock; the verdict rests on it
 * @param measured on the threads of this machine, where that was done
 */
public record ReadingResult(Reading reading, String formula, Finding computed, Optional<Finding> measured) {

    /**
     * The same with other evidence.
     *
     * @param other computed or simulated
     * @return a copy
     */
    public ReadingResult withComputed(Finding other) {
        return new ReadingResult(reading, formula, other, measured);
    }

    /**
     * The same with what was measured.
     *
     * @param other on real threads
     * @return a copy
     */
    public ReadingResult withMeasured(Finding other) {
        return new ReadingResult(reading, formula, computed, Optional.of(other));
    }
}
