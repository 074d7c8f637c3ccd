package stalesim.sim.worker;

/** What comes before a worker's first cycle: it has to get a core. */
enum Beginning implements Course {
    /** Of every worker. */
    OF_ALL;

    @Override
    public void begin(SimulatedWorker worker) {
        throw new IllegalStateException("worker " + worker.rank() + " has begun already");
    }

    @Override
    public void goOn(SimulatedWorker worker) {
        worker.next();
    }
}
