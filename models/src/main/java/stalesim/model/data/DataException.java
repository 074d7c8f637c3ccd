package stalesim.model.data;

/**
 * A data file that cannot be used as it is. The message names file, line, column, the offending text, the
 * rule and what to do.
 */
public final class DataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * With a complete message.
     *
     * @param message place, value, rule and advice
     */
    public DataException(String message) {
        super(message);
    }

    /**
     * With a complete message and the failure behind it.
     *
     * @param message place, value, rule and advice
     * @param cause what failed below
     */
    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
