package stalesim.scenario.rendering;

import java.util.List;
import java.util.function.Function;
import stalesim.report.change.ChangeTables;
import stalesim.report.change.ComparedCell;
import stalesim.report.change.FigureChange;
import stalesim.report.change.FigureChange.Verdict;
import stalesim.report.change.FolderChange;
import stalesim.report.table.MarkdownTable;
import stalesim.report.table.Table;
import stalesim.report.table.TextTable;
import stalesim.scenario.json.ChangeJson;
import stalesim.scenario.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Forms of what differs between two folders. */
public enum FolderChangeText {
    /** For terminals: what changed, and how much did not. */
    TEXT {
        @Override
        public String of(FolderComparison comparison) {
            return words(comparison, TextTable::render);
        }
    },
    /** The same for documents. */
    MARKDOWN {
        @Override
        public String of(FolderComparison comparison) {
            return words(comparison, MarkdownTable::render);
        }
    },
    /** Every figure of every cell, for spreadsheets. */
    CSV {
        @Override
        public String of(FolderComparison comparison) {
            return ChangeTables.csv(comparison.change().figures());
        }
    },
    /** All of it, for programs. */
    JSON {
        @Override
        public String of(FolderComparison comparison) {
            ObjectNode node = Json.object();
            ObjectNode scenario = node.putObject("scenario");
            comparison.scenario().forEach((path, values) -> {
                ObjectNode both = scenario.putObject(path);
                putStated(both, "before", values.before());
                putStated(both, "after", values.after());
            });
            node.set("figures", ChangeJson.write(comparison.change().figures()));
            node.set("only_before", ChangeJson.cells(comparison.change().onlyBefore()));
            node.set("only_after", ChangeJson.cells(comparison.change().onlyAfter()));
            return Json.pretty(node);
        }
    };

    /** More cells are counted, not listed. */
    private static final int MOST_CELLS = 10;

    /**
     * The comparison in this form.
     *
     * @param comparison of two folders
     * @return text that ends with a line
     */
    public abstract String of(FolderComparison comparison);

    private static void putStated(ObjectNode node, String key, String value) {
        if (!value.isEmpty()) {
            node.put(key, value);
        }
    }

    private static String words(FolderComparison comparison, Function<Table, String> form) {
        FolderChange change = comparison.change();
        StringBuilder text = new StringBuilder();
        if (!comparison.scenario().isEmpty()) {
            text.append("The scenarios differ in:\n\n").append(form.apply(scenario(comparison))).append('\n');
        }
        List<FigureChange> changed = change.of(Verdict.MORE, Verdict.LESS, Verdict.UNKNOWN);
        if (!changed.isEmpty()) {
            text.append(form.apply(ChangeTables.table(changed))).append('\n');
        }
        text.append(summary(change));
        only(text, "Only in the first: ", change.onlyBefore());
        only(text, "Only in the second: ", change.onlyAfter());
        return text.toString();
    }

    private static Table scenario(FolderComparison comparison) {
        return new Table(
                List.of(
                        new Table.Column("value", false),
                        new Table.Column("before", false),
                        new Table.Column("after", false)),
                comparison.scenario().entrySet().stream()
                        .map(entry -> List.of(
                                entry.getKey(),
                                entry.getValue().before(),
                                entry.getValue().after()))
                        .toList());
    }

    private static String summary(FolderChange change) {
        if (change.figures().isEmpty()) {
            return "No cell is in both folders.\n";
        }
        return change.figures().size() + " figures of cells that both have: "
                + change.count(Verdict.MORE) + " are significantly more, " + change.count(Verdict.LESS)
                + " less, " + change.count(Verdict.NOT_SIGNIFICANT) + " not significantly different, "
                + change.count(Verdict.IDENTICAL) + " identical, " + change.count(Verdict.UNKNOWN)
                + " cannot be told as they are of single runs.\n";
    }

    private static void only(StringBuilder text, String begin, List<ComparedCell> cells) {
        if (!cells.isEmpty()) {
            List<String> named = cells.stream().limit(MOST_CELLS).map(ComparedCell::label).toList();
            text.append(begin)
                    .append(String.join("; ", named))
                    .append(cells.size() > MOST_CELLS ? "; and " + (cells.size() - MOST_CELLS) + " more" : "")
                    .append(".\n");
        }
    }
}
