package stalesim.report.study.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.statistics.Interval;
import stalesim.model.study.UpperBound;
import stalesim.model.study.limit.Gain;
import stalesim.model.study.limit.GainSheet;
import stalesim.model.study.limit.Ladder;
import stalesim.model.study.limit.LadderLimits;
import stalesim.report.page.PageTable;
import stalesim.report.page.PageTable.Column;
import stalesim.report.page.PageTable.Entry;
import stalesim.report.table.Figures;
import stalesim.report.wording.Words;

/** Cost, gain and gain growth by number of workers, as a table. */
record GrowthTable(UpperBound study, LadderWords words) {

    PageTable of(LadderLimits limits) {
        String at = "after " + Words.count(limits.ladder().atUpdate(study.atUpdate()), "update");
        List<Column> columns = List.of(
                Column.figure("m", "workers"),
                Column.figure("runs", "that reached the loss"),
                Column.figure("cost", Gain.COST.label()),
                Column.figure("its growth", "for each worker added"),
                Column.figure("loss", at),
                Column.figure("its growth", "for each worker added"),
                Column.figure("time, s", "to the wanted loss"),
                Column.figure("throughput", Gain.RATE.label()),
                Column.figure("scalability law", "its error"));
        List<List<Entry>> rows = new ArrayList<>();
        for (int rung = 0; rung < limits.ladder().rungs().size(); rung++) {
            rows.add(row(limits, rung));
        }
        String caption = "Cost, loss and their gain growth, positive where they fall, of " + words.label(limits)
                + ". Means need all runs to have reached the wanted loss.";
        return new PageTable(words.id(limits) + "-growth", caption, columns, 1, rows);
    }

    private List<Entry> row(LadderLimits limits, int rung) {
        Ladder ladder = limits.ladder();
        GainSheet cost = sheet(ladder, Gain.COST);
        GainSheet loss = sheet(ladder, Gain.LOSS);
        GainSheet rate = sheet(ladder, Gain.RATE);
        return List.of(
                Entry.of(String.valueOf(ladder.rungs().get(rung).workers())),
                Entry.of(cost.knownRuns(rung) + " of " + ladder.replications()),
                entry(cost.mean(rung, study.level())),
                growth(cost, rung),
                entry(loss.mean(rung, study.level())),
                growth(loss, rung),
                entry(sheet(ladder, Gain.TIME).mean(rung, study.level())),
                entry(rate.mean(rung, study.level())),
                lawError(limits, rung, rate));
    }

    private GainSheet sheet(Ladder ladder, Gain gain) {
        return GainSheet.of(ladder, gain, study.atUpdate());
    }

    private Entry growth(GainSheet sheet, int rung) {
        return rung == 0 ? Entry.of(Figures.NONE) : entry(sheet.growth(rung, study.level()));
    }

    private static Entry entry(Optional<Interval> mean) {
        return mean.map(known -> Entry.of(
                        Words.signed(Figures.number(known.centre(), 3)),
                        Figures.halfWidth(known)))
                .orElse(Entry.of(Figures.NONE));
    }

    private Entry lawError(LadderLimits limits, int rung, GainSheet rate) {
        int workers = limits.ladder().rungs().get(rung).workers();
        Optional<Interval> mean = rate.mean(rung, study.level()).filter(known -> known.centre() > 0);
        return limits.half()
                .flatMap(half -> mean.map(known -> Entry.of(
                        UpperBoundFindings.error(half.rate(workers), known.centre()),
                        workers <= half.most() ? "fitted" : "extrapolated")))
                .orElse(Entry.of(Figures.NONE));
    }
}
