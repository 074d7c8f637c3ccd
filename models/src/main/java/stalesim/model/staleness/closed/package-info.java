/** Why staleness has the law it has: what m free workers must show, from the variation of their compute times. */
package stalesim.model.staleness.closed;
