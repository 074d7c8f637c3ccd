/** How many workers: the choices, how sure they are, and what the others would cost. */
package stalesim.report.study.workers;
