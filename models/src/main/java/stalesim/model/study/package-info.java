/** Questions that are asked of all runs of a scenario together, with what their answers depend on besides. */
package stalesim.model.study;
