/**
 * Execution of algorithms on real threads. {@code ThreadedWorker} says what each operation means on a thread,
 * {@code SharedStructures} what the threads of a run share.
 */
package stalesim.exec.execution;
