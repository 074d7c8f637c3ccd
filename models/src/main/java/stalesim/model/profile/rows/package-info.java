/** Samples seen as lists of their non-zero features, whatever the layout of their data set. */
package stalesim.model.profile.rows;
