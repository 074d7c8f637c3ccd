/** What happens to data between reading and training: split, labels, normalisation, order. */
package stalesim.model.data.preparation;
