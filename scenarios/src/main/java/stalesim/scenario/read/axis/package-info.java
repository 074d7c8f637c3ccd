/** What takes several values over the points of a sweep or study. */
package stalesim.scenario.read.axis;
