package stalesim.model.algorithm;

import stalesim.model.protocol.Store;

/**
 * Lock-based asynchronous SGD: every worker copies the model under a lock, computes, and applies its gradient
 * under the same lock. Views are consistent, gradients are stale.
 *
 * @see "Paper 003 (thesis), section B.2, AsyncSGD"
 */
public final class AsyncLock extends SharedGradientDescent {

    @Override
    public String name() {
        return "async-lock";
    }

    @Override
    public String summary() {
        return "asynchronous SGD, reads and updates under one lock";
    }

    @Override
    public String source() {
        return "paper 003, section B.2";
    }

    @Override
    public Store store() {
        return Store.LOCKED;
    }
}
