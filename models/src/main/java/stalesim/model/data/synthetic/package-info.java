/**
 * Generators of data sets with known structure: one {@link stalesim.model.data.synthetic.Generator} a kind, whose
 * formula stands in its Javadoc. {@link stalesim.model.data.synthetic.SyntheticData} takes any planted vector.
 */
package stalesim.model.data.synthetic;
