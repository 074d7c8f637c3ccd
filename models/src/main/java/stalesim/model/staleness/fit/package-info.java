/**
 * Fits of staleness laws: {@link stalesim.model.staleness.fit.LawFamily} has one class a family, and
 * {@link stalesim.model.staleness.fit.LawFitting} fits them all.
 */
package stalesim.model.staleness.fit;
