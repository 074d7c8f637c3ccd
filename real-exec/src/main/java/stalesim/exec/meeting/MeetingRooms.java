package stalesim.exec.meeting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import stalesim.exec.worker.Caller;
import stalesim.model.protocol.Meeting;
import stalesim.model.protocol.Meetings;
import stalesim.model.protocol.Operation;
import stalesim.model.protocol.Recording;
import stalesim.model.protocol.WorkerState;

/**
 * Where groups of threads meet: all but the last to arrive wait, and the last one completes the exchange and wakes
 * them.
 *
 * <p>Memory order: arrivals pass through one lock, so the last sees every member's vector; the completed mean is
 * published by the room's volatile flag. A vector for means is used again only after every member of its meeting
 * has come to another one. A worker in a raced loop looks at a volatile flag of the room that it goes to next; nobody
 * writes there before somebody arrives.
 */
public final class MeetingRooms {

    /**
     * How long a worker that waits for others keeps its core before it blocks, nanoseconds. Only where no worker can
     * wait for that core: with no more workers than cores.
     */
    public static final long SPIN_NS = 50_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, Room> open = new HashMap<>();
    private final ArrayDeque<float[]> spareMeans = new ArrayDeque<>();
    private final WorkerState[] states;
    private final Meetings meetings;
    private final Room[] lastRoom;
    private final Room[] roomAhead;
    private final Optional<Recording> recording;
    private final long spinNs;
    private volatile boolean closed;

    /**
     * Where nobody has met.
     *
     * @param states of all workers, by rank
     * @param spinNs how long who waits spins before it parks
     * @param recording receives the order, if there is one
     */
    public MeetingRooms(WorkerState[] states, long spinNs, Optional<Recording> recording) {
        this.states = states;
        this.meetings = new Meetings(states);
        this.lastRoom = new Room[states.length];
        this.roomAhead = new Room[states.length];
        this.recording = recording;
        this.spinNs = spinNs;
    }

    /**
     * Arrives, and waits until the exchange is complete.
     *
     * @param exchange who meets whom for what
     * @param caller who arrives, on its own thread
     * @return false if the run is over
     */
    public boolean meet(Operation.Exchange exchange, Caller caller) {
        Room room = enter(exchange, caller.state());
        if (room.last == Thread.currentThread()) {
            complete(room);
            return true;
        }
        long start = System.nanoTime();
        while (!room.complete && !closed) {
            if (System.nanoTime() - start < spinNs) {
                Thread.onSpinWait();
            } else {
                LockSupport.park(room);
            }
        }
        if (!room.complete) {
            return false;
        }
        caller.time().waitedForOthers(System.nanoTime() - start);
        return true;
    }

    private Room enter(Operation.Exchange exchange, WorkerState worker) {
        lock.lock();
        try {
            leaveLast(worker.rank());
            Room room = room(exchange, worker);
            lastRoom[worker.rank()] = room;
            roomAhead[worker.rank()] = null;
            room.arrived.add(Thread.currentThread());
            room.awaits = true;
            if (room.arrived.size() == room.meeting.size()) {
                open.remove(Meeting.number(exchange, worker, states.length));
                room.last = Thread.currentThread();
            }
            return room;
        } finally {
            lock.unlock();
        }
    }

    /** The room of the meeting that a worker comes to next; opened by the first to ask. */
    private Room room(Operation.Exchange exchange, WorkerState worker) {
        return open.computeIfAbsent(
                Meeting.number(exchange, worker, states.length),
                number -> new Room(meetings.next(exchange, worker), takeMean()));
    }

    /**
     * Counts that a worker has reached the end of a loop, and tells whether it repeats it: in a raced one not if
     * somebody waits already where it leads to.
     *
     * @param loop which
     * @param worker who asks, on its own thread
     * @return whether to repeat it
     */
    public boolean again(Operation.Loop loop, WorkerState worker) {
        if (loop.race().isEmpty()) {
            return worker.again(loop, false);
        }
        boolean again = worker.again(loop, roomAhead(loop.race().get(), worker).awaits);
        if (recording.isPresent()) {
            record(recording.get(), worker.rank(), again);
        }
        return again;
    }

    /** Takes the lock once a round; every other look is one at the worker's own entry. */
    private Room roomAhead(Operation.Exchange exchange, WorkerState worker) {
        Room room = roomAhead[worker.rank()];
        return room != null ? room : findRoomAhead(exchange, worker);
    }

    private Room findRoomAhead(Operation.Exchange exchange, WorkerState worker) {
        lock.lock();
        try {
            Room room = room(exchange, worker);
            roomAhead[worker.rank()] = room;
            return room;
        } finally {
            lock.unlock();
        }
    }

    private void record(Recording order, int rank, boolean again) {
        lock.lock();
        try {
            order.addDecision(rank, again);
        } finally {
            lock.unlock();
        }
    }

    private void complete(Room room) {
        room.meeting.complete(room.mean);
        if (recording.isPresent()) {
            lock.lock();
            try {
                room.meeting.record(recording.get());
            } finally {
                lock.unlock();
            }
        }
        room.complete = true;
        room.wakeOthers();
    }

    private float[] takeMean() {
        float[] spare = spareMeans.poll();
        return spare != null ? spare : new float[states[0].view().length];
    }

    private void leaveLast(int rank) {
        Room room = lastRoom[rank];
        if (room != null && ++room.left == room.meeting.size()) {
            spareMeans.add(room.mean);
        }
    }

    /** Ends the run: whoever waits, or comes later, goes home. Also where the last of a group failed to complete. */
    public void close() {
        closed = true;
        lock.lock();
        try {
            Stream.of(lastRoom).filter(Objects::nonNull).forEach(Room::wakeOthers);
        } finally {
            lock.unlock();
        }
    }

    /** One meeting in progress. */
    private static final class Room {
        private final Meeting meeting;
        private final float[] mean;
        private final List<Thread> arrived;
        private int left;
        private Thread last;
        private volatile boolean awaits;
        private volatile boolean complete;

        Room(Meeting meeting, float[] mean) {
            this.meeting = meeting;
            this.mean = mean;
            this.arrived = new ArrayList<>(meeting.size());
        }

        void wakeOthers() {
            Thread self = Thread.currentThread();
            for (Thread thread : arrived) {
                if (thread != self) {
                    LockSupport.unpark(thread);
                }
            }
        }
    }
}
