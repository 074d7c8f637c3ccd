package stalesim.model.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One thing that was computed or measured, and what it says of the reading that it belongs to.
 *
 * @param what was computed or measured
 * @param rule by which it was weighed
 * @param support what it says
 * @param data the numbers, the most telling first
 */
public record Evidence(String what, EvidenceRule rule, Support support, List<Datum> data) {

    /** Makes the list immutable. */
    public Evidence {
        data = List.copyOf(data);
    }

    /**
     * With further numbers.
     *
     * @param name what it is
     * @param value the number
     * @return this evidence with it
     */
    public Evidence with(String name, double value) {
        List<Datum> more = new ArrayList<>(data);
        more.add(new Datum(name, value));
        return new Evidence(what, rule, support, more);
    }

    /**
     * The same numbers, weighed again.
     *
     * @param other what they say
     * @return a copy
     */
    public Evidence saying(Support other) {
        return new Evidence(what, rule, other, data);
    }

    /**
     * One of the numbers.
     *
     * @param name which
     * @return the first of that name
     */
    public OptionalDouble value(String name) {
        return data.stream()
                .filter(datum -> datum.name().equals(name))
                .mapToDouble(Datum::value)
                .findFirst();
    }
}
