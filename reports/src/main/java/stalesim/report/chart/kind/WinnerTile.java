package stalesim.report.chart.kind;

import java.util.Optional;

/**
 * A field of a map of winners.
 *
 * @param x its column, from 0 at the left
 * @param y its row, from 0 at the bottom
 * @param winner name of its kind; empty if there is none
 * @param label short enough for a field
 * @param detail likewise, smaller below it; may be empty
 * @param decided whether it is sure who won
 */
public record WinnerTile(int x, int y, Optional<String> winner, String label, String detail, boolean decided) {}
