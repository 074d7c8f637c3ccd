/** Claims of paper 003 (thesis), introduction: S003-01 to S003-09. */
package stalesim.scenario.claim.overview;
