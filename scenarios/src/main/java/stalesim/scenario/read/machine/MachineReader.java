package stalesim.scenario.read.machine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import stalesim.model.duration.Deterministic;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.ApplicationOrder;
import stalesim.model.machine.Freshness;
import stalesim.model.machine.LockPolicy;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.OperationCosts;
import stalesim.model.machine.OsCosts;
import stalesim.model.machine.Processors;
import stalesim.model.machine.Rousing;
import stalesim.model.machine.RunQueueing;
import stalesim.model.machine.SlowAfterRest;
import stalesim.model.machine.Spins;
import stalesim.model.machine.Ticks;
import stalesim.model.machine.WakeUp;
import stalesim.model.machine.Workforce;
import stalesim.model.network.Networking;
import stalesim.model.protocol.OperationKind;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;
import stalesim.scenario.read.law.LawReader;
import stalesim.scenario.read.law.Microseconds;
import stalesim.scenario.read.library.Template;
import stalesim.scenario.spec.MachineSpec;

/**
 * Reads {@code { calibrate: here }}, {@code { calibration: FILE }} or a machine's numbers.
 *
 * <p>What the operating system costs is ideal where it is not stated, and listed as an assumption. Operation times
 * are never assumed: see {@link CostCheck}.
 */
public final class MachineReader {

    private final Section section;
    private final LawReader laws;
    private final List<String> assumptions = new ArrayList<>();

    private MachineReader(Section section, LawReader laws) {
        this.section = section;
        this.laws = laws;
    }

    /**
     * Reads a machine.
     *
     * @param section states it, or where to find it
     * @param scenario name of a machine that is stated
     * @param laws reads durations and calibrations
     * @return the machine, or empty after reporting
     */
    public static Optional<MachineSpec> read(Section section, String scenario, LawReader laws) {
        Optional<Field> calibrate = section.field("calibrate");
        if (calibrate.isPresent()) {
            Optional<String> here = calibrate.get().word(List.of("here"));
            section.close();
            return here.map(word -> new MachineSpec.CalibrateHere());
        }
        Optional<Field> calibration = section.field("calibration");
        return calibration.isPresent()
                ? calibrated(section, calibration.get(), laws)
                : new MachineReader(Template.MACHINE.under(section), laws).stated(scenario);
    }

    /** A machine that was calibrated before, perhaps with a network that lies between several of them. */
    private static Optional<MachineSpec> calibrated(Section section, Field calibration, LawReader laws) {
        section.field("cores").ifPresent(field -> field.reject("does not go with calibration, whose file says it."
                + " Leave one of them out; what may stand beside calibration is network."));
        List<String> assumptions = new ArrayList<>();
        Optional<Field> stated = section.field("network");
        Optional<Networking> network = stated.flatMap(Field::section)
                .flatMap(found -> NetworkReader.read(found, laws, assumptions));
        section.close();
        return stated.isPresent() == network.isPresent()
                ? laws.calibrations().read(calibration, network, assumptions)
                : Optional.empty();
    }

    private Optional<MachineSpec> stated(String scenario) {
        Optional<Processors> processors = new ProcessorsReader(section, assumptions).read();
        Map<OperationKind, DurationLaw> operations = laws();
        OperationCosts costs = new OperationCosts(
                operations,
                osLaw("gap-us", "the next cycle after an update"),
                law(
                        "remote-update-us",
                        operations.containsKey(OperationKind.UPDATE),
                        "an update takes as long where another core was the last to write the model"),
                freshness(section.field("remote-update-us").isPresent()),
                preparation(operations.containsKey(OperationKind.UPDATE)));
        Workforce workforce = new WorkforceReader(section, laws, assumptions).read();
        LockPolicy lock = section.field("lock")
                .flatMap(Field::section)
                .map(MachineReader::lock)
                .orElse(LockPolicy.BARGING);
        Optional<Networking> network = section.field("network")
                .flatMap(Field::section)
                .flatMap(found -> NetworkReader.read(found, laws, assumptions));
        OsCosts os = os();
        section.close();
        return processors.map(found -> new MachineSpec.Stated(
                new MachineDescription(
                        scenario,
                        found,
                        os,
                        lock,
                        workforce,
                        network,
                        Map.of(MachineDescription.ANY_ALGORITHM, costs)),
                assumptions));
    }

    private static LockPolicy lock(Section section) {
        ApplicationOrder order = section.field("order")
                .flatMap(field -> field.constant(ApplicationOrder.values(), ApplicationOrder::label))
                .orElse(ApplicationOrder.FIRST_COME);
        boolean handOver = section.field("hand-over")
                .flatMap(field -> field.word(List.of("true", "false")))
                .map("true"::equals)
                .orElse(order != ApplicationOrder.FIRST_COME);
        section.close();
        return new LockPolicy(order, handOver);
    }

    private Map<OperationKind, DurationLaw> laws() {
        Map<OperationKind, DurationLaw> stated = new EnumMap<>(OperationKind.class);
        for (OperationKind kind : OperationKind.values()) {
            if (kind.takesTime()) {
                law(kind).ifPresent(law -> stated.put(kind, law));
            }
        }
        return stated;
    }

    private Optional<DurationLaw> law(OperationKind kind) {
        return law(CostCheck.key(kind));
    }

    private Optional<DurationLaw> law(String key) {
        // what cannot be read is reported already, and stated as far as CostCheck is concerned
        return section.field(key).map(field -> laws.read(field).orElse(new Deterministic(0)));
    }

    /** A law that may be left out; what then holds is an assumption only where it matters. */
    private Optional<DurationLaw> law(String key, boolean matters, String otherwise) {
        Optional<DurationLaw> stated = law(key);
        assume(matters && stated.isEmpty(), key, otherwise);
        return stated;
    }

    /** A line that may be left out; what then holds is an assumption only where it matters. */
    private Optional<Field> stated(String key, boolean matters, String otherwise) {
        Optional<Field> stated = section.field(key);
        assume(matters && stated.isEmpty(), key, otherwise);
        return stated;
    }

    private void assume(boolean so, String key, String otherwise) {
        if (so) {
            assumptions.add(key + " is not stated: " + otherwise);
        }
    }

    private OsCosts os() {
        OptionalLong slice = section.field("slice-us").map(MachineReader::slice).orElse(OptionalLong.empty());
        long contextSwitch = osTime("context-switch-us", "a context switch");
        WakeUp wakeUp = new WakeUp(
                rousing(),
                osTime("wake-other-us", "waking another thread"),
                osTime("wake-other-busy-us", "waking another thread while no core is idle"),
                slowAfterRest());
        Spins spins = new Spins(
                osTime("lock-spin-us", "trying a taken lock again before blocking"),
                osTime("meeting-spin-us", "waiting for a group before blocking"));
        return new OsCosts(
                slice,
                contextSwitch,
                wakeUp,
                spins,
                osLaw("oversleep-us", "the end of a sleep"),
                runQueues(slice.isPresent()),
                law("slice-lengths-us", slice.isPresent(), "every slice lasts as long as slice-us says"),
                ticks(slice.isPresent()));
    }

    /** However long a core has worked, or by how long it has. */
    private Rousing rousing() {
        Optional<Field> spells = section.field("wake-ups");
        if (spells.isEmpty()) {
            return Rousing.of(osLaw("wake-up-us", "being woken up"));
        }
        if (section.field("wake-up-us").isPresent()) {
            spells.get().reject("does not go with wake-up-us, which says it however long a core has worked."
                    + " Leave one of them out.");
        }
        return RousingReader.read(spells.get(), laws);
    }

    private Optional<Ticks> ticks(boolean sliced) {
        return stated("ticks", sliced, "a slice ends at any moment, not at the next tick of a clock")
                .flatMap(Field::section)
                .flatMap(this::ticks);
    }

    private Optional<Ticks> ticks(Section part) {
        Optional<Double> period = part.required("every-us", "It is the time from one tick to the next.")
                .flatMap(field -> field.number(Microseconds.FROM_1_NS));
        Optional<Double> least = part.required(
                        "least-slice-us",
                        "It is how long a thread has had its core at least when a tick or another thread ends its slice.")
                .flatMap(field -> field.number(Microseconds.ANY));
        Optional<Field> take = part.field("take-us");
        assume(take.isEmpty(), "ticks.take-us", "a tick takes no time but what work is stated to take with it");
        DurationLaw taken = take.flatMap(laws::read).orElse(new Deterministic(0));
        part.close();
        if (take.isPresent() && period.isPresent() && taken.meanNs() > Microseconds.toNs(period.get()) / 2.0) {
            take.get().reject("must be at most half of every-us on average: ticks would leave little time for work.");
            return Optional.empty();
        }
        return period.flatMap(every -> least.map(
                shortest -> new Ticks(Microseconds.toNs(every), Microseconds.toNs(shortest), taken)));
    }

    private SlowAfterRest slowAfterRest() {
        Optional<Field> factor = section.field("slowdown-after-sleep");
        Optional<Field> rousing = section.field("slowdown-after-rousing");
        Optional<Field> time = section.field("slow-after-sleep-us");
        assume(factor.isEmpty(), "slowdown-after-sleep", "gradients take no longer on a core that has been idle");
        assume(
                factor.isPresent() && rousing.isEmpty(),
                "slowdown-after-rousing",
                "a thread that has roused another core is as slow as one on a core that has been idle");
        assume(
                (factor.isPresent() || rousing.isPresent()) && time.isEmpty(),
                "slow-after-sleep-us",
                "a core that has been idle is slow for " + SlowAfterRest.USUAL_NS / 1_000 + " us");
        double afterSleep = factor.flatMap(field -> field.number(Range.POSITIVE)).orElse(1.0);
        return new SlowAfterRest(
                afterSleep,
                rousing.flatMap(field -> field.number(Range.POSITIVE)).orElse(afterSleep),
                time.map(MachineReader::time).orElse(SlowAfterRest.USUAL_NS));
    }

    /** Without slices nobody shares a core, and nothing needs to be assumed of how that is done. */
    private RunQueueing runQueues(boolean sliced) {
        return stated("run-queues", sliced, "all cores share one queue, and none is idle while a thread waits")
                .flatMap(field -> field.constant(RunQueueing.values(), RunQueueing::label))
                .orElse(RunQueueing.COMMON);
    }

    /** An unreadable slice is reported here, and stated as far as {@link CostCheck} is concerned. */
    private static OptionalLong slice(Field field) {
        double us = field.number(Microseconds.FROM_1_NS).orElse(1.0);
        return OptionalLong.of(Microseconds.toNs(us));
    }

    private Freshness freshness(boolean remote) {
        return stated(
                        "freshness",
                        remote,
                        "an update takes as long however short a time ago another core wrote the model")
                .map(FreshnessReader::read)
                .orElse(Freshness.NEVER_MATTERS);
    }

    /** Only who updates can be in another one's way. */
    private long preparation(boolean updates) {
        return stated(
                        "preparation-us",
                        updates,
                        "an update that is published can fail from its beginning on, and a lock is held from begin to"
                                + " end")
                .map(MachineReader::time)
                .orElse(0L);
    }

    private long osTime(String key, String what) {
        return section.field(key).map(MachineReader::time).orElseGet(() -> {
            assumptions.add(key + " is not stated: " + what + " takes no time");
            return 0L;
        });
    }

    private static long time(Field field) {
        return Microseconds.toNs(field.number(Microseconds.ANY).orElse(0.0));
    }

    private DurationLaw osLaw(String key, String what) {
        return section.field(key)
                .map(field -> laws.read(field).orElse(new Deterministic(0)))
                .orElseGet(() -> {
                    assumptions.add(key + " is not stated: " + what + " is not delayed");
                    return new Deterministic(0);
                });
    }
}
