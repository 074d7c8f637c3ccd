/** All claims together. */
package stalesim.scenario.claim.catalogue;
