package stalesim.model.protocol;

/**
 * One step of a worker's cycle: what is done, never how long it takes or on which thread.
 *
 * <p>An algorithm is a cycle of these, given as data; the rules that they carry are its code. Every execution
 * gives each kind its meaning once, by implementing {@link Interpreter}: a new kind does not compile until every
 * execution knows it.
 */
public sealed interface Operation {

    /**
     * Hands this operation to the method of the interpreter that is made for its kind.
     *
     * @param interpreter the execution, from one worker's point of view
     */
    void accept(Interpreter interpreter);

    /**
     * The kind, which is what costs are calibrated by.
     *
     * @return the kind
     */
    OperationKind kind();

    /** Takes a view of the shared model and remembers its version; the {@link Store} decides atomicity. */
    record Read() implements Operation {
        @Override
        public void accept(Interpreter interpreter) {
            interpreter.read(this);
        }

        @Override
        public OperationKind kind() {
            return OperationKind.READ;
        }
    }

    /**
     * Computes, at the worker's view and over the next mini-batch of its own stream, what the worker contributes next.
     *
     * @param rule what is computed
     */
    record Compute(ComputeRule rule) implements Operation {

        /** A stochastic gradient. */
        public Compute() {
            this(ComputeRule.GRADIENT);
        }
        @Override
        public void accept(Interpreter interpreter) {
            interpreter.compute(this);
        }

        @Override
        public OperationKind kind() {
            return OperationKind.COMPUTE;
        }
    }

    /**
     * Applies the worker's gradient to the shared model.
     *
     * @param rule sees the staleness at application and may refuse
     * @param persistence T_p &gt;= 0: with {@link Store#PUBLISHED} the gradient is dropped when more than so many
     *     attempts to publish have failed; other stores need one attempt
     */
    record Update(UpdateRule rule, long persistence) implements Operation {

        /** A persistence that never gives up. */
        public static final long UNBOUNDED = Long.MAX_VALUE;

        /**
         * Until it succeeds.
         *
         * @param rule sees the staleness at application and may refuse
         */
        public Update(UpdateRule rule) {
            this(rule, UNBOUNDED);
        }

        @Override
        public void accept(Interpreter interpreter) {
            interpreter.update(this);
        }

        @Override
        public OperationKind kind() {
            return OperationKind.UPDATE;
        }
    }

    /**
     * Combines a vector over a group: blocks until the whole group has arrived, then gives every member the result.
     *
     * @param grouping who meets whom
     * @param quantity which vector
     * @param weighting how much each member's vector counts
     */
    record Exchange(Grouping grouping, Quantity quantity, Weighting weighting) implements Operation {

        /**
         * The mean of a group.
         *
         * @param grouping who meets whom
         * @param quantity which vector
         */
        public Exchange(Grouping grouping, Quantity quantity) {
            this(grouping, quantity, Weighting.EQUAL);
        }
        @Override
        public void accept(Interpreter interpreter) {
            interpreter.exchange(this);
        }

        @Override
        public OperationKind kind() {
            return OperationKind.EXCHANGE;
        }
    }

    /**
     * Posts a vector, waits until all neighbours have posted theirs of the same round, and receives the sum over them
     * and itself of W_ij q_j. Nobody waits for anybody but its neighbours. A cycle knows one mixing.
     *
     * @param mixing who hears whom, and how much each counts
     * @param message what is posted
     */
    record Gossip(Mixing mixing, Message message) implements Operation {
        @Override
        public void accept(Interpreter interpreter) {
            interpreter.gossip(this);
        }

        @Override
        public OperationKind kind() {
            return OperationKind.GOSSIP;
        }
    }

    /**
     * Blocks until the other workers have come far enough.
     *
     * @param gate when to go on
     */
    record Await(Gate gate) implements Operation {
        @Override
        public void accept(Interpreter interpreter) {
            interpreter.await(this);
        }

        @Override
        public OperationKind kind() {
            return OperationKind.AWAIT;
        }
    }

    /**
     * Repeats the operations before it: together with this, they are done a number of times in a row.
     *
     * @param length how many operations, &gt;= 1
     * @param times how often, asked anew each time that the worker comes here
     */
    record Loop(int length, LoopRule times) implements Operation {
        @Override
        public void accept(Interpreter interpreter) {
            interpreter.loop(this);
        }

        @Override
        public OperationKind kind() {
            return OperationKind.LOOP;
        }
    }

    /**
     * Changes state that this worker alone sees.
     *
     * @param rule what changes
     */
    record Local(LocalRule rule) implements Operation {
        @Override
        public void accept(Interpreter interpreter) {
            interpreter.local(this);
        }

        @Override
        public OperationKind kind() {
            return OperationKind.LOCAL;
        }
    }
}
