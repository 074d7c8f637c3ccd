/** The page and the tables of what was found of the papers' claims. */
package stalesim.report.claim;
