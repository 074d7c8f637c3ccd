package stalesim.model.study;

import java.util.List;

/**
 * Which input moves the answer most, over the ranges of all inputs.
 *
 * @param of the answer
 * @param experiment at which points runs are made
 * @param inputs what is varied, at least one
 * @param level confidence level of each interval and noise floor, 0 &lt; level &lt; 1
 */
public record Sensitivity(Response of, Experiment experiment, List<VariedInput> inputs, double level)
        implements Study {

    /** Makes the list immutable. */
    public Sensitivity {
        inputs = List.copyOf(inputs);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("inputs must not be empty");
        }
    }

    @Override
    public String kind() {
        return "sensitivity";
    }

    @Override
    public String question() {
        return "Which input moves the " + of.figure() + " most?";
    }
}
