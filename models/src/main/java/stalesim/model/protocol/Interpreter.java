package stalesim.model.protocol;

/**
 * The meaning that an execution gives to each kind of operation, for one worker.
 *
 * <p>On the real clock a method returns when the operation is done. Under the virtual clock it is called once, before
 * the run, and lays out how the operation will pass in time.
 */
public interface Interpreter {

    /**
     * Takes a view of the shared model.
     *
     * @param operation what to do
     */
    void read(Operation.Read operation);

    /**
     * Computes at the view what the worker contributes next, mostly a stochastic gradient.
     *
     * @param operation what to do
     */
    void compute(Operation.Compute operation);

    /**
     * Applies the gradient to the shared model.
     *
     * @param operation what to do
     */
    void update(Operation.Update operation);

    /**
     * Meets the group and receives what its members' vectors combine to.
     *
     * @param operation what to do
     */
    void exchange(Operation.Exchange operation);

    /**
     * Hands a message to the server.
     *
     * @param operation what to do
     */
    void send(Operation.Send operation);

    /**
     * Takes the latest broadcast, if there is a new one.
     *
     * @param operation what to do
     */
    void receive(Operation.Receive operation);

    /**
     * Posts a vector and receives the weighted sum of the neighbours'.
     *
     * @param operation what to do
     */
    void gossip(Operation.Gossip operation);

    /**
     * Waits until a gate opens.
     *
     * @param operation what to do
     */
    void await(Operation.Await operation);

    /**
     * Goes back to repeat operations, or on.
     *
     * @param operation what to do
     */
    void loop(Operation.Loop operation);

    /**
     * Changes this worker's own state.
     *
     * @param operation what to do
     */
    void local(Operation.Local operation);
}
