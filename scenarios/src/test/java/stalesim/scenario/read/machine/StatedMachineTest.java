package stalesim.scenario.read.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.Exponential;
import stalesim.model.duration.Gamma;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.ApplicationOrder;
import stalesim.model.machine.Background;
import stalesim.model.machine.Failures;
import stalesim.model.machine.Freshness;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Membership;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Rousing;
import stalesim.model.machine.RunQueueing;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.SlowAfterRest;
import stalesim.model.machine.Spins;
import stalesim.model.machine.Stragglers;
import stalesim.model.machine.Ticks;
import stalesim.model.machine.Topology;
import stalesim.model.machine.WakeUp;
import stalesim.model.machine.Workforce;
import stalesim.model.network.CollectiveScheme;
import stalesim.scenario.file.Problem;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.file.Setting;
import stalesim.scenario.read.ScenarioReader;
import stalesim.scenario.spec.MachineSpec;

/** Every key of a machine that a scenario states, and every message about one. */
class StatedMachineTest {

    /** Ten lines; what follows begins at line 11. */
    private static final String BASE =
            """
            name: stated
            objective: { kind: logistic, data: { dense: { rows: 100, features: 5 } } }
            algorithms: [ async-lock ]
            step: { rule: constant, size: 0.1 }
            stop: { updates: 100 }
            workers: [ 2 ]
            machine:
              compute: 100
              read-us: 2
              update-us: 5
            """;

    private static MachineSpec.Stated stated(String... lines) {
        return (MachineSpec.Stated) ScenarioReader.read(text(BASE, lines), List.of()).machine();
    }

    private static MachineDescription machine(String... lines) {
        return stated(lines).machine();
    }

    private static Workforce workforce(String line) {
        return machine("cores: 4", line).workforce();
    }

    private static ScenarioText text(String base, String... lines) {
        return new ScenarioText(
                "test.yaml", base + "  " + String.join("\n  ", lines) + "\n", Optional.empty(), "test");
    }

    private static List<String> problems(String base, String... lines) {
        ScenarioText text = text(base, lines);
        ScenarioException failure =
                catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(text, List.of()));
        assertThat(failure).as("the scenario must be refused").isNotNull();
        return failure.problems().stream()
                .map(Problem::render)
                .map(problem -> problem.lines().findFirst().orElseThrow())
                .toList();
    }

    @Test
    void readsCoresInBothForms() {
        assertThat(machine("cores: 4").processors())
                .isEqualTo(new Processors(Topology.flat(4), Scheduling.TIME_SLICED, List.of(1.0)));
        assertThat(machine("cores: { sockets: 2, cores: 18, threads: 2, sharing: 0.65 }").processors().topology())
                .isEqualTo(new Topology(2, 18, 2, 0.65));
        assertThat(machine("cores: { sockets: 2, cores: 18 }").processors().topology())
                .isEqualTo(new Topology(2, 18, 1, 1));
    }

    @ParameterizedTest
    @EnumSource
    void readsEverySchedulerByName(Scheduling scheduling) {
        assertThat(machine("cores: 4", "scheduler: " + scheduling.label(), "slowdown: [ 1, 1.1 ]").processors())
                .isEqualTo(new Processors(Topology.flat(4), scheduling, List.of(1.0, 1.1)));
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryLockOrderAndWhetherTheLockIsHandedOver(ApplicationOrder order) {
        String name = "lock: { order: " + order.label();
        assertThat(machine("cores: 4", name + ", hand-over: true }").lock()).isEqualTo(new LockPolicy(order, true));
        assertThat(machine("cores: 4", name + ", hand-over: false }").lock()).isEqualTo(new LockPolicy(order, false));
        // an order other than that of arrival is that of service, which barging would upset
        assertThat(machine("cores: 4", name + " }").lock())
                .isEqualTo(new LockPolicy(order, order != ApplicationOrder.FIRST_COME));
    }

    @Test
    void readsTheGap() {
        assertThat(machine("cores: 4", "gap-us: 7.5").costs().get("*").gap()).isEqualTo(new Deterministic(7_500));
        assertThat(machine("cores: 4", "gap-us: { lognormal: { mean-us: 50, cv: 0.2 } }").costs().get("*").gap())
                .isEqualTo(new Lognormal(50_000, 0.2));
    }

    @Test
    void readsUpdatesOfWhatAnotherCoreWrote() {
        assertThat(machine("cores: 4", "remote-update-us: 7.5").costs().get("*").remoteUpdate())
                .contains(new Deterministic(7_500));
        assertThat(machine("cores: 4").costs().get("*").remoteUpdate()).isEmpty();
        String assumption = "remote-update-us is not stated: an update takes as long where another core was the last to"
                + " write the model";
        assertThat(stated("cores: 4").assumptions()).contains(assumption);
        assertThat(stated("cores: 4", "remote-update-us: 7.5").assumptions()).doesNotContain(assumption);
    }

    @Test
    void anUpdateMayTakeLongerSoonAfterAnotherCores() {
        String stated = "freshness: [ { age-us: 0.5, longer-us: 1.2 }, { age-us: 180, longer-us: 0 } ]";
        assertThat(machine("cores: 4", stated).costs().get("*").freshness())
                .isEqualTo(new Freshness(List.of(new Freshness.Point(500, 1_200), new Freshness.Point(180_000, 0))));
        assertThat(machine("cores: 4").costs().get("*").freshness()).isEqualTo(Freshness.NEVER_MATTERS);
        String assumption = "freshness is not stated: an update takes as long however short a time ago another core"
                + " wrote the model";
        assertThat(stated("cores: 4", "remote-update-us: 7").assumptions()).contains(assumption);
        assertThat(stated("cores: 4").assumptions()).doesNotContain(assumption);
        assertThat(stated("cores: 4", "remote-update-us: 7", stated).assumptions())
                .doesNotContain(assumption);
        assertThat(problems(BASE, "cores: 4", "freshness: []"))
                .containsExactly("test.yaml:12:14: machine.freshness: needs at least one entry. Leave the line out if it"
                        + " does not matter when another core wrote the model.");
        String descending = "freshness: [ { age-us: 4, longer-us: 6 }, { age-us: 3, longer-us: 7 } ]";
        assertThat(problems(BASE, "cores: 4", descending))
                .hasSize(1)
                .allMatch(problem -> problem.contains("age-us must be more than in the entry before it"));
    }

    @Test
    void readsWhatAnUpdateTakesBeforeItTriesToPublish() {
        assertThat(machine("cores: 4", "preparation-us: 0.13").costs().get("*").preparationNs())
                .isEqualTo(130);
        assertThat(machine("cores: 4").costs().get("*").preparationNs()).isZero();
        String assumption = "preparation-us is not stated: an update that is published can fail from its beginning on, and a lock"
                + " is held from begin to end";
        assertThat(stated("cores: 4").assumptions()).contains(assumption);
        assertThat(stated("cores: 4", "preparation-us: 0").assumptions()).doesNotContain(assumption);
        assertThat(problems(BASE, "cores: 4", "preparation-us: -1"))
                .singleElement()
                .asString()
                .startsWith("test.yaml:12:19: machine.preparation-us: -1 must be >= 0");
    }

    @Test
    void readsHowThreadsAreQueued() {
        assertThat(machine("cores: 4").os().runQueues()).isEqualTo(RunQueueing.COMMON);
        assertThat(machine("cores: 4", "run-queues: per-core").os().runQueues()).isEqualTo(RunQueueing.PER_CORE);
        assertThat(stated("cores: 4").assumptions()).noneMatch(text -> text.startsWith("run-queues is not stated"));
        assertThat(stated("cores: 4", "slice-us: 3000").assumptions())
                .anyMatch(text -> text.startsWith("run-queues is not stated"))
                .anyMatch(text -> text.startsWith("slice-lengths-us is not stated"))
                .anyMatch(text -> text.startsWith("ticks is not stated"));
        assertThat(machine("cores: 4").os().sliceLengths()).isEmpty();
        assertThat(machine("cores: 4", "slice-lengths-us: { gamma: { mean-us: 3900, cv: 0.1 } }").os().sliceLengths())
                .contains(new Gamma(3_900_000, 0.1));
        assertThat(problems(BASE, "cores: 4", "run-queues: two"))
                .singleElement()
                .asString()
                .startsWith("test.yaml:12:15: machine.run-queues: ")
                .contains("common", "per-core");
    }

    @Test
    void readsTheTicksAtWhichSlicesEnd() {
        assertThat(machine("cores: 4").os().ticks()).isEmpty();
        assertThat(machine("cores: 4", "ticks: { every-us: 4000, least-slice-us: 1400 }").os().ticks())
                .contains(new Ticks(4_000_000, 1_400_000));
        assertThat(machine("cores: 4", "ticks: { every-us: 4000, least-slice-us: 1400, take-us: 23 }")
                        .os()
                        .ticks())
                .contains(new Ticks(4_000_000, 1_400_000, new Deterministic(23_000)));
        assertThat(problems(BASE, "cores: 4", "ticks: { every-us: 4000, least-slice-us: 0, take-us: 2001 }"))
                .singleElement()
                .asString()
                .startsWith("test.yaml:12:56: machine.ticks.take-us: ")
                .contains("must be at most half of every-us");
        assertThat(stated("cores: 4", "slice-us: 4000", "ticks: { every-us: 4000, least-slice-us: 0 }")
                        .assumptions())
                .noneMatch(text -> text.startsWith("ticks is not stated"));
        assertThat(problems(BASE, "cores: 4", "ticks: { every-us: 0, least-slice-us: 1400 }"))
                .singleElement()
                .asString()
                .startsWith("test.yaml:12:22: machine.ticks.every-us: 0 must be >= 0.001");
        assertThat(problems(BASE, "cores: 4", "ticks: { every-us: 4000 }"))
                .singleElement()
                .asString()
                .contains("machine.ticks", "least-slice-us");
    }

    @Test
    void readsStragglersAndBackground() {
        assertThat(workforce("stragglers: { probability: 0.01, factor: 1.5 }").stragglers())
                .isEqualTo(new Stragglers(0.01, 1.5));
        assertThat(workforce("background: { compute-cv: 0.1, overhead-cv: 0.3, hold-us: 2.5 }").background())
                .isEqualTo(new Background(0.1, 0.3, 2_500));
        assertThat(workforce("background: { overhead-cv: 0.3, hold-us: 0.001 }").background())
                .isEqualTo(new Background(0, 0.3, 1));
    }

    @Test
    void readsFailuresAndMembership() {
        assertThat(workforce("failures: { up: { exponential: { mean-us: 1e6 } }, repair: 50 }").failures())
                .contains(new Failures(new Exponential(1e9), new Deterministic(50_000)));
        assertThat(workforce("membership: [ { at-us: 0, workers: 0 }, { at-us: 10.5, workers: 1 } ]").membership())
                .isEqualTo(new Membership(List.of(new Membership.Change(0, 0), new Membership.Change(10_500, 1))));
        assertThat(workforce("membership: { at-us: 3, workers: 1 }").membership().changes()).hasSize(1);
    }

    @Test
    void somebodyHasToTakePartInTheEnd() {
        assertThat(problems(BASE, "cores: 4", "membership: [ { at-us: 0, workers: 4 }, { at-us: 50, workers: 0 } ]"))
                .containsExactly("test.yaml:12:15: machine.membership: nobody takes part any more from 50.0 us on, so no"
                        + " run could go on. Add a later change that brings workers back.");
    }

    @Test
    void readsWhatTheOperatingSystemCosts() {
        OsCosts os = machine(
                        "cores: 4",
                        "slice-us: 3000",
                        "context-switch-us: 1.5",
                        "wake-up-us: { exponential: { mean-us: 50 } }",
                        "wake-other-us: 5",
                        "wake-other-busy-us: 2",
                        "lock-spin-us: 1",
                        "meeting-spin-us: 20",
                        "oversleep-us: 60")
                .os();
        assertThat(os)
                .isEqualTo(new OsCosts(
                        OptionalLong.of(3_000_000),
                        1_500,
                        new WakeUp(new Exponential(50_000), 5_000, 2_000),
                        new Spins(1_000, 20_000),
                        new Deterministic(60_000)));
    }

    @Test
    void readsHowWakingDependsOnTheTimeWithoutARest() {
        OsCosts os = machine(
                        "cores: 4",
                        "wake-ups:",
                        "  - { after-us: 0.4, wake-up-us: 60 }",
                        "  - { after-us: 1200, wake-up-us: { exponential: { mean-us: 200 } } }")
                .os();
        assertThat(os.wakeUp().rousing())
                .isEqualTo(new Rousing(List.of(
                        new Rousing.Spell(400, new Deterministic(60_000)),
                        new Rousing.Spell(1_200_000, new Exponential(200_000)))));
        assertThat(stated("cores: 4", "wake-ups: { after-us: 400, wake-up-us: 60 }").assumptions())
                .noneMatch(assumption -> assumption.startsWith("wake-up"));
        assertThat(problems(BASE, "cores: 4", "wake-up-us: 5", "wake-ups: { after-us: 400, wake-up-us: 60 }"))
                .containsExactly("test.yaml:13:13: machine.wake-ups: does not go with wake-up-us, which says it however"
                        + " long a core has worked. Leave one of them out.");
        assertThat(problems(BASE, "cores: 4", "wake-ups: []"))
                .containsExactly("test.yaml:12:13: machine.wake-ups: needs at least one entry. Leave the line out if"
                        + " being woken up is not delayed.");
        String twice = "wake-ups: [ { after-us: 4, wake-up-us: 6 }, { after-us: 4, wake-up-us: 7 } ]";
        assertThat(problems(BASE, "cores: 4", twice))
                .singleElement()
                .asString()
                .endsWith("after-us must be more than in the entry before it. Put entries in ascending order.");
    }

    @Test
    void readsWhatASleepCosts() {
        SlowAfterRest stated = machine("cores: 4", "slowdown-after-sleep: 1.2", "slow-after-sleep-us: 1500")
                .os()
                .wakeUp()
                .slowAfterRest();
        assertThat(stated).isEqualTo(new SlowAfterRest(1.2, 1.2, 1_500_000));
        assertThat(machine("cores: 4", "slowdown-after-sleep: 1.2", "slowdown-after-rousing: 1.4")
                        .os()
                        .wakeUp()
                        .slowAfterRest())
                .isEqualTo(new SlowAfterRest(1.2, 1.4, SlowAfterRest.USUAL_NS));
        assertThat(machine("cores: 4").os().wakeUp().slowAfterRest()).isEqualTo(SlowAfterRest.NEVER);
        assertThat(stated("cores: 4", "slowdown-after-sleep: 1.2").assumptions())
                .contains(
                        "slow-after-sleep-us is not stated: a core that has been idle is slow for 4000 us",
                        "slowdown-after-rousing is not stated: a thread that has roused another core is as slow as one"
                                + " on a core that has been idle");
        assertThat(stated("cores: 4", "slowdown-after-rousing: 1.2").assumptions())
                .noneMatch(assumed -> assumed.startsWith("slowdown-after-rousing"));
        String assumption = "slowdown-after-sleep is not stated: gradients take no longer on a core that has been idle";
        assertThat(stated("cores: 4").assumptions()).contains(assumption);
        assertThat(stated("cores: 4", "slowdown-after-sleep: 1").assumptions()).doesNotContain(assumption);
        assertThat(problems(BASE, "cores: 4", "slowdown-after-sleep: 0"))
                .singleElement()
                .asString()
                .startsWith("test.yaml:12:25: machine.slowdown-after-sleep: 0 must be > 0");
    }

    @Test
    void whatIsNotStatedDoesNotHappenAndIsListed() {
        MachineSpec.Stated stated = stated("cores: 4");
        assertThat(stated.machine().workforce()).isEqualTo(Workforce.EQUAL);
        assertThat(stated.machine().lock()).isEqualTo(LockPolicy.BARGING);
        assertThat(stated.assumptions())
                .contains("slowdown is not stated: busy cores do not slow each other down")
                .contains("speeds is not stated: all workers are equally fast")
                .anySatisfy(text -> assertThat(text).startsWith("gap-us is not stated"));
        assertThat(stated("cores: 4", "gap-us: 1", "speeds: [ 1 ]", "slowdown: [ 1 ]").assumptions())
                .noneSatisfy(text -> assertThat(text).containsAnyOf("gap-us", "speeds", "slowdown is"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            cores: 0                                   | 11:10: machine.cores: 0 must be >= 1. Write for instance cores: 1.
            cores: many                                | 11:10: machine.cores: many must be a whole number >= 1 and <= 1000000. Write for instance cores: 1.
            cores: { cores: 4 }                        | 11:10: machine.cores.sockets: must be stated. It is the number of sockets.
            cores: { sockets: 2 }                      | 11:10: machine.cores.cores: must be stated. It is the number of cores of one socket.
            cores: { sockets: 0, cores: 4 }            | 11:21: machine.cores.sockets: 0 must be >= 1. Write for instance sockets: 1.
            cores: { sockets: 2, cores: 4, threads: 0 }| 11:43: machine.cores.threads: 0 must be >= 1. Write for instance threads: 1.
            cores: { sockets: 2, cores: 4, threads: 2 }| 11:10: machine.cores.sharing: must be stated. It is the rate of a hardware thread while its sibling is busy, such as 0.65, or calibrate.
            cores: { sockets: 2, cores: 4, sharing: 0 }| 11:43: machine.cores.sharing: 0 must be >= 0.01. Write for instance sharing: 1.
            cores: { sockets: 2, cores: 4, sharing: 2 }| 11:43: machine.cores.sharing: 2 must be <= 1. Write for instance sharing: 1.
            cores: { sockets: 2, cores: 4, core: 2 }   | 11:34: machine.cores.core: is not a key that is known here. Did you mean cores?
            cores: { sockets: 65536, cores: 65536 }    | 11:10: machine.cores.cores: makes more than 1000000 hardware threads with sockets and threads. Write the number of cores of one socket.
            """)
    void saysWhatIsWrongWithCores(String line, String message) {
        assertThat(problems(BASE, line)).containsExactly("test.yaml:" + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            scheduler: fair                            | 12:14: machine.scheduler: fair must be one of time-sliced, dedicated, processor-sharing.
            slowdown: [ 1, 0 ]                         | 12:18: machine.slowdown[1]: 0 must be > 0.
            gap-us: 5ms                                | 12:11: machine.gap-us: 5ms must be a number >= 0 and <= 10000000000000. It is in microseconds, without a unit: 5 ms are 5000; or a law such as
            slowdown: [ 0.5 ]                          | 12:13: machine.slowdown: begins with 0.5 and must begin with 1, as times are those of one busy core. Divide all entries by the first.
            slowdown: [ 1, 2, 1.5 ]                    | 12:13: machine.slowdown: entry 3 is below the one before it: 1.5 < 2.0. More busy cores make nothing faster: repeat the entry before.
            slowdown: []                               | 12:13: machine.slowdown: needs at least one number > 0. Leave the line out if busy cores do not slow each other down.
            speeds: [ -1 ]                             | 12:13: machine.speeds[0]: -1 must be > 0.
            speeds: []                                 | 12:11: machine.speeds: needs at least one number > 0. Leave the line out if all workers are equally fast.
            lock: random                               | 12:9: machine.lock: random must be a mapping of keys to values. Write machine.lock: { key: value }.
            lock: { order: fifo }                      | 12:18: machine.lock.order: fifo must be one of first-come, last-come, random, freshest, adversarial.
            lock: { order: random, hand-over: maybe }  | 12:37: machine.lock.hand-over: maybe must be one of true, false.
            lock: { ordre: random }                    | 12:11: machine.lock.ordre: is not a key that is known here. Did you mean order?
            gap-us: -1                                 | 12:11: machine.gap-us: -1 must be >= 0.
            gap-us: { normal: { mean-us: 1 } }         | 12:13: machine.gap-us.normal: is not a key that is known here. Did you mean lognormal?
            gap: 1                                     | 12:3: machine.gap: is not a key that is known here. Known: calibrate, calibration, template, cores,
            stragglers: 0.1                            | 12:15: machine.stragglers: 0.1 must be a mapping of keys to values. Write machine.stragglers: { key: value }.
            stragglers: { factor: 2 }                  | 12:15: machine.stragglers.probability: must be stated. It is the share of gradients that straggle.
            stragglers: { probability: 0.1 }           | 12:15: machine.stragglers.factor: must be stated. It is how many times as long these take.
            stragglers: { probability: 2, factor: 2 }  | 12:30: machine.stragglers.probability: 2 must be <= 1.
            stragglers: { probability: 1, factor: 0.5 }| 12:41: machine.stragglers.factor: 0.5 must be >= 1.
            background: { overhead-cv: 0.1 }           | 12:15: machine.background.hold-us: must be stated. It is how long the disturbance stays the same, in microseconds.
            background: { hold-us: 0 }                 | 12:26: machine.background.hold-us: 0 must be >= 0.001.
            background: { compute-cv: -1, hold-us: 1 } | 12:29: machine.background.compute-cv: -1 must be >= 0.
            background: { cv: 1, hold-us: 1 }          | 12:17: machine.background.cv: is not a key that is known here.
            failures: { repair: 1 }                    | 12:13: machine.failures.up: must be stated. It is the time between failures, such as { exponential: { mean-us: 60e6 } }.
            failures: { up: 1 }                        | 12:13: machine.failures.repair: must be stated. It is the time until the worker is back.
            failures: { up: 0, repair: 1 }             | 12:19: machine.failures.up: 0 must be > 0. Leave failures out if nothing fails.
            membership: [ { at-us: 1 } ]               | 12:17: machine.membership[0].workers: must be stated. It is how many workers take part from then on.
            membership: [ { workers: 1 } ]             | 12:17: machine.membership[0].at-us: must be stated. It is the virtual time of the change, in microseconds.
            membership: [ { at-us: -1, workers: 1 } ]  | 12:26: machine.membership[0].at-us: -1 must be >= 0.
            membership: [ { at-us: 0, workers: -1 } ]  | 12:38: machine.membership[0].workers: -1 must be >= 0.
            membership: 5                              | 12:15: machine.membership: 5 must be a mapping of keys to values.
            """)
    void saysWhatIsWrongElsewhere(String line, String message) {
        assertThat(problems(BASE, "cores: 4", line))
                .singleElement()
                .asString()
                .startsWith("test.yaml:" + message);
    }

    @Test
    void changesOfMembershipStandInOrderOfTime() {
        assertThat(problems(BASE, "cores: 4", "membership: [ { at-us: 5, workers: 1 }, { at-us: 5, workers: 2 } ]"))
                .containsExactly(
                        "test.yaml:12:43: machine.membership[1]: a change at 5.0 us must come later than the one"
                        + " before it. Put changes in order of time.");
    }

    @Test
    void membershipDoesNotGoWithAlgorithmsThatNeedEverybody() {
        String sync = BASE.replace("[ async-lock ]", "[ async-lock, sync ]");
        assertThat(
                problems(sync, "cores: 4", "exchange-us: 1", "local-us: 1", "membership: [ { at-us: 5, workers: 1 } ]"))
                .singleElement()
                .asString()
                .contains("membership does not go with sync, which needs all its workers in every round");
    }

    @Test
    void threadsOfACoreCountBeforeASliceIsNeeded() {
        String four = BASE.replace("[ 2 ]", "[ 4 ]");
        String[] siblings = {"cores: { sockets: 1, cores: 2, threads: 2, sharing: 0.6 }"};
        assertThat(ScenarioReader.read(text(four, siblings), List.of()).modes()).isNotEmpty();
        assertThat(problems(BASE.replace("[ 2 ]", "[ 5 ]"), siblings))
                .singleElement()
                .asString()
                .contains("slice-us is missing");
        assertThat(ScenarioReader.read(
                                text(BASE.replace("[ 2 ]", "[ 5 ]"), siblings[0], "scheduler: processor-sharing"),
                                List.of())
                        .modes())
                .isNotEmpty();
    }

    @Test
    void severalMistakesAreAllReported() {
        assertThat(problems(
                        BASE,
                        "cores: { sockets: 0, cores: x }",
                        "stragglers: { probability: 7 }",
                        "lock: { order: none }"))
                .hasSize(5);
    }

    /** What is brought together may be more than the two workers that show the operations of a cycle. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[{ds-sync: {group: 4}}] | local exchange | 0",
        "[{n-softsync: {n: 4}}] | none | 0",
        "[{ds-sync: {group: 4}}] | local | 1",
    })
    void groupsOfMoreThanTwoGoWithAStatedMachine(String algorithms, String stated, int problems) {
        List<Setting> settings = new ArrayList<>(List.of(
                Setting.parse("algorithms=" + algorithms),
                Setting.parse("workers=[4,16]"),
                Setting.parse("clocks=[simulated]"),
                Setting.parse("machine.cores=16")));
        Stream.of("local", "exchange")
                .filter(List.of(stated.split(" ", -1))::contains)
                .forEach(kind -> settings.add(Setting.parse("machine." + kind + "-us=1")));
        ScenarioException failure =
                catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(text(BASE), settings));
        assertThat(failure == null ? List.of() : failure.problems()).hasSize(problems);
    }

    /** Only replicas are combined: whoever shares a model need not say how they would be. */
    @Test
    void theCollectiveMayBeLeftOut() {
        MachineSpec.Stated stated = stated(
                "cores: 4",
                "network: { topology: star, links: [ { latency-us: 5, gbit-per-s: 1 } ], servers: [ { latency-us: 5,"
                        + " gbit-per-s: 1 } ], chunks: 3, bytes-per-parameter: 4 }");
        assertThat(stated.machine().network().orElseThrow().scheme()).isEqualTo(new CollectiveScheme.Ring(3));
        assertThat(stated.assumptions())
                .contains("network.collective is not stated: replicas, where there are some, are combined around a ring");
    }
}
