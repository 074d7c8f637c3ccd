/** The JSON of everything that is stored: laws, machines, results, scenarios. */
package stalesim.scenario.json;
