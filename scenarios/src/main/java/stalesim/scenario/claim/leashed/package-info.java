/** Claims of paper 003 (thesis), chapter B: Leashed-SGD: S003-44 to S003-64. */
package stalesim.scenario.claim.leashed;
