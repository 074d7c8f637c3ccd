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

    /** Computes a stochastic gradient at the worker's view over the next mini-batch of its own stream. */
    record Compute() implements Operation {
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
     * Averages a vector over a group: blocks until the whole group has arrived, then gives every member the mean.
     *
     * @param grouping who meets whom
     * @param quantity which vector
     */
    record Exchange(Grouping grouping, Quantity quantity) implements Operation {
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
     * Blocks until the other workers have come far enough.
     *
     * @param gate when to go on
     */
    record Await(Gate gate) implements Operation {

        /**
         * Whether the workers' clocks decide, rather than a regulator.
         *
         * @return true where every update may open the gate for others
         */
        public boolean followsClocks() {
            return gate.regulator().isEmpty();
        }

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
