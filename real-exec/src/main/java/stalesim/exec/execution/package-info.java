/** Execution of algorithms on real threads. */
package stalesim.exec.execution;
