/**
 * The claims of the papers, each with its check: what a claim is made of, the bench that checks work at, the catalogue,
 * and the run that goes through it. A sub-package a paper or chapter holds the claims themselves.
 */
package stalesim.scenario.claim;
