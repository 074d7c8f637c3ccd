/** Closed forms of queueing theory: what waiting must come to, as bounds for users and as checks on the simulator. */
package stalesim.model.queueing;
