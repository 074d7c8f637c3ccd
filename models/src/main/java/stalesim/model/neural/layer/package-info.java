/** Layers of networks: plain data that opens a pass, forward and backward, for a worker. */
package stalesim.model.neural.layer;
