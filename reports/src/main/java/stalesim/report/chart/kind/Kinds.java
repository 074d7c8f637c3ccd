package stalesim.report.chart.kind;

import java.util.List;
import stalesim.report.chart.Ink;
import stalesim.report.chart.KeyEntry;

/**
 * Things of several kinds, each with a letter and a colour: whoever cannot tell the colours has the letters.
 *
 * @param names in the order of their letters
 */
public record Kinds(List<String> names) {

    private static final List<Ink> INKS = List.of(
            Ink.FOURTH_LAW, Ink.THIRD_LAW, Ink.BEST_LAW, Ink.SECOND_LAW, Ink.REAL, Ink.REFERENCE, Ink.SIMULATED);

    /** Takes an immutable copy. */
    public Kinds {
        names = List.copyOf(names);
    }

    /**
     * The letter of a kind.
     *
     * @param name one of the names
     * @return A to Z; a number beyond
     */
    public String letter(String name) {
        int place = names.indexOf(name);
        return place < 26 ? String.valueOf((char) ('A' + place)) : String.valueOf(place + 1);
    }

    /** Different for the first seven kinds. */
    Ink ink(String name) {
        return INKS.get(names.indexOf(name) % INKS.size());
    }

    /**
     * What letters and colours mean.
     *
     * @param mark form of the colours
     * @return the key
     */
    public List<KeyEntry> key(KeyEntry.Mark mark) {
        return names.stream()
                .map(name -> new KeyEntry(letter(name) + " = " + name, ink(name), mark))
                .toList();
    }
}
