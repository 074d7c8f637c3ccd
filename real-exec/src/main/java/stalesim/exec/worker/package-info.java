/**
 * A worker under the real clock, as what threads share sees it: who calls, where its time goes, and, where that is
 * measured, how long its operations take.
 */
package stalesim.exec.worker;
