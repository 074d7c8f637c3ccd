/** Networks as plain data, one class an architecture. */
package stalesim.model.neural.architecture;
