/** What formulas, laws and rules share in their relation to the papers that print them. */
package stalesim.model.paper;
