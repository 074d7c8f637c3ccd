/** What came of a run. */
package stalesim.model.result;
