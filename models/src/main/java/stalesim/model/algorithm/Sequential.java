package stalesim.model.algorithm;

import stalesim.model.protocol.Store;

/**
 * Mini-batch SGD by one worker: x_{t+1} = x_t - eta(t, 0) g(x_t). The baseline of every speed-up.
 *
 * @see "Paper 003 (thesis), equation 1.2"
 */
public final class Sequential extends SharedGradientDescent {

    @Override
    public String name() {
        return "sequential";
    }

    @Override
    public String summary() {
        return "mini-batch SGD by one worker";
    }

    @Override
    public String source() {
        return "paper 003, section 1.2";
    }

    @Override
    public Store store() {
        return Store.UNSYNCHRONISED;
    }

    @Override
    public int maxWorkers() {
        return 1;
    }
}
