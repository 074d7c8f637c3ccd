package stalesim.model.algorithm;

import stalesim.model.protocol.Store;

/**
 * Hogwild!: asynchronous SGD that reads and updates the shared model without any synchronisation.
 *
 * <p>Differs from the original, which reads coordinates one by one while it computes: here a worker first copies
 * a (possibly torn) view, as paper 003's implementation does.
 *
 * @see "Niu, Recht, Re, Wright (2011), Hogwild!; paper 000, appendix, algorithm 1; paper 003, section B.2"
 */
public final class Hogwild extends SharedGradientDescent {

    @Override
    public String name() {
        return "hogwild";
    }

    @Override
    public String summary() {
        return "asynchronous SGD without synchronisation (Hogwild!)";
    }

    @Override
    public String source() {
        return "paper 000, algorithm 1; paper 003, section B.2";
    }

    @Override
    public Store store() {
        return Store.UNSYNCHRONISED;
    }
}
