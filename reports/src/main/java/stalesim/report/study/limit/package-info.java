/** The answer of the study of upper bounds: measured limits beside predicted ones. */
package stalesim.report.study.limit;
