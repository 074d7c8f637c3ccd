package stalesim.model.staleness.court;

import java.util.List;

/**
 * Which law describes the observations, by how much, and which are rejected.
 *
 * @param ranking laws that are not rejected first, then by {@link Judgement#bic()}; at least two
 * @param evidence what it rests on
 * @param rejection p-value up to which laws are rejected
 */
public record LawVerdict(List<Judgement> ranking, LawEvidence evidence, double rejection) {

    /**
     * The law that describes the observations best.
     *
     * @return the first of the ranking
     */
    public Judgement best() {
        return ranking.get(0);
    }

    /**
     * The second best.
     *
     * @return the second of the ranking
     */
    public Judgement next() {
        return ranking.get(1);
    }

    /**
     * Whether the best law describes the observations.
     *
     * @return false if all laws are rejected; true also where none could be tested
     */
    public boolean describes() {
        return !best().rejected();
    }

    /**
     * By how much the best law is better.
     *
     * @return difference of {@link Judgement#bic()} to the next; above 10 is very strong, below 2 hardly anything.
     *     Negative where the next law is rejected although its criterion is the smaller
     */
    public double margin() {
        return next().bic() - best().bic();
    }

    /**
     * How much farther the best law lies from the observations than chance alone would put it.
     *
     * @return ratio of its Bhattacharyya distance to the noise floor; 1 to 2 for a true law, the more the longer its
     *     tail
     */
    public double farness() {
        return best().fit().bhattacharyya() / evidence.noiseFloor();
    }

    /**
     * The laws that are rejected.
     *
     * @return in the order of the ranking
     */
    public List<Judgement> rejected() {
        return ranking.stream().filter(Judgement::rejected).toList();
    }

    /**
     * The verdict in words.
     *
     * @return some sentences
     */
    public String sentence() {
        return new VerdictText(this).text();
    }
}
