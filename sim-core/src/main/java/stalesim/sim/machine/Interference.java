package stalesim.sim.machine;

import stalesim.model.machine.Processors;
import stalesim.model.machine.Scheduling;
import stalesim.model.machine.Topology;

/**
 * How busy cores slow each other down: siblings share the units of a core, the cores of a socket share its memory, and
 * where processors are shared all threads share all cores.
 *
 * <p>Cost of a change: O(hardware threads of a core), or of a socket where its slowdown changes.
 */
final class Interference {

    private final Processors processors;
    private final Core[] cores;
    private final int[] busyThreadsOfCore;
    private final int[] busyCoresOfSocket;
    private final double[] stretchOfSocket;
    private final double[] stretchBySiblings;

    /**
     * Of idle cores.
     *
     * @param processors for their slowdown
     * @param topology of the cores that are simulated
     * @param cores in order of their physical cores
     */
    Interference(Processors processors, Topology topology, Core[] cores) {
        this.processors = processors;
        this.cores = cores;
        busyThreadsOfCore = new int[topology.cores()];
        busyCoresOfSocket = new int[topology.sockets()];
        stretchOfSocket = new double[topology.sockets()];
        stretchBySiblings = new double[topology.threadsPerCore()];
        for (int siblings = 0; siblings < stretchBySiblings.length; siblings++) {
            stretchBySiblings[siblings] = 1 / topology.rate(siblings);
        }
        for (int socket = 0; socket < stretchOfSocket.length; socket++) {
            stretchOfSocket[socket] = stretchOfSocket(1);
        }
        for (Core core : cores) {
            core.stretchTo(stretch(core));
        }
    }

    /** A thread has come to an idle core. */
    void busy(Core core) {
        if (busyThreadsOfCore[core.physical]++ == 0) {
            busyCoresOfSocket[core.socket]++;
        }
        changed(core);
    }

    /** A core has become idle. */
    void idle(Core core) {
        if (--busyThreadsOfCore[core.physical] == 0) {
            busyCoresOfSocket[core.socket]--;
        }
        changed(core);
    }

    int busySiblings(Core idle) {
        return busyThreadsOfCore[idle.physical];
    }

    int busyCoresOfSocket(Core core) {
        return busyCoresOfSocket[core.socket];
    }

    private void changed(Core core) {
        int busy = busyCoresOfSocket[core.socket];
        double stretch = busy == 0 ? stretchOfSocket[core.socket] : stretchOfSocket(busy);
        if (stretch != stretchOfSocket[core.socket]) {
            stretchOfSocket[core.socket] = stretch;
            for (Core other : cores) {
                if (other.socket == core.socket) {
                    other.stretchTo(stretch(other));
                }
            }
        } else if (stretchBySiblings.length > 1) {
            stretchSiblings(core);
        }
    }

    /** Hardware threads of one physical core have neighbouring numbers. */
    private void stretchSiblings(Core core) {
        int first = core.physical * stretchBySiblings.length;
        for (int i = first; i < first + stretchBySiblings.length; i++) {
            cores[i].stretchTo(stretch(cores[i]));
        }
    }

    private double stretch(Core core) {
        int siblings = Math.max(0, busyThreadsOfCore[core.physical] - 1);
        return stretchOfSocket[core.socket] * stretchBySiblings[siblings];
    }

    private double stretchOfSocket(int busy) {
        if (processors.scheduling() != Scheduling.PROCESSOR_SHARING) {
            return processors.slowdown(busy);
        }
        int real = processors.topology().hardwareThreads();
        return processors.slowdown(Math.min(busy, real)) * Math.max(1, (double) busy / real);
    }
}
