package stalesim.sim.network;

import java.util.Arrays;

/**
 * Max-min fair rates of flows that share channels.
 *
 * <p>All rates grow together until a channel is full; its flows keep their rate and the others go on. The result is the
 * only allocation in which every flow has a bottleneck: a full channel on which no other flow has a larger rate.
 *
 * <p>{@link #settle} begins with the flows on channels that gained or lost one, and gives them what the others leave.
 * Flows next to them that have no bottleneck any more, or are faster than one that has none, join in, and all are
 * shared out again until every flow has its bottleneck. So the cost is that of the flows that change and their
 * surroundings. After {@value #PASSES} passes everything that is connected joins in, which bounds the cost by that of
 * a fresh start, times {@value #PASSES}. "Full" and "larger" are meant to {@value #TOLERANCE} of the value.
 *
 * <p>Single-threaded; nothing is allocated but for growth.
 *
 * @see "Bertsekas, Gallager (1992), Data Networks, section 6.5.2"
 */
public final class FairShare {

    private static final double TOLERANCE = 1e-11;
    private static final int PASSES = 6;

    private final double[] capacity;
    private final FlowTable flows;
    private final Filling filling;
    private double[] rate = new double[16];

    private final IntList region = new IntList();
    private int[] inRegion = new int[16];
    private int visit;

    private final double[] load;
    private final double[] fastest;
    private final int[] measured;
    private final int[] searched;
    private int pass;

    /**
     * For a set of channels.
     *
     * @param capacity of each channel, &gt; 0, in any unit; not changed
     */
    public FairShare(double[] capacity) {
        this.capacity = capacity.clone();
        flows = new FlowTable(capacity.length);
        filling = new Filling(this.capacity, flows);
        load = new double[capacity.length];
        fastest = new double[capacity.length];
        measured = new int[capacity.length];
        searched = new int[capacity.length];
    }

    /**
     * Rates of a fixed set of flows.
     *
     * @param capacity of each channel, &gt; 0
     * @param routes the channels that each flow crosses, at least one and none twice
     * @return max-min fair rate of each flow, in the unit of the capacity
     */
    public static double[] rates(double[] capacity, int[][] routes) {
        FairShare share = new FairShare(capacity);
        for (int flow = 0; flow < routes.length; flow++) {
            share.add(flow, routes[flow]);
        }
        share.settle();
        return Arrays.copyOf(share.rate, routes.length);
    }

    /**
     * Adds a flow; it has no rate until {@link #settle}.
     *
     * @param flow number of the flow, &gt;= 0 and not in use
     * @param channels that it crosses, at least one and none twice; not to be changed
     */
    public void add(int flow, int[] channels) {
        flows.add(flow, channels);
        if (rate.length < flows.capacity()) {
            rate = Arrays.copyOf(rate, flows.capacity());
            inRegion = Arrays.copyOf(inRegion, flows.capacity());
        }
    }

    /**
     * Takes a flow away; the others gain at the next {@link #settle}.
     *
     * @param flow its number
     */
    public void remove(int flow) {
        flows.remove(flow);
    }

    /**
     * Makes all rates max-min fair again after additions and removals.
     *
     * @return how many flows were looked at again, see {@link #settled}; the rates of all others are as before
     */
    public int settle() {
        visit++;
        region.clear();
        for (int channel = flows.takeTouched(); channel >= 0; channel = flows.takeTouched()) {
            includeAllOn(channel);
        }
        int passes = 0;
        int before;
        do {
            before = region.size();
            shareOut();
            passes++;
            if (passes < PASSES) {
                includeTheUnsettled(before);
            } else if (passes == PASSES) {
                includeTheConnected();
            }
        } while (region.size() > before);
        return region.size();
    }

    /**
     * One of the flows that the last {@link #settle} looked at again.
     *
     * @param index 0 &lt;= index &lt; its result
     * @return number of the flow
     */
    public int settled(int index) {
        return region.get(index);
    }

    /**
     * Rate of a flow since the last {@link #settle}.
     *
     * @param flow its number
     * @return rate, in the unit of the capacity
     */
    public double rate(int flow) {
        return rate[flow];
    }

    private void include(int flow) {
        if (inRegion[flow] != visit) {
            inRegion[flow] = visit;
            region.add(flow);
        }
    }

    private void includeAllOn(int channel) {
        for (int i = 0; i < flows.count(channel); i++) {
            include(flows.flow(channel, i));
        }
    }

    private void includeTheConnected() {
        for (int i = 0; i < region.size(); i++) {
            for (int channel : flows.channels(region.get(i))) {
                includeAllOn(channel);
            }
        }
    }

    private void shareOut() {
        for (int i = 0; i < region.size(); i++) {
            rate[region.get(i)] = Filling.GROWING;
        }
        filling.fill(region, rate);
    }

    /** Includes who has lost its bottleneck to the region, and who keeps one of the region from having one. */
    private void includeTheUnsettled(int regionSize) {
        pass++;
        for (int i = 0; i < regionSize; i++) {
            int flow = region.get(i);
            boolean settled = hasBottleneck(flow);
            for (int channel : flows.channels(flow)) {
                if (searched[channel] != pass) {
                    searched[channel] = pass;
                    includeWithoutBottleneck(channel);
                }
                if (!settled) {
                    includeFaster(channel, rate[flow]);
                }
            }
        }
    }

    private void includeWithoutBottleneck(int channel) {
        for (int i = 0; i < flows.count(channel); i++) {
            int flow = flows.flow(channel, i);
            if (inRegion[flow] != visit && !hasBottleneck(flow)) {
                include(flow);
            }
        }
    }

    private void includeFaster(int channel, double than) {
        for (int i = 0; i < flows.count(channel); i++) {
            int flow = flows.flow(channel, i);
            if (rate[flow] > than * (1 + TOLERANCE)) {
                include(flow);
            }
        }
    }

    private boolean hasBottleneck(int flow) {
        for (int channel : flows.channels(flow)) {
            measure(channel);
            if (load[channel] >= capacity[channel] * (1 - TOLERANCE)
                    && rate[flow] >= fastest[channel] * (1 - TOLERANCE)) {
                return true;
            }
        }
        return false;
    }

    /** Load and fastest flow of a channel, once a pass. */
    private void measure(int channel) {
        if (measured[channel] != pass) {
            measured[channel] = pass;
            double sum = 0;
            double most = 0;
            for (int i = 0; i < flows.count(channel); i++) {
                double share = rate[flows.flow(channel, i)];
                sum += share;
                most = Math.max(most, share);
            }
            load[channel] = sum;
            fastest[channel] = most;
        }
    }
}
