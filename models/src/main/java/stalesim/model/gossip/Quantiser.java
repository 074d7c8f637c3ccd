package stalesim.model.gossip;

import org.apache.commons.rng.UniformRandomProvider;

/** Compresses vectors without bias: E C(z) = z. Immutable. */
public interface Quantiser {

    /** Sends single precision as it is: C(z) = z. */
    Quantiser IDENTITY = new Quantiser() {

        @Override
        public void quantise(double[] z, UniformRandomProvider random) {
            // nothing is lost
        }

        @Override
        public int bits() {
            return UNCOMPRESSED_BITS;
        }
    };

    /** Bits of a parameter that is not compressed. */
    int UNCOMPRESSED_BITS = 32;

    /**
     * Replaces a vector by what its receivers make of the message.
     *
     * @param z d values; receives C(z)
     * @param random the sender's own stream
     */
    void quantise(double[] z, UniformRandomProvider random);

    /**
     * Size of a message.
     *
     * @return bits a parameter
     */
    int bits();

    /**
     * By the number of bits.
     *
     * @param bits 2 to 32 a parameter
     * @return {@link #IDENTITY} for 32, else a {@link StochasticQuantiser}
     */
    static Quantiser of(int bits) {
        return bits == UNCOMPRESSED_BITS ? IDENTITY : new StochasticQuantiser(bits);
    }
}
