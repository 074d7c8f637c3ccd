package stalesim.scenario.runner;

/** A run that this process has too little memory for: no mistake in a scenario, which a larger heap may well run. */
public final class HeapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * With a complete message.
     *
     * @param message the run, what it needs, what there is, and what to do
     */
    public HeapException(String message) {
        super(message);
    }
}
