/** Means, intervals and other statistics of repeated runs. */
package stalesim.model.statistics;
