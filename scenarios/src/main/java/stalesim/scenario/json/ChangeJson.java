package stalesim.scenario.json;

import java.util.List;
import stalesim.report.change.ComparedCell;
import stalesim.report.change.FigureChange;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What changed between two folders as JSON. */
public final class ChangeJson {

    private ChangeJson() {}

    /**
     * Writes changes.
     *
     * @param changes in order
     * @return an array of objects
     */
    public static ArrayNode write(List<FigureChange> changes) {
        ArrayNode array = Json.object().putArray("changes");
        for (FigureChange change : changes) {
            ObjectNode node = cell(array.addObject(), change.cell())
                    .put("figure", change.figure().label())
                    .put("before", change.before())
                    .put("after", change.after())
                    .put("change", change.change().centre());
            node.set("change_low", Json.number(change.change().low()));
            node.set("change_high", Json.number(change.change().high()));
            node.set("p", Json.number(change.p()));
            node.put("verdict", change.verdict().label());
        }
        return array;
    }

    /**
     * Writes cells.
     *
     * @param cells in order
     * @return an array of objects
     */
    public static ArrayNode cells(List<ComparedCell> cells) {
        ArrayNode array = Json.object().putArray("cells");
        cells.forEach(cell -> cell(array.addObject(), cell));
        return array;
    }

    private static ObjectNode cell(ObjectNode node, ComparedCell cell) {
        if (!cell.point().isEmpty()) {
            ObjectNode point = node.putObject("point");
            cell.point().forEach(point::put);
        }
        return node.put("clock", cell.clock().label())
                .put("mode", cell.cell().mode().label())
                .put("algorithm", cell.cell().algorithm())
                .put("workers", cell.cell().workers());
    }
}
