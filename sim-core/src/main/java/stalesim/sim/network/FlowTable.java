package stalesim.sim.network;

import java.util.Arrays;

/**
 * Which flows cross which channels, and which channels have gained or lost a flow since last asked.
 *
 * <p>A flow is a small number of the caller's choice. Adding costs O(channels of the flow), removing O(flows on them).
 */
final class FlowTable {

    private static final int[] NOWHERE = {};

    private final int[][] flowsOn;
    private final int[] count;
    private int[][] channelsOf = new int[16][];
    private final IntList touched = new IntList();
    private final boolean[] isTouched;

    FlowTable(int channels) {
        flowsOn = new int[channels][];
        Arrays.fill(flowsOn, NOWHERE);
        count = new int[channels];
        isTouched = new boolean[channels];
    }

    /** Lets a flow cross some channels, at least one. The array is kept and must not change. */
    void add(int flow, int[] channels) {
        if (flow >= channelsOf.length) {
            channelsOf = Arrays.copyOf(channelsOf, Math.max(flow + 1, 2 * channelsOf.length));
        }
        channelsOf[flow] = channels;
        for (int channel : channels) {
            if (count[channel] == flowsOn[channel].length) {
                flowsOn[channel] = Arrays.copyOf(flowsOn[channel], Math.max(4, 2 * count[channel]));
            }
            flowsOn[channel][count[channel]++] = flow;
            touch(channel);
        }
    }

    void remove(int flow) {
        for (int channel : channelsOf[flow]) {
            int[] flows = flowsOn[channel];
            int place = 0;
            while (flows[place] != flow) {
                place++;
            }
            flows[place] = flows[--count[channel]];
            touch(channel);
        }
        channelsOf[flow] = NOWHERE;
    }

    private void touch(int channel) {
        if (!isTouched[channel]) {
            isTouched[channel] = true;
            touched.add(channel);
        }
    }

    /** Takes one of the touched channels, or returns -1 if there is none left. */
    int takeTouched() {
        if (touched.size() == 0) {
            return -1;
        }
        int channel = touched.removeLast();
        isTouched[channel] = false;
        return channel;
    }

    /** Number of flows that cross a channel. */
    int count(int channel) {
        return count[channel];
    }

    /** One of the flows that cross a channel, 0 &lt;= index &lt; count. */
    int flow(int channel, int index) {
        return flowsOn[channel][index];
    }

    /** The channels that a flow crosses; not to be changed. */
    int[] channels(int flow) {
        return channelsOf[flow];
    }

    /** One more than the highest number that a flow may have without growth. */
    int capacity() {
        return channelsOf.length;
    }
}
