/** Neural networks as objectives. */
package stalesim.model.neural;
