/** Claims of paper 004 (DS-Sync): S004-01 to S004-41. */
package stalesim.scenario.claim.grouped;
