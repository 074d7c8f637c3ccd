/** The command line. */
package stalesim.scenario.cli;
