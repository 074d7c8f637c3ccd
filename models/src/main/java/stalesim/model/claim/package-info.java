/**
 * What the papers claim and what was found: evidence, findings and the judge who makes verdicts of them. Plain records,
 * which are stored, and from which pages are made.
 */
package stalesim.model.claim;
