package stalesim.model.selection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who may be compared: candidates that missed the goal in no replication. The others are reported by the share of
 * replications that reach it.
 *
 * @param eligible in the order given
 * @param apart those that missed the goal at least once, in the order given
 */
public record Eligibility(List<Candidate> eligible, List<Candidate> apart) {

    /** Takes immutable copies. */
    public Eligibility {
        eligible = List.copyOf(eligible);
        apart = List.copyOf(apart);
    }

    /**
     * Divides a field.
     *
     * @param candidates with different names
     * @return who is eligible and who is not
     * @throws IllegalArgumentException if two have the same name
     */
    public static Eligibility of(List<Candidate> candidates) {
        requireDistinct(candidates);
        return new Eligibility(
                candidates.stream().filter(Candidate::eligible).toList(),
                candidates.stream().filter(Predicate.not(Candidate::eligible)).toList());
    }

    private static void requireDistinct(List<Candidate> candidates) {
        Set<String> names = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!names.add(candidate.name())) {
                throw new IllegalArgumentException("names must differ: name=" + candidate.name());
            }
        }
    }
}
