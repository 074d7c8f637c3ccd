package stalesim.scenario.file;

/**
 * One thing that is wrong with a scenario.
 *
 * @param place where it stands
 * @param path the key's path from the root, for instance {@code step.size}; empty for the whole file
 * @param message value, rule and advice
 */
public record Problem(Place place, String path, String message) {

    /**
     * The problem as it is shown: place, path, message, source line and caret.
     *
     * @return one or three lines
     */
    public String render() {
        String subject = path.isEmpty() ? "" : path + ": ";
        return place.label() + ": " + subject + message + place.excerpt();
    }
}
