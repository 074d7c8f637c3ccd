/** Reads scenarios from their text, with every problem reported at its place. */
package stalesim.scenario.read;
