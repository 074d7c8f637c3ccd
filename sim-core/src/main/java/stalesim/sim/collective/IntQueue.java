package stalesim.sim.collective;

import java.util.Arrays;

/** First in, first out, without boxing. */
final class IntQueue {

    private int[] values = new int[4];
    private int first;
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void add(int value) {
        if (size == values.length) {
            grow();
        }
        values[(first + size++) % values.length] = value;
    }

    int remove() {
        int value = values[first];
        first = (first + 1) % values.length;
        size--;
        return value;
    }

    private void grow() {
        int[] grown = Arrays.copyOf(values, 2 * size);
        for (int i = 0; i < size; i++) {
            grown[i] = values[(first + i) % size];
        }
        values = grown;
        first = 0;
    }
}
