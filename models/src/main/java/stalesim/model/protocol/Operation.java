package stalesim.model.protocol;

import java.util.Optional;

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
     * @param post what is posted
     */
    record Gossip(Mixing mixing, Post post) implements Operation {
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
     * Hands a message to the server, which applies it when it arrives and may broadcast its model; does not wait for
     * that.
     *
     * @param rule what the message holds
     * @param server what the server does with it
     */
    record Send(SendRule rule, ServerRule server) implements Operation {
        @Override
        public void accept(Interpreter interpreter) {
            interpreter.send(this);
        }

        @Override
        public OperationKind kind() {
            return OperationKind.SEND;
        }
    }

    /**
     * Takes the latest broadcast that has arrived, if there is one that the worker has not taken; never blocks.
     *
     * @param rule what the worker makes of it
     */
    record Receive(ReceiveRule rule) implements Operation {
        @Override
        public void accept(Interpreter interpreter) {
            interpreter.receive(this);
        }

        @Override
        public OperationKind kind() {
            return OperationKind.RECEIVE;
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
     * <p>A raced loop ends early: as soon as the worker finds, when it comes here, that a member of its group waits at
     * the meeting that it goes to next. How often it is repeated is then an outcome of the run, and is recorded.
     *
     * @param length how many operations, &gt;= 1
     * @param times how often at most, asked anew each time that the worker comes here
     * @param race the exchange at which somebody may wait; empty for a loop that nobody cuts short
     */
    record Loop(int length, LoopRule times, Optional<Exchange> race) implements Operation {

        /**
         * A loop that nobody cuts short.
         *
         * @param length how many operations, &gt;= 1
         * @param times how often
         */
        public Loop(int length, LoopRule times) {
            this(length, times, Optional.empty());
        }

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
