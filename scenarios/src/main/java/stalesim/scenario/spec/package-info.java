/** What a scenario asks for, as records. */
package stalesim.scenario.spec;
