package stalesim.model.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was found of one reading of a claim.
 *
 * @param evidence at least one piece
 * @param pictures of it; may be empty
 */
public record Finding(List<Evidence> evidence, List<Picture> pictures) {

    /** Makes the lists immutable. */
    public Finding {
        evidence = List.copyOf(evidence);
        pictures = List.copyOf(pictures);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a finding needs evidence: evidence=0");
        }
    }

    /**
     * From all that is evidence.
     *
     * @param evidence at least one piece; the reading holds if all of them support it
     * @return the finding
     */
    public static Finding of(Evidence... evidence) {
        return of(Arrays.asList(evidence));
    }

    /**
     * From all that is evidence.
     *
     * @param evidence at least one piece; the reading holds if all of them support it
     * @return the finding
     */
    public static Finding of(List<Evidence> evidence) {
        return new Finding(evidence, List.of());
    }

    /**
     * With something to draw.
     *
     * @param picture what
     * @return this finding with it
     */
    public Finding drawn(Picture picture) {
        List<Picture> more = new ArrayList<>(pictures);
        more.add(picture);
        return new Finding(evidence, more);
    }

    /**
     * All pieces together.
     *
     * @return what they say
     */
    public Support support() {
        return evidence.stream().map(Evidence::support).reduce(Support.SUPPORTS, Support::and);
    }
}
