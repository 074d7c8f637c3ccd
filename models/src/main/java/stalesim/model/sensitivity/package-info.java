/**
 * Which of k inputs moves an answer most, over ranges of the inputs.
 *
 * <p>A design ({@link stalesim.model.sensitivity.OneAtATime}, {@link stalesim.model.sensitivity.Trajectories},
 * {@link stalesim.model.sensitivity.SaltelliSample}) says at which points of the unit cube to run; it depends on
 * numbers and a seed alone. {@link stalesim.model.sensitivity.Factor} turns a coordinate into an input's value. The
 * analysis ({@code OneAtATime.swings}, {@link stalesim.model.sensitivity.Morris},
 * {@link stalesim.model.sensitivity.Jansen}) takes the design and the
 * {@link stalesim.model.sensitivity.Answers} in its order, whoever ran it, and reports effects in the order of the
 * factors, with coordinates as the scale: an effect is what the whole range does.
 *
 * <p>Every point needs an answer: where runs may miss a goal, ask for something that every run has, such as the loss
 * at the end of its budget.
 */
package stalesim.model.sensitivity;
