package stalesim.model.algorithm;

/** What an algorithm needs of a task, beside an objective and mini-batches. */
public enum Need {

    /** No two workers share a sample. */
    OWN_SAMPLES(
            "samples of its own for every worker",
            "Write sampling: { partition: iid }, or take one worker."),

    /** The objective has a known dual: {@link stalesim.model.objective.DualObjective} with lambda &gt; 0. */
    DUAL("an objective with a dual", "Take logistic or svm with l2 above 0, and no surrogate."),

    /** The objective knows a bound on its curvature: {@link stalesim.model.objective.ConvexObjective}. */
    CURVATURE(
            "a bound on the curvature",
            "Take a convex objective, or state its curvature."),

    /** Something is trained, for it decides by gradients or by the loss: who does what depends on them. */
    TRAINING("gradients or a loss to decide by", "Times alone do not tell how it goes on.");

    private final String what;
    private final String advice;

    Need(String what, String advice) {
        this.what = what;
        this.advice = advice;
    }

    /**
     * What to say where it is missing.
     *
     * @param algorithm that needs it
     * @return name, rule and advice
     */
    public String missing(Algorithm algorithm) {
        return algorithm.name() + " needs " + what + ". " + advice;
    }
}
