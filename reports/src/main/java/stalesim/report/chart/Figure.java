package stalesim.report.chart;

import java.util.List;

/**
 * A finished chart.
 *
 * @param id unique among the figures of a page; made of letters, digits and hyphens
 * @param title short heading
 * @param description the text alternative
 * @param svg one svg element, well formed, without declaration; scales to the width it is given
 * @param key what its marks mean
 */
public record Figure(String id, String title, String description, String svg, List<KeyEntry> key) {

    /** Makes the list immutable. */
    public Figure {
        key = List.copyOf(key);
    }
}
