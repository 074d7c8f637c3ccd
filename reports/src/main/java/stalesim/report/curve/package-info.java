/** Loss curves made ready for drawing: thinned traces and bands over replications. */
package stalesim.report.curve;
