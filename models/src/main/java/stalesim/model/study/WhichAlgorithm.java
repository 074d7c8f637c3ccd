package stalesim.model.study;

/**
 * Which algorithm: the one that is best by a criterion, at every point of a sweep and for every number of workers.
 *
 * @param by what counts
 * @param confidence how sure the choice has to be
 */
public record WhichAlgorithm(Criterion by, Confidence confidence) implements Study {

    @Override
    public String kind() {
        return "which-algorithm";
    }

    @Override
    public String question() {
        return "Which algorithm?";
    }
}
