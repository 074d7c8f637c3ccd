package stalesim.sim.network;

import java.util.Arrays;

/**
 * Channels in a binary heap by the level at which they are expected to be full. Nothing is allocated but for growth.
 */
final class LevelHeap {

    private double[] level = new double[16];
    private int[] channel = new int[16];
    private int size;

    void clear() {
        size = 0;
    }

    /** Appends a channel; {@link #order} must follow before the first is asked for. */
    void append(int newChannel, double newLevel) {
        if (size == channel.length) {
            channel = Arrays.copyOf(channel, 2 * size);
            level = Arrays.copyOf(level, 2 * size);
        }
        channel[size] = newChannel;
        level[size++] = newLevel;
    }

    /** Makes a heap of what was appended, in O(size). */
    void order() {
        for (int place = size / 2 - 1; place >= 0; place--) {
            siftDown(place, channel[place], level[place]);
        }
    }

    int firstChannel() {
        return channel[0];
    }

    double firstLevel() {
        return level[0];
    }

    void removeFirst() {
        size--;
        siftDown(0, channel[size], level[size]);
    }

    /** Raises the level of the first channel, which may then no longer be the first. */
    void raiseFirst(double newLevel) {
        siftDown(0, channel[0], newLevel);
    }

    private void siftDown(int from, int moved, double movedLevel) {
        int hole = from;
        for (int child = 2 * hole + 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && level[child + 1] < level[child]) {
                child++;
            }
            if (level[child] >= movedLevel) {
                break;
            }
            channel[hole] = channel[child];
            level[hole] = level[child];
            hole = child;
        }
        channel[hole] = moved;
        level[hole] = movedLevel;
    }
}
