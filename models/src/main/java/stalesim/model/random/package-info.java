/** Named, order-independent random streams. */
package stalesim.model.random;
