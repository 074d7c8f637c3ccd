package stalesim.model.neural.layer;

import stalesim.model.neural.blas.Gemm;

/** max(0, x) for every number; the slope at zero is zero. */
public record Relu() implements Layer {

    @Override
    public Shape output(Shape input) {
        return input;
    }

    @Override
    public boolean inPlace() {
        return true;
    }

    @Override
    public Pass pass(Signal input, Signal output, int offset, Gemm gemm) {
        return new Rectified(output);
    }

    private record Rectified(Signal signal) implements Pass {

        @Override
        public void forward(float[] parameters, int count) {
            float[] y = signal.values();
            int end = count * signal.shape().size();
            for (int k = 0; k < end; k++) {
                y[k] = Math.max(y[k], 0);
            }
        }

        @Override
        public void backward(float[] parameters, float[] gradient, int count) {
            float[] y = signal.values();
            float[] slopes = signal.gradient();
            int end = count * signal.shape().size();
            for (int k = 0; k < end; k++) {
                // the sign of -y is a mask of ones for y > 0, of zeros for y = 0: no branch to guess wrong
                int mask = -Float.floatToRawIntBits(y[k]) >> 31;
                slopes[k] = Float.intBitsToFloat(Float.floatToRawIntBits(slopes[k]) & mask);
            }
        }
    }
}
