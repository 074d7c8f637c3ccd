/** Matrix products in floats: by the Vector API, in plain Java, or by a native library. */
package stalesim.model.neural.blas;
