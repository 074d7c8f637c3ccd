package stalesim.model.protocol;

/** A copy of the server's model on its way to all workers. Broadcasts are numbered; a newer one replaces older ones. */
public final class Broadcast {

    private final float[] values;
    private long number;
    private long version;

    /**
     * The model as every worker has it at the start: number 0, version 0.
     *
     * @param start d values, copied
     */
    public Broadcast(float[] start) {
        values = start.clone();
    }

    /**
     * The parameters.
     *
     * @return d values, the broadcast's own array
     */
    public float[] values() {
        return values;
    }

    /**
     * Its number, which only rises: the paper's k.
     *
     * @return &gt;= 1, 0 for the start
     */
    public long number() {
        return number;
    }

    /**
     * Number of messages that the server had applied.
     *
     * @return version, &gt;= 0
     */
    public long version() {
        return version;
    }

    /** Becomes a copy of a model. */
    void replace(float[] model, long newNumber, long newVersion) {
        System.arraycopy(model, 0, values, 0, values.length);
        number = newNumber;
        version = newVersion;
    }

    /**
     * A copy that later broadcasts leave alone.
     *
     * @return a new object
     */
    public Broadcast copy() {
        Broadcast copy = new Broadcast(values);
        copy.number = number;
        copy.version = version;
        return copy;
    }

    /**
     * Whether it is newer than what a worker has taken.
     *
     * @param worker who looks
     * @return true if it has not yet taken this one or a later one
     */
    public boolean isNewTo(WorkerState worker) {
        return number > worker.broadcast();
    }

    /**
     * A worker takes it.
     *
     * @param worker who takes it
     * @param rule makes its view of it
     */
    public void open(WorkerState worker, ReceiveRule rule) {
        rule.take(worker, values);
        worker.tookBroadcast(number, version);
    }
}
