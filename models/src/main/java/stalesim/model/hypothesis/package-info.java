/** Tests of hypotheses, and what they could have seen: paired, trends, equivalence, counts. */
package stalesim.model.hypothesis;
