/** The network of a machine: links, topologies, message sizes, collectives, and what they cost in closed form. */
package stalesim.model.network;
