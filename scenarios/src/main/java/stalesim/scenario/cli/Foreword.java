package stalesim.scenario.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import stalesim.model.result.Clock;
import stalesim.report.wording.Words;
import stalesim.scenario.forecast.KnownData;
import stalesim.scenario.forecast.StepOutlook;
import stalesim.scenario.forecast.TaskNotes;
import stalesim.scenario.remark.Assumptions;
import stalesim.scenario.remark.Remark;
import stalesim.scenario.runner.task.TaskLibrary;
import stalesim.scenario.spec.Sweep;

/**
 * All that is to be said of a scenario before it runs.
 *
 * @param notes on what is trained, without a stop
 * @param assumptions where a stated machine leaves something out, without a stop
 * @param outlook on its steps
 */
record Foreword(List<Remark> notes, List<Remark> assumptions, StepOutlook outlook) {

    /** Of a scenario that will be run. */
    static Foreword of(Sweep sweep, TaskLibrary tasks) {
        KnownData data = KnownData.of(sweep, tasks);
        return new Foreword(
                TaskNotes.withSurrogate(sweep, data, tasks),
                sweep.first().clocks().contains(Clock.SIMULATED) ? Assumptions.of(sweep) : List.of(),
                StepOutlook.of(sweep, data));
    }

    /** Of one that is only looked at: no surrogate is fitted, and nothing is assumed until something is run. */
    static Foreword withoutRuns(Sweep sweep, TaskLibrary tasks) {
        KnownData data = KnownData.of(sweep, tasks);
        return new Foreword(TaskNotes.of(sweep, data), List.of(), StepOutlook.of(sweep, data));
    }

    /** Tells everything but the {@link StepOutlook#summaries()}. */
    void tell(PrintWriter err) {
        notes.forEach(note -> err.println("Note: " + note.text() + "."));
        assumptions.forEach(assumption -> err.println("Assumed" + where(assumption) + assumption.sentence() + "."));
        outlook.warnings().forEach(warning -> err.println("Warning" + where(warning) + warning.sentence()));
    }

    private static String where(Remark remark) {
        return remark.where().isEmpty() ? ": " : " " + remark.where() + ": ";
    }

    /** Says how much there is to tell, and who has told it. */
    void recall(PrintWriter err, String teller) {
        List<String> counts = new ArrayList<>();
        count(notes, "note", counts);
        count(assumptions, "assumption", counts);
        count(outlook.warnings(), "warning", counts);
        if (!counts.isEmpty()) {
            err.println("  " + String.join(", ", counts) + ": told " + teller + ", and by --dry-run");
        }
    }

    private static void count(List<Remark> remarks, String noun, List<String> counts) {
        if (!remarks.isEmpty()) {
            counts.add(Words.count(remarks.size(), noun));
        }
    }

    /** What the report says of what is trained. */
    Stream<String> noted() {
        return notes.stream().map(Remark::text);
    }
}
