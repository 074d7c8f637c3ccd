package stalesim.sim.network;

/**
 * Progressive filling: some flows grow together in what others leave them, until a channel is full; its flows keep
 * their rate and the rest go on.
 *
 * <p>With L channels and F growing flows of up to H channels each, O(F H log L) and one look at every flow on the
 * channels.
 */
final class Filling {

    /** Rate of a flow that is still growing. */
    static final double GROWING = -1;

    private final double[] capacity;
    private final FlowTable flows;
    private final double[] left;
    private final int[] open;
    private final int[] seen;
    private int visit;
    private final LevelHeap channels = new LevelHeap();

    Filling(double[] capacity, FlowTable flows) {
        this.capacity = capacity;
        this.flows = flows;
        left = new double[capacity.length];
        open = new int[capacity.length];
        seen = new int[capacity.length];
    }

    /**
     * Sets the rates of flows whose rate is {@link #GROWING}; those of others do not change.
     *
     * @param growing all flows that are growing
     * @param rate by flow
     */
    void fill(IntList growing, double[] rate) {
        visit++;
        channels.clear();
        for (int i = 0; i < growing.size(); i++) {
            for (int channel : flows.channels(growing.get(i))) {
                open(channel, rate);
            }
        }
        channels.order();
        int unfixed = growing.size();
        while (unfixed > 0) {
            int bottleneck = takeBottleneck();
            unfixed -= open[bottleneck];
            fix(bottleneck, rate);
        }
    }

    private void open(int channel, double[] rate) {
        if (seen[channel] == visit) {
            return;
        }
        seen[channel] = visit;
        double rest = capacity[channel];
        int count = 0;
        for (int i = 0; i < flows.count(channel); i++) {
            double other = rate[flows.flow(channel, i)];
            if (other < 0) {
                count++;
            } else {
                rest -= other;
            }
        }
        left[channel] = rest;
        open[channel] = count;
        channels.append(channel, rest / count);
    }

    /**
     * The channel that fills first. A flow that is fixed below a channel's level raises that level, so the heap holds
     * lower bounds, which are put right when they come to the top.
     */
    private int takeBottleneck() {
        while (true) {
            int channel = channels.firstChannel();
            double level = open[channel] == 0 ? 0 : left[channel] / open[channel];
            if (level > channels.firstLevel()) {
                channels.raiseFirst(level);
            } else {
                channels.removeFirst();
                if (open[channel] > 0) {
                    return channel;
                }
            }
        }
    }

    private void fix(int bottleneck, double[] rate) {
        double level = left[bottleneck] / open[bottleneck];
        for (int i = 0; i < flows.count(bottleneck); i++) {
            int flow = flows.flow(bottleneck, i);
            if (rate[flow] < 0) {
                rate[flow] = level;
                for (int channel : flows.channels(flow)) {
                    left[channel] -= level;
                    open[channel]--;
                }
            }
        }
    }
}
