/** The algorithms of the papers, and their catalogue. */
package stalesim.model.algorithm;
