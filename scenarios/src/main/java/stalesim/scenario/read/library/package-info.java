/** The texts that a scenario is made of: files, bundled scenarios, templates, and which of them wins. */
package stalesim.scenario.read.library;
