package stalesim.report.chart.staleness;

import java.awt.BasicStroke;
import stalesim.model.staleness.StalenessLaw;
import stalesim.report.chart.Ink;
import stalesim.report.chart.KeyEntry;

/**
 * A law drawn over a histogram.
 *
 * @param part what it is to the histogram, which decides colour and stroke
 * @param law the law
 */
public record LawLine(Part part, StalenessLaw law) {

    /** What a law is to its histogram; colours are told apart by colour-blind readers, strokes by everybody. */
    public enum Part {
        /** The law that describes it best. */
        BEST(Ink.BEST_LAW, KeyEntry.Mark.LINE),
        /** The next best. */
        NEXT(Ink.SECOND_LAW, KeyEntry.Mark.DASHES),
        /** What free workers would show, from the variation of compute times alone. */
        EXPECTED(Ink.EXPECTED_LAW, KeyEntry.Mark.DOTS);

        private final Ink ink;
        private final KeyEntry.Mark mark;

        Part(Ink ink, KeyEntry.Mark mark) {
            this.ink = ink;
            this.mark = mark;
        }

        Ink ink() {
            return ink;
        }

        BasicStroke stroke() {
            return mark.stroke(2);
        }
    }

    KeyEntry key() {
        String name = part == Part.EXPECTED ? "expected of free workers" : law.name();
        return new KeyEntry(name, part.ink, part.mark);
    }
}
