/** The report of a study of sensitivity: which input moves the answer most. */
package stalesim.report.study.sensitivity;
