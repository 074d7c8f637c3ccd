/**
 * Bounds of the five papers and general laws of scaling: {@link stalesim.model.bound.Bounds} lists them, each with its
 * source, formula, assumptions and symbols, and the literal form beside the corrected one where the print is wrong.
 *
 * <p>Sub-packages by subject: {@code hogwild} and {@code synchronous} (paper 000), {@code weighted} (001),
 * {@code rounds} (002), {@code staleness}, {@code asynchrony} and {@code leashed} (003), {@code grouped} (004),
 * {@code scaling} (general), {@code statement} (what a bound tells about itself).
 */
package stalesim.model.bound;
