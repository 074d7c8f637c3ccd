package stalesim.report.table;

import java.util.ArrayList;
import java.util.List;
import stalesim.report.requirement.RequirementCheck;

/** Checks of what a scenario requires, as a table and in words. */
public final class RequirementTables {

    private static final int DIGITS = 6;

    private RequirementTables() {}

    /**
     * A table of some checks.
     *
     * @param checks any
     * @return figure, cell, value and threshold of each
     */
    public static Table table(List<RequirementCheck> checks) {
        return new Table(
                List.of(
                        new Table.Column("required", false),
                        new Table.Column("cell", false),
                        new Table.Column("value", true),
                        new Table.Column("threshold", true)),
                checks.stream()
                        .map(check -> List.of(
                                check.requirement().figure().label(), check.cell(), value(check), threshold(check)))
                        .toList());
    }

    /**
     * What was found.
     *
     * @param check any
     * @return its digits, or that it is unknown
     */
    public static String value(RequirementCheck check) {
        return check.value().map(found -> Figures.number(found, DIGITS)).orElse(Figures.UNKNOWN);
    }

    /**
     * What is required.
     *
     * @param check any
     * @return such as "&gt;= 100"
     */
    public static String threshold(RequirementCheck check) {
        List<String> limits = new ArrayList<>();
        check.requirement().atLeast().ifPresent(limit -> limits.add(">= " + Figures.number(limit, DIGITS)));
        check.requirement().atMost().ifPresent(limit -> limits.add("<= " + Figures.number(limit, DIGITS)));
        return String.join(" and ", limits);
    }
}
