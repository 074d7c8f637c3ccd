package stalesim.model.duration;

/** A number that a prediction needs and that was neither stated nor measured. The message names it. */
public final class MissingCalibrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * With a complete message.
     *
     * @param message which number is missing, who needs it and how to supply it
     */
    public MissingCalibrationException(String message) {
        super(message);
    }
}
