/** Scenario text as a tree whose every value knows its place, and problems reported at that place. */
package stalesim.scenario.file;
