/** What changes do, said in sentences, charts and tables. */
package stalesim.report.study.whatif;
