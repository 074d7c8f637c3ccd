/** Divisions of the samples among workers. */
package stalesim.model.sampling.partition;
