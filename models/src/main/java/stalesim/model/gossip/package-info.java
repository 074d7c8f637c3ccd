/** Decentralised training: who hears whom, what workers tell each other, and how it is compressed. */
package stalesim.model.gossip;
