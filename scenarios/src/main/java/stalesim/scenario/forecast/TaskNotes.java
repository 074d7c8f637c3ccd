package stalesim.scenario.forecast;

import java.util.List;
import stalesim.scenario.remark.Remark;
import stalesim.scenario.remark.Remarks;
import stalesim.scenario.runner.task.TaskLibrary;
import stalesim.scenario.runner.task.Tasks;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.spec.Sweep;

/** What is to be said of what the points of a sweep train, by what is known of their data. */
public final class TaskNotes {

    private TaskNotes() {}

    /**
     * Of all points whose data are looked at.
     *
     * @param sweep what is asked for
     * @param data what is known of its data
     * @return sentences without a stop
     */
    public static List<Remark> of(Sweep sweep, KnownData data) {
        Remarks remarks = new Remarks(sweep);
        add(remarks, sweep, data);
        return remarks.all();
    }

    /**
     * The same with what is to be said of the first point's surrogate, if it has one: fitting and checking one takes
     * seconds, so no other point's is looked at.
     *
     * @param sweep what is asked for
     * @param data what is known of its data
     * @param tasks where the surrogate is kept, and will be if it is not
     * @return sentences without a stop
     * @throws stalesim.model.data.DataException if the data cannot be used as they are
     */
    public static List<Remark> withSurrogate(Sweep sweep, KnownData data, TaskLibrary tasks) {
        Remarks remarks = new Remarks(sweep);
        if (sweep.first().objective().surrogate()) {
            tasks.of(sweep.first()).notes().forEach(note -> remarks.add(0, note));
        }
        add(remarks, sweep, data);
        return remarks.all();
    }

    private static void add(Remarks remarks, Sweep sweep, KnownData data) {
        for (int number = 0; number < sweep.variants().size(); number++) {
            Scenario scenario = sweep.variants().get(number).scenario();
            for (String note : notes(scenario, data)) {
                remarks.add(number, note);
            }
        }
    }

    private static List<String> notes(Scenario scenario, KnownData data) {
        return data.of(scenario)
                .flatMap(KnownData.Facts::size)
                .map(size -> Tasks.notes(scenario, size.rows(), size.sentParameters()))
                .orElse(List.of());
    }
}
