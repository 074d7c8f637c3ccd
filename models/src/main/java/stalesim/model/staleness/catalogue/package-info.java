/** The laws of staleness that users can state, by name and numbers. */
package stalesim.model.staleness.catalogue;
