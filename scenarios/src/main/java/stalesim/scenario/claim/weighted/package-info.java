/** Claims of paper 001 (WP-SGD): S001-01 to S001-35. */
package stalesim.scenario.claim.weighted;
