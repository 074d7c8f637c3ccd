package stalesim.model.objective;

import java.util.OptionalDouble;
import stalesim.model.data.DataSet;

/**
 * A linear objective over two classes, y_i in {-1, +1}, that predicts the sign of a_i.x. A prediction of exactly 0 is
 * neither and counts as wrong, so that the zero vector has accuracy 0.
 */
abstract class LinearClassifier extends LinearObjective {

    /**
     * Over a data set.
     *
     * @param data samples with labels -1 or +1
     * @param lambda weight of the ridge term, &gt;= 0 and finite
     * @param rule how sparse gradients take part in it
     * @throws IllegalArgumentException if lambda is out of range or a label is neither -1 nor +1
     */
    LinearClassifier(DataSet data, double lambda, Ridge rule) {
        super(data, lambda, rule);
        for (int row = 0; row < data.rows(); row++) {
            if (Math.abs(data.label(row)) != 1) {
                throw new IllegalArgumentException(name() + " needs labels -1 and +1: " + data.name() + " has label "
                        + data.label(row) + " in row " + (row + 1));
            }
        }
    }

    @Override
    public final OptionalDouble accuracy(float[] parameters, int[] rows) {
        int right = 0;
        for (int row : rows) {
            if (data().dot(row, parameters) * data().label(row) > 0) {
                right++;
            }
        }
        return OptionalDouble.of((double) right / rows.length);
    }
}
