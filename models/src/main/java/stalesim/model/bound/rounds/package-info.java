/** Paper 002: delays, steps of rounds, and what they cost and reach. */
package stalesim.model.bound.rounds;
