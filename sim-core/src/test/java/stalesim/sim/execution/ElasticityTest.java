package stalesim.sim.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stalesim.model.algorithm.Sync;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Membership;
import stalesim.model.result.Outcome;
import stalesim.model.result.RunResult;

/** Workers that join and leave: with gradients of 1000 ns and nothing else, throughput is their number. */
class ElasticityTest {

    private static MachineDescription machine(long... timesAndWorkers) {
        List<Membership.Change> changes = new ArrayList<>();
        for (int i = 0; i < timesAndWorkers.length; i += 2) {
            changes.add(new Membership.Change(timesAndWorkers[i], (int) timesAndWorkers[i + 1]));
        }
        return TimingRuns.dedicated(new Deterministic(1_000), 0).with(TimingRuns.with(new Membership(changes)));
    }

    /** 2 workers until 10000, 4 until 20000, then 1. */
    @ParameterizedTest
    @CsvSource({"20, 10000", "21, 11000", "24, 11000", "60, 20000", "61, 21000", "70, 30000"})
    void throughputFollowsTheNumberOfMembers(long updates, long durationNs) {
        MachineDescription machine = machine(0, 2, 10_000, 4, 20_000, 1);
        assertThat(TimingRuns.run(machine, 4, updates).durationNs()).isEqualTo(durationNs);
    }

    @Test
    void whoHasToLeaveFinishesItsCycle() {
        MachineDescription machine = machine(10_500, 1);
        // the cycles of all four that began at 10000 end at 11000
        assertThat(TimingRuns.run(machine, 4, 44).durationNs()).isEqualTo(11_000);
        assertThat(TimingRuns.run(machine, 4, 45).durationNs()).isEqualTo(12_000);
    }

    @Test
    void whoIsWantedAgainBeforeItsCycleEndsNeverLeaves() {
        MachineDescription machine = machine(10_500, 1, 10_700, 4);
        assertThat(TimingRuns.run(machine, 4, 80).durationNs()).isEqualTo(20_000);
    }

    @Test
    void whoJoinsBeginsAtThatVeryMoment() {
        MachineDescription machine = machine(0, 1, 10_300, 2);
        // 10 by worker 0 until 10000; then 11000, 11300, 12000, 12300 ...
        assertThat(TimingRuns.run(machine, 2, 12).durationNs()).isEqualTo(11_300);
        assertThat(TimingRuns.run(machine, 2, 13).durationNs()).isEqualTo(12_000);
    }

    /** Two until 5000, one until 10000, then two again. */
    @ParameterizedTest
    @CsvSource({"10, 5000", "15, 10000", "17, 11000", "25, 15000"})
    void whoHasLeftComesBackWhenItIsWanted(long updates, long durationNs) {
        MachineDescription machine = machine(5_000, 1, 10_000, 2);
        assertThat(TimingRuns.run(machine, 2, updates).durationNs()).isEqualTo(durationNs);
    }

    @Test
    void aRunWithoutMembersForGoodStarvesThere() {
        RunResult result = TimingRuns.run(machine(10_000, 0), 3, 1_000);
        assertThat(result.updates()).isEqualTo(30);
        assertThat(result.durationNs()).isEqualTo(10_000);
        assertThat(result.outcome()).isEqualTo(Outcome.STARVED);
        assertThat(TimingRuns.run(machine(10_000, 0), 3, 30).outcome()).isEqualTo(Outcome.BUDGET);
    }

    @Test
    void theSumRuleHoldsWhileWorkersComeAndGo() {
        MachineDescription machine = TimingRuns.dedicated(new Lognormal(1_000, 0.5), 20)
                .with(TimingRuns.with(new Membership(List.of(
                        new Membership.Change(0, 2),
                        new Membership.Change(20_000, 8),
                        new Membership.Change(40_000, 1),
                        new Membership.Change(60_000, 5)))));
        RunResult result = TimingRuns.run(machine, 8, 500);
        assertThat(result.book().orElseThrow().balanced()).isTrue();
        assertThat(result.staleness().max()).isLessThan(40);
        assertThat(result.perWorker().get(7).updates()).isBetween(10L, 30L);
    }

    @Test
    void replicatedAlgorithmsNeedAllTheirWorkers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimingRuns.run(machine(5_000, 1), new Sync(), 4, 10, 0))
                .withMessage("sync needs all its workers in every round: none can join or leave");
    }
}
