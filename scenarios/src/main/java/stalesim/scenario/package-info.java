/** Scenarios written in Java: the same record, checks and messages as those of scenario files. */
package stalesim.scenario;
