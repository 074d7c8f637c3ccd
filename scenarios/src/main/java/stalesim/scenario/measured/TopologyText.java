package stalesim.scenario.measured;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stalesim.model.machine.Topology;

/** Topologies in words: {@code 2x18x2}, or {@code 2 sockets x 18 cores x 2 hardware threads} within a sentence. */
public final class TopologyText {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,3})x(\\d{1,4})(?:x(\\d{1,2}))?");
    private static final Pattern SENTENCE =
            Pattern.compile("(\\d{1,3}) sockets? x (\\d{1,4}) cores? x (\\d{1,2}) hardware threads?");

    private TopologyText() {}

    /**
     * Reads the short form.
     *
     * @param text SOCKETSxCORES or SOCKETSxCORESxTHREADS
     * @return the topology without loss by sharing, which is to be fitted; empty if the text is none
     */
    public static Optional<Topology> parse(String text) {
        Matcher matcher = SHORT.matcher(text.strip());
        return matcher.matches() ? topology(matcher) : Optional.empty();
    }

    /**
     * Looks for the long form.
     *
     * @param sentence any text
     * @return the topology without loss by sharing; empty if the text names none
     */
    static Optional<Topology> find(String sentence) {
        Matcher matcher = SENTENCE.matcher(sentence);
        return matcher.find() ? topology(matcher) : Optional.empty();
    }

    private static Optional<Topology> topology(Matcher matcher) {
        int sockets = Integer.parseInt(matcher.group(1));
        int cores = Integer.parseInt(matcher.group(2));
        int threads = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
        return sockets < 1 || cores < 1 || threads < 1
                ? Optional.empty()
                : Optional.of(new Topology(sockets, cores, threads, 1));
    }
}
