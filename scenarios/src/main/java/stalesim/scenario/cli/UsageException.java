package stalesim.scenario.cli;

/** Arguments or files that a command cannot use. The message names value, rule and advice. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
