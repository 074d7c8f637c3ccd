/** Paper 001 (WP-SGD): averages of models weighted by how far their nodes have come. */
package stalesim.model.bound.weighted;
