package stalesim.scenario.remark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import stalesim.scenario.spec.Sweep;

/**
 * Collects what is to be said of single points, and says once what is said of several in the same words but for the
 * numbers in them. What is said of one and the same point stays apart, whatever its words.
 *
 * <p>Takes memory for the first sentence of each kind and for the places of its points.
 */
public final class Remarks {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?([eE][-+]?\\d+)?");

    private final Sweep sweep;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Map<String, Kind> bySentence = new HashMap<>();

    /** Sentences that are one remark. */
    private static final class Kind {
        private final String sentence;
        private final List<Integer> numbers = new ArrayList<>();
        private boolean same = true;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        boolean holdsAt(int number) {
            return !numbers.isEmpty() && numbers.get(numbers.size() - 1) == number;
        }

        void add(int number, String said) {
            same &= sentence.equals(said);
            if (!holdsAt(number)) {
                numbers.add(number);
            }
        }
    }

    /**
     * None yet.
     *
     * @param sweep of whose points they are
     */
    public Remarks(Sweep sweep) {
        this.sweep = sweep;
    }

    /**
     * Adds a sentence.
     *
     * @param number place of the point in plan order, not below those before
     * @param sentence what is to be said of it, without a stop
     */
    public void add(int number, String sentence) {
        Kind known = bySentence.get(sentence);
        if (known != null) {
            known.add(number, sentence);
        } else {
            add(number, NUMBER.matcher(sentence).replaceAll("#"), sentence);
        }
    }

    /**
     * Adds a sentence of a kind that is said once, in whatever words.
     *
     * @param number place of the point in plan order, not below those before
     * @param kind of the sentence
     * @param sentence what is to be said of the point
     */
    public void add(int number, String kind, String sentence) {
        String own = kind;
        while (kinds.containsKey(own) && kinds.get(own).holdsAt(number)) {
            own += "+";
        }
        Kind found = kinds.get(own);
        if (found == null) {
            found = new Kind(sentence);
            kinds.put(own, found);
            bySentence.put(sentence, found);
        }
        found.add(number, sentence);
    }

    /**
     * What is to be said of all points.
     *
     * @return one remark a kind, in the order of their first points
     */
    public List<Remark> all() {
        return kinds.values().stream()
                .map(kind -> new Remark(kind.sentence, new SomePoints(sweep, kind.numbers), kind.same))
                .toList();
    }
}
