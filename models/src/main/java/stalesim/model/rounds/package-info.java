/** Paper 002: how many samples the rounds of training over local data take. */
package stalesim.model.rounds;
