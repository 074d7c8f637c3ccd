/** What is trained, the samples, and who sees which. */
package stalesim.scenario.read.data;
