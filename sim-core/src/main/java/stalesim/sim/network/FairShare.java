package stalesim.sim.network;

import java.util.Arrays;

/**
 * Max-min fair rates of flows that share channels, by progressive filling.
 *
 * <p>All rates grow together until a channel is full; its flows keep their rate and the others go on. The result is the
 * only allocation in which every flow has a bottleneck: a full channel on which no other flow has a larger rate.
 *
 * <p>{@link #settle} computes anew only what a change can reach: the flows that are connected, through channels they
 * share, to a channel that gained or lost one. With L such channels and F flows of up to H channels each it costs
 * O((L + F H) log L) at most. Rates are accurate to a few units in the last place of the capacity.
 *
 * <p>Single-threaded; nothing is allocated but for growth.
 *
 * @see "Bertsekas, Gallager (1992), Data Networks, section 6.5.2"
 */
public final class FairShare {

    private final double[] capacity;
    private final FlowTable flows;

    private final double[] left;
    private final int[] open;
    private final int[] channelSeen;
    private int[] flowSeen = new int[16];
    private double[] rate = new double[16];
    private int visit;

    private int[] component = new int[16];
    private int componentSize;
    private final LevelHeap filling = new LevelHeap();
    private int[] settled = new int[16];
    private int settledCount;
    private int unfixedFrom;

    /**
     * For a set of channels.
     *
     * @param capacity of each channel, &gt; 0, in any unit; not changed
     */
    public FairShare(double[] capacity) {
        this.capacity = capacity.clone();
        flows = new FlowTable(capacity.length);
        left = new double[capacity.length];
        open = new int[capacity.length];
        channelSeen = new int[capacity.length];
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
            flowSeen = Arrays.copyOf(flowSeen, flows.capacity());
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
     * Computes the rates of all flows that additions and removals since the last call may have changed.
     *
     * @return how many flows that are, see {@link #settled}
     */
    public int settle() {
        settledCount = 0;
        visit++;
        for (int channel = flows.takeTouched(); channel >= 0; channel = flows.takeTouched()) {
            if (channelSeen[channel] != visit) {
                unfixedFrom = settledCount;
                componentSize = 0;
                collect(channel);
                fill();
            }
        }
        return settledCount;
    }

    /**
     * One of the flows that the last {@link #settle} computed.
     *
     * @param index 0 &lt;= index &lt; its result
     * @return number of the flow
     */
    public int settled(int index) {
        return settled[index];
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

    /** Finds all channels and flows that are connected to a channel. */
    private void collect(int start) {
        see(start);
        for (int next = 0; next < componentSize; next++) {
            int channel = component[next];
            for (int i = 0; i < flows.count(channel); i++) {
                int flow = flows.flow(channel, i);
                if (flowSeen[flow] != visit) {
                    flowSeen[flow] = visit;
                    rate[flow] = -1;
                    settled = append(settled, settledCount++, flow);
                    for (int other : flows.channels(flow)) {
                        see(other);
                    }
                }
            }
        }
    }

    private void see(int channel) {
        if (channelSeen[channel] != visit) {
            channelSeen[channel] = visit;
            left[channel] = capacity[channel];
            open[channel] = flows.count(channel);
            component = append(component, componentSize++, channel);
        }
    }

    private static int[] append(int[] list, int size, int value) {
        int[] grown = size == list.length ? Arrays.copyOf(list, 2 * size) : list;
        grown[size] = value;
        return grown;
    }

    /** Fills the channels of the component, one bottleneck after the other. */
    private void fill() {
        filling.clear();
        for (int i = 0; i < componentSize; i++) {
            int channel = component[i];
            filling.append(channel, left[channel] / open[channel]);
        }
        filling.order();
        int unfixed = settledCount - unfixedFrom;
        while (unfixed > 0) {
            int bottleneck = takeBottleneck();
            double level = left[bottleneck] / open[bottleneck];
            for (int i = 0; i < flows.count(bottleneck); i++) {
                int flow = flows.flow(bottleneck, i);
                if (rate[flow] < 0) {
                    fix(flow, level);
                    unfixed--;
                }
            }
        }
    }

    /**
     * The channel that fills first. A flow that is fixed below a channel's level raises that level, so the heap holds
     * lower bounds, which are put right when they come to the top.
     */
    private int takeBottleneck() {
        while (true) {
            int channel = filling.firstChannel();
            double level = open[channel] == 0 ? 0 : left[channel] / open[channel];
            if (level > filling.firstLevel()) {
                filling.raiseFirst(level);
            } else {
                filling.removeFirst();
                if (open[channel] > 0) {
                    return channel;
                }
            }
        }
    }

    private void fix(int flow, double level) {
        rate[flow] = level;
        for (int channel : flows.channels(flow)) {
            left[channel] -= level;
            open[channel]--;
        }
    }
}
