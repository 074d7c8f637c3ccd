/** What claims read off curves of loss. */
package stalesim.scenario.claim.curve;
