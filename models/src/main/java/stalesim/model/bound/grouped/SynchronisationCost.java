package stalesim.model.bound.grouped;

import java.util.List;
import java.util.Locale;
import stalesim.model.bound.statement.Bound;
import stalesim.model.bound.statement.Direction;
import stalesim.model.bound.statement.Statement;
import stalesim.model.bound.statement.Symbol;
import stalesim.model.paper.Reading;
import stalesim.model.range.Ranges;

/**
 * Time of one synchronisation. That of DS-Sync is the same with the size N of a group in place of W.
 *
 * <p>The printed scale takes each of the steps to move all of D, where in a ring each moves D/W, and counts W twice for
 * parameter servers. By table 1 a step of BERT on 16 nodes would take 33 s; the paper's table 4 has 3.9 s.
 *
 * @param way how vectors are added up
 * @param setting alpha, B, D and P
 * @param workers W &gt;= 1, or N within a group
 * @param reading alpha-beta form, or literally table 1
 * @see "Paper 004 (DS-Sync), section 3.2, table 1; stalesim.model.network.CostForm"
 */
public record SynchronisationCost(
        Synchronisation way, Synchronisation.Setting setting, int workers, Reading reading) implements Bound {

    /** Checks the range. */
    public SynchronisationCost {
        Ranges.atLeastOne("workers", workers);
    }

    @Override
    public Statement statement() {
        String name = way.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-cost";
        return Statement.of(name, "paper 004, table 1")
                .says(Direction.EXACT, way.corrected(), "ns")
                .assuming("equal links without jitter", "all arrive at once", "groups do not share links")
                .misprinted(way.literal(), "steps move parts of D, and alpha counts; see docs/network.md");
    }

    @Override
    public List<Symbol> symbols() {
        return List.of(
                new Symbol("W", "workers that synchronise", "workers", workers),
                new Symbol("alpha", "latency", "ns", setting.link().alphaNs()),
                new Symbol("B", "bandwidth", "bytes/s", setting.link().bytesPerSecond()),
                Symbol.count("D", "size of the vector", "bytes", setting.bytes()),
                new Symbol("P", "parameter servers", "servers", setting.servers()));
    }

    @Override
    public double value() {
        return way.costNs(setting, workers, reading);
    }
}
