package stalesim.scenario.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import stalesim.model.stability.ConstantDelay;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.file.Setting;
import stalesim.scenario.read.SweepReader;
import stalesim.scenario.remark.Remark;
import stalesim.scenario.runner.task.TaskLibrary;
import stalesim.scenario.spec.Sweep;

class SweptOutlookTest {

    private static final String TEXT =
            """
            name: outlook
            objective: { kind: least-squares, data: { one-sample: { rows: 20, features: 8 } } }
            algorithms: [ async-lock ]
            workers: [ 16 ]
            batch: 4
            step: { rule: constant, size: 0.05 }
            clocks: [ simulated ]
            machine: { cores: 16, compute: 100, read-us: 1, update-us: 1 }
            stop: { updates: 20 }
            """;

    private final TaskLibrary tasks = new TaskLibrary(1);

    private static Sweep read(String... settings) {
        List<Setting> overrides = Arrays.stream(settings).map(Setting::parse).toList();
        return SweepReader.read(new ScenarioText("test.yaml", TEXT, Optional.empty(), "test"), overrides);
    }

    private StepOutlook outlook(Sweep sweep) {
        return StepOutlook.of(sweep, KnownData.of(sweep, tasks));
    }

    private double limit() {
        Sweep single = read();
        double smoothness = KnownData.of(single, tasks).of(single.first()).orElseThrow().smoothness().value();
        return ConstantDelay.limit(15) / smoothness;
    }

    /** Constant compute times have constant staleness; marginal is what lies within a tenth of the limit. */
    @Test
    void everyPointIsLookedAtAndAlikeOnesAreToldOnce() {
        double limit = limit();
        String sizes = "sweep={step.size: [" + 0.2 * limit + ", " + 0.75 * limit + ", " + 1.01 * limit + ", "
                + 1.3 * limit + ", " + 40 * limit + "]}";
        StepOutlook outlook = outlook(read(sizes));
        assertThat(outlook.warnings()).hasSize(2);
        assertThat(outlook.warnings().get(0).text())
                .startsWith("at step.size=" + 1.01 * limit + ": ")
                .contains("native async-lock is marginal with m = 16");
        assertThat(outlook.warnings().get(1).text())
                .startsWith("at 2 of 5 points, from step.size=" + 1.3 * limit + " on (here the first): ")
                .contains("native async-lock diverges with m = 16", "the step is 1.3 times the least")
                .contains(String.format("Take size <= %.3g", limit));
        assertThat(outlook.summaries())
                .singleElement().asString()
                .endsWith("1.3 times as large, at step.size=" + 0.75 * limit
                        + ", the nearest to its limit of 2 stable points");
    }

    /** The same warning at every point, as what is swept has no part in it, has no place. */
    @Test
    void whatHoldsEverywhereIsSaidPlainly() {
        StepOutlook outlook = outlook(read("step.size=" + 2 * limit(), "sweep={stop.updates: [10, 20, 30]}"));
        assertThat(outlook.warnings()).singleElement().extracting(Remark::where).isEqualTo("");
        assertThat(outlook.summaries()).isEmpty();
    }

    /** Objectives that differ are looked at one by one, but no more than some; first and last are among them. */
    @Test
    void manyObjectivesAreLookedAtInPart() {
        Sweep sweep = read("sweep={seed: 1..40}");
        KnownData data = KnownData.of(sweep, tasks);
        assertThat(sweep.scenarios().filter(scenario -> data.of(scenario).isPresent())).hasSize(KnownData.MOST);
        assertThat(data.of(sweep.first())).isPresent();
        assertThat(data.of(sweep.variants().get(39).scenario())).isPresent();
        assertThat(outlook(sweep).summaries())
                .anyMatch(line -> line.startsWith("step size: no forecast at 24 of 40 points")
                        && line.endsWith("no more than 16 different objectives are looked at"));
    }

    @Test
    void limitsAreFoundOnceAndNotWithoutEnd() {
        KnownLimits limits = new KnownLimits();
        for (int workers = 1; workers <= KnownLimits.MOST; workers++) {
            assertThat(limits.of(workers, OptionalDouble.empty())).isPresent();
        }
        assertThat(limits.refused()).isZero();
        assertThat(limits.of(7, OptionalDouble.empty()))
                .containsSame(limits.of(7, OptionalDouble.empty()).orElseThrow());
        assertThat(limits.of(KnownLimits.MOST + 1, OptionalDouble.empty())).isEmpty();
        assertThat(limits.refused()).isEqualTo(1);
    }

    /** A batch of 21 is more than the 20 rows. */
    @Test
    void notesAreThoseOfAllPoints() {
        Sweep sweep = read("sweep={batch: [4, 20, 21, 40]}");
        assertThat(TaskNotes.of(sweep, KnownData.of(sweep, tasks)))
                .singleElement()
                .extracting(Remark::text).asString()
                .startsWith("at 2 of 4 points, from batch=21 on (here the first): batch: 21 is more than the 20 rows");
    }

    /** Nothing is fitted to say it, so nothing is said of data that are not loaded. */
    @Test
    void onlyTheFirstSurrogateIsLookedAt() {
        Sweep sweep = read(
                "objective={kind: logistic, l2: 0.1, surrogate: true, data: {dense: {rows: 100, features: 5}}}",
                "sweep={step.size: [0.1, 0.2]}");
        KnownData data = KnownData.of(sweep, tasks);
        assertThat(tasks.holds(sweep.first())).isFalse();
        assertThat(TaskNotes.of(sweep, data)).isEmpty();
        assertThat(TaskNotes.withSurrogate(sweep, data, tasks))
                .hasSize(2)
                .allMatch(note -> note.text().startsWith("at step.size=0.1: "));
    }
}
