package stalesim.model.protocol;

/**
 * What the server does with a message, the coordinator's part of an algorithm. Made anew for every run; holds state.
 * Its calls are serialised.
 */
@FunctionalInterface
public interface ServerRule {

    /**
     * Applies a message to the model.
     *
     * @param message of any worker; messages may come in any order
     * @param model d values, changed in place
     * @return number of the latest broadcast that is due; more than before to broadcast the model now
     */
    long handle(Message message, float[] model);
}
