/** Claims of paper 003 (thesis), chapter D: elastic parallelism: S003-85 to S003-104. */
package stalesim.scenario.claim.elastic;
