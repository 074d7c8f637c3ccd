/** Which algorithm wins where, said in sentences, maps and a table. */
package stalesim.report.study.algorithm;
