package stalesim.scenario.spec;

import stalesim.model.data.Labels;

/** The objectives that a scenario can name. */
public enum ObjectiveKind {
    /** L2-regularised logistic regression. */
    LOGISTIC("logistic", "L2-regularised logistic regression, two classes"),
    /** Linear support vector machine. */
    SVM("svm", "linear support vector machine: hinge loss with an L2 term, two classes"),
    /** Ridge regression. */
    LEAST_SQUARES("least-squares", "ridge regression, real targets"),
    /** Multinomial regression. */
    SOFTMAX("softmax", "multinomial logistic (softmax) regression, any number of classes"),
    /** Multilayer perceptron. */
    MLP("mlp", "multilayer perceptron, three hidden layers of 128 (paper 003, table B.1), classes"),
    /** Small convolutional network. */
    CNN("cnn", "convolutional network of paper 003, table B.2, classes of images"),
    /** LeNet-5. */
    LENET("lenet", "LeNet-5, classes of images"),
    /** Nothing is trained. */
    TIMING_ONLY("timing-only", "nothing is trained: times and staleness alone, of up to a million simulated workers");

    private final String label;
    private final String summary;

    ObjectiveKind(String label, String summary) {
        this.label = label;
        this.summary = summary;
    }

    /**
     * The name in scenario files.
     *
     * @return lower-hyphen name
     */
    public String label() {
        return label;
    }

    /**
     * What it is, in one line.
     *
     * @return a sentence
     */
    public String summary() {
        return summary;
    }

    /**
     * What it makes of the labels of its data.
     *
     * @return the rule
     */
    public Labels labels() {
        return switch (this) {
            case LOGISTIC, SVM -> Labels.BINARY;
            case LEAST_SQUARES, TIMING_ONLY -> Labels.AS_STORED;
            case SOFTMAX, MLP, CNN, LENET -> Labels.CLASSES;
        };
    }

    /**
     * Whether it has a Hessian everywhere and one minimum, so that a quadratic can stand for it there.
     *
     * @return false for neural networks and the hinge loss
     */
    public boolean smoothAndConvex() {
        return linear() && this != SVM;
    }

    /**
     * Whether it is linear in its samples, so that its ridge term can be spread over the samples of a feature.
     *
     * @return false for neural networks, and where nothing is trained
     */
    public boolean linear() {
        return trains() && this != MLP && this != CNN && this != LENET;
    }

    /**
     * Whether there is something to train.
     *
     * @return false for {@link #TIMING_ONLY}
     */
    public boolean trains() {
        return this != TIMING_ONLY;
    }
}
