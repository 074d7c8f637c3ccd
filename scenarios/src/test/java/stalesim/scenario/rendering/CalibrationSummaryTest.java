package stalesim.scenario.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.Gamma;
import stalesim.model.machine.Figure;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Rousing;
import stalesim.model.machine.SlowAfterRest;
import stalesim.model.machine.Ticks;
import stalesim.model.machine.WakeUp;
import stalesim.model.protocol.OperationKind;
import stalesim.model.statistics.Estimate;
import stalesim.model.statistics.Interval;

class CalibrationSummaryTest {

    private static final MachineDescription MACHINE = MachineDescription.uniform(
            "here", 2, new OperationCosts(Map.of(OperationKind.COMPUTE, new Deterministic(5000))));

    private static Estimate estimate(String name, String unit, double mean, double half) {
        return new Estimate(name, unit, new Interval(mean - half, mean, mean + half, Estimate.LEVEL));
    }

    @Test
    void whatIsToldToTheSimulatorHasThePassesBehindIt() {
        Map<String, String> lines = CalibrationSummary.of(
                MACHINE,
                List.of(
                        estimate("any algorithm, compute", Estimate.NANOSECONDS, 5100, 40),
                        estimate(Figure.CONTEXT_SWITCH.label(), Estimate.NANOSECONDS, 900, 25)));
        assertThat(lines)
                .containsEntry("any algorithm, compute", "5.000 µs (passes: 5.100 ± 0.040 µs)")
                .containsEntry("context switch", "0.000 µs (passes: 0.900 ± 0.025 µs)")
                .containsEntry("lock spin", "0.000 µs");
    }

    @Test
    void otherEstimatesHaveLinesOfTheirOwnAtTheEnd() {
        Map<String, String> lines = CalibrationSummary.of(
                MACHINE,
                List.of(
                        estimate(Figure.SLOWDOWN.label(), Estimate.RATIO, 1.0625, 0.25),
                        Estimate.ofMean(Figure.HAND_OVER.label(), Estimate.NANOSECONDS, 12_345)));
        assertThat(lines).hasSize(CalibrationSummary.of(MACHINE, List.of()).size() + 2);
        assertThat(List.copyOf(lines.entrySet()).subList(lines.size() - 2, lines.size()))
                .containsExactly(
                        Map.entry("slowdown of two busy cores", "1.063 ± 0.250"),
                        Map.entry("lock hand-over, median", "12.345 ± unknown µs"));
    }

    @Test
    void whatNobodyMeasuredIsNotTold() {
        String label = Figure.SLOWDOWN_AFTER_SLEEP.label();
        String afterRousing = Figure.SLOWDOWN_AFTER_ROUSING.label();
        assertThat(CalibrationSummary.of(MACHINE, List.of())).doesNotContainKeys(label, afterRousing);
        OsCosts os = MACHINE.os();
        Rousing rousing = new Rousing(List.of(
                new Rousing.Spell(300_000, new Deterministic(60_000)),
                new Rousing.Spell(1_200_000, new Gamma(200_000, 1.5))));
        WakeUp wakeUp = new WakeUp(rousing, 0, 0, new SlowAfterRest(1.125, 1.25, 2_400_000));
        OsCosts drowsy = new OsCosts(os.sliceNs(), os.contextSwitchNs(), wakeUp, os.spins(), os.oversleep());
        assertThat(CalibrationSummary.of(MACHINE.with(drowsy), List.of()))
                .containsEntry(label, "1.125 for 2400.0 µs")
                .containsEntry(afterRousing, "1.250 for 2400.0 µs")
                .containsEntry("wake-up", "60.0 µs after 300.0 µs of work; 200.0 µs, cv 1.50 after 1200.0 µs of work");
    }

    @Test
    void ticksAreToldWhereSlicesEndAtThem() {
        assertThat(CalibrationSummary.of(MACHINE, List.of())).doesNotContainKey("slices end at ticks");
        OsCosts os = MACHINE.os();
        OsCosts ticking = new OsCosts(
                os.sliceNs(),
                os.contextSwitchNs(),
                os.wakeUp(),
                os.spins(),
                os.oversleep(),
                os.runQueues(),
                os.sliceLengths(),
                Optional.of(new Ticks(4_000_000, 1_400_000, new Deterministic(23_000))));
        assertThat(CalibrationSummary.of(MACHINE.with(ticking), List.of()))
                .containsEntry("slices end at ticks", "every 4000.0 µs, after 1400.0 µs at least")
                .containsEntry("tick", "23.0 µs");
    }

    @Test
    void everyFigureThatTheSimulatorIsToldIsNamedAsItsLine() {
        Map<String, String> lines = CalibrationSummary.of(MACHINE, List.of());
        assertThat(lines)
                .containsKeys(
                        Figure.CONTEXT_SWITCH.label(), Figure.WAKING.label(), Figure.WAKING_BUSY.label());
    }

    @Test
    void theTableIsAligned() {
        String table = EstimatesTable.render(List.of(
                estimate("context switch", Estimate.NANOSECONDS, 812, 31),
                Estimate.ofMean("oversleep, median", Estimate.NANOSECONDS, 52_000)));
        assertThat(table.lines())
                .containsExactly(
                        "mean over passes     mean  ± 95 %  unit",
                        "-----------------  ------  ------  ----",
                        "context switch      0.812   0.031  µs",
                        "oversleep, median  52.000       -  µs");
    }
}
