/** Paper 002: delays, growing sample sizes, steps of rounds, and what they cost and reach. */
package stalesim.model.bound.rounds;
