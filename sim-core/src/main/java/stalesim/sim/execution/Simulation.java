package stalesim.sim.execution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import stalesim.model.duration.DurationLaw;
import stalesim.model.machine.MachineDescription;
import stalesim.model.protocol.Meeting;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.SharedModel;
import stalesim.model.protocol.Store;
import stalesim.model.protocol.WorkerState;
import stalesim.model.random.Purpose;
import stalesim.model.random.RandomStreams;
import stalesim.model.result.Clock;
import stalesim.model.result.Mode;
import stalesim.model.result.RunResult;
import stalesim.model.result.WorkerTotals;
import stalesim.model.run.CompletedRun;
import stalesim.model.run.RunSpec;
import stalesim.model.staleness.StalenessHistogram;
import stalesim.sim.kernel.Kernel;
import stalesim.sim.machine.Cores;
import stalesim.sim.machine.MeetingPoint;
import stalesim.sim.machine.Mutex;

/** One simulated run: its clock, its machine, its workers and what they share. Used once, by one thread. */
final class Simulation {

    private final RunSpec spec;
    private final MachineDescription machine;
    private final Mode mode;
    private final Kernel kernel = new Kernel();
    private final Mutex mutex;
    private final Map<Long, SimulatedMeeting> meetings = new HashMap<>();
    private final SharedModel model;
    private final WorkerState[] states;
    private final SimulatedWorker[] workers;
    private final SimulatedProgress progress;
    private final StalenessHistogram staleness = new StalenessHistogram();

    Simulation(RunSpec spec, MachineDescription machine, Mode mode, Optional<DurationLaw> pace) {
        this.spec = spec;
        this.machine = machine;
        this.mode = mode;
        RandomStreams streams = spec.streams();
        UniformRandomProvider scheduling = streams.stream(RandomStreams.WHOLE_RUN, Purpose.SCHEDULING);
        Cores cores = new Cores(kernel, machine, spec.workers(), scheduling);
        mutex = new Mutex(machine.os().spins().lockNs());
        model = new SharedModel(spec.task().start());
        states = spec.workerStates();
        progress = new SimulatedProgress(spec, kernel);
        List<Operation> cycle = spec.cycle();
        WorkerCosts.Tables tables = new WorkerCosts.Tables(machine, spec.algorithm().name(), cycle, pace);
        workers = new SimulatedWorker[spec.workers()];
        for (int rank = 0; rank < workers.length; rank++) {
            workers[rank] = new SimulatedWorker(
                    this, states[rank], cycle, new WorkerCosts(tables, rank, streams), kernel, cores);
        }
    }

    CompletedRun run() {
        progress.checkpoint(0, currentModel());
        for (SimulatedWorker worker : workers) {
            worker.start();
        }
        kernel.run();
        boolean replicated = spec.algorithm().store() == Store.REPLICATED;
        List<WorkerTotals> totals =
                List.of(workers).stream().map(SimulatedWorker::totals).toList();
        RunResult result = new RunResult(
                Clock.SIMULATED,
                mode,
                spec.algorithm().name(),
                spec.workers(),
                spec.streams().replication(),
                spec.streams().seed(),
                progress.updates(),
                totals.stream().mapToLong(WorkerTotals::updates).sum(),
                progress.lastUpdateNs(),
                staleness,
                replicated ? Optional.empty() : Optional.of(model.book()),
                totals,
                progress.curve(),
                progress.outcome());
        return new CompletedRun(result, currentModel(), Optional.empty());
    }

    /** The shared parameters or, where the store is replicated, rank 0's replica. */
    private float[] currentModel() {
        return spec.algorithm().store() == Store.REPLICATED ? states[0].view() : model.parameters();
    }

    /** Counts an update of the model that is complete now. */
    void updated(long version, long tau) {
        staleness.add(tau);
        progress.updated(version, currentModel());
        if (version == budget()) {
            kernel.stop();
        }
    }

    /** Counts a worker's gradient that entered an update by way of an exchange: nothing is stale. */
    void replicaUpdated(WorkerState worker) {
        staleness.add(0);
        if (worker.rank() == 0) {
            progress.updated(worker.version(), currentModel());
        }
    }

    /** Where a worker meets its group in its present round; opened by the first to come. */
    SimulatedMeeting meeting(Operation.Exchange exchange, WorkerState worker) {
        return meetings.computeIfAbsent(
                Meeting.number(exchange, worker, states.length),
                number -> {
                    Meeting meeting = Meeting.of(exchange, worker, states);
                    return new SimulatedMeeting(
                            number, meeting, new MeetingPoint(meeting.size(), meetingSpinNs()));
                });
    }

    private long meetingSpinNs() {
        return machine.dedicated() || states.length <= machine.cores() ? machine.os().spins().meetingNs() : 0;
    }

    /** Completes a meeting on its last member's core and wakes the others. */
    void complete(SimulatedMeeting meeting, SimulatedWorker last) {
        meeting.members().complete(new float[model.parameters().length]);
        meetings.remove(meeting.number());
        meeting.point().dismiss(last);
    }

    /** A meeting that has begun: its members, and where they wait. */
    record SimulatedMeeting(long number, Meeting members, MeetingPoint point) {}

    SharedModel model() {
        return model;
    }

    Store store() {
        return spec.algorithm().store();
    }

    Mutex mutex() {
        return mutex;
    }

    double speed(int rank) {
        return machine.speed(rank);
    }

    long budget() {
        return spec.stop().updates();
    }
}
