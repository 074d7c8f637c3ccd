/** Which input moves an answer most: the points of the experiment, the answers of its runs, and their analysis. */
package stalesim.model.study.influence;
