/** Claims of paper 003 (thesis), chapter A: MindTheStep: S003-10 to S003-43. */
package stalesim.scenario.claim.mindthestep;
