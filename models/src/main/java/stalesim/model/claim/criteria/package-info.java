/** The rules by which numbers become evidence: a class a kind of rule, a method a rule. */
package stalesim.model.claim.criteria;
