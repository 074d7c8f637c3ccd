package stalesim.scenario.runner;

/** Told how far a plan has come. Thread-safe. */
public interface Progress {

    /**
     * Something of unknown length begins.
     *
     * @param what a short sentence
     */
    void say(String what);

    /**
     * Runs begin.
     *
     * @param what which, for instance {@code real runs}
     * @param runs how many
     * @param work their expected cost in any unit
     */
    void begin(String what, int runs, double work);

    /**
     * More runs turn out to be needed than were announced.
     *
     * @param runs how many more
     * @param work their expected cost in the same unit
     */
    void more(int runs, double work);

    /**
     * Something begins that nothing else runs beside: one of them, or what lies between them. Called before its clock
     * starts; nothing is called until it is over.
     *
     * @param what its name
     */
    void next(String what);

    /**
     * One of them is under way, perhaps beside others, and has come so far.
     *
     * @param run its name
     * @param work how much of its expected cost lies behind it, in the same unit; less than before if it is done again,
     *     and 0 if nothing comes of it
     */
    void underWay(String run, double work);

    /**
     * One of them has finished.
     *
     * @param run its name
     * @param work its expected cost in the same unit
     */
    void done(String run, double work);

    /** All of them have finished. */
    void end();
}
