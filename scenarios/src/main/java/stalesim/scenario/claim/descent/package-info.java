/** Stale descent in one dimension, update by update: what bounds on it are held against. */
package stalesim.scenario.claim.descent;
