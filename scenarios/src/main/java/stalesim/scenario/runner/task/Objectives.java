package stalesim.scenario.runner.task;

import stalesim.model.data.DataException;
import stalesim.model.data.DataSet;
import stalesim.model.data.ImageShape;
import stalesim.model.neural.SoftmaxCrossEntropy;
import stalesim.model.neural.architecture.LeNet5;
import stalesim.model.neural.architecture.MultilayerPerceptron;
import stalesim.model.neural.architecture.SmallCnn;
import stalesim.model.neural.layer.Shape;
import stalesim.model.objective.LeastSquares;
import stalesim.model.objective.LogisticRegression;
import stalesim.model.objective.Objective;
import stalesim.model.objective.SoftmaxRegression;
import stalesim.model.objective.SupportVectorMachine;
import stalesim.model.objective.TimingOnly;
import stalesim.scenario.spec.ObjectiveSpec;

/**
 * Puts what a scenario names over data.
 *
 * @param spec what is named
 * @param classes number of classes of the training data; 0 where labels are none
 */
record Objectives(ObjectiveSpec spec, int classes) {

    private static final int COLORS = 3;

    /**
     * The objective over some samples.
     *
     * @param data with labels as the objective needs them
     * @return the objective
     * @throws DataException if the data do not suit it
     */
    Objective over(DataSet data) {
        try {
            return switch (spec.kind()) {
                case LOGISTIC -> new LogisticRegression(data, spec.l2(), spec.ridge());
                case SVM -> new SupportVectorMachine(data, spec.l2(), spec.ridge());
                case LEAST_SQUARES -> new LeastSquares(data, spec.l2(), spec.ridge());
                case SOFTMAX -> new SoftmaxRegression(data, classes, spec.l2(), spec.ridge());
                case MLP -> new SoftmaxCrossEntropy(data, MultilayerPerceptron.of(shape(data), classes), spec.l2());
                case CNN -> new SoftmaxCrossEntropy(data, SmallCnn.of(images(data), classes), spec.l2());
                case TIMING_ONLY -> new TimingOnly(spec.parameters());
                case LENET -> new SoftmaxCrossEntropy(data, LeNet5.of(images(data), classes), spec.l2());
            };
        } catch (IllegalArgumentException e) {
            throw new DataException(e.getMessage() + ". Choose another objective.kind, or other data.", e);
        }
    }

    private static Shape shape(DataSet data) {
        return data.shape()
                .map(Objectives::shape)
                .orElseGet(() -> new Shape(1, 1, data.features()));
    }

    private static Shape shape(ImageShape image) {
        return new Shape(image.channels(), image.height(), image.width());
    }

    /** Images as the file says; else square ones, in gray or in color, that the number of features allows. */
    private static Shape images(DataSet data) {
        if (data.shape().isPresent()) {
            return shape(data.shape().get());
        }
        for (int channels : new int[] {1, COLORS}) {
            int side = (int) Math.round(Math.sqrt((double) data.features() / channels));
            if (channels * side * side == data.features()) {
                return new Shape(channels, side, side);
            }
        }
        throw new IllegalArgumentException(
                data.name() + " has " + data.features() + " features, which are no square image in gray or color");
    }
}
