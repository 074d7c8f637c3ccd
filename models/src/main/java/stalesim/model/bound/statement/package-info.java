/** What a bound tells about itself: source, formula, assumptions, symbols, and what its print has wrong. */
package stalesim.model.bound.statement;
