/** Generators of data sets with known structure. */
package stalesim.model.data.synthetic;
