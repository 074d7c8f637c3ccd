/** Claims of paper 003 (thesis), chapter C: TAIL-tau: S003-65 to S003-84. */
package stalesim.scenario.claim.tail;
