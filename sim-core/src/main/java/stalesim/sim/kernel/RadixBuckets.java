package stalesim.sim.kernel;

import java.util.Arrays;

/**
 * Entries in buckets by the digits of their time: roughly sorted, at a cost that does not depend on their number.
 *
 * <p>A time is read as eight digits of eight bits. An entry lies at the level of the highest digit in which its time
 * differs from that of the entry polled last, in the bucket of that digit's value; so the first bucket of the lowest
 * level that has one holds the earliest times. A bucket of up to 6 entries is searched for the first one, at whatever
 * level it lies. A larger one is spread over a lower level first, so an entry moves seven times at most and typically
 * log(n) / log(256) times. No entry is put below the floor, the level of the present bucket: there it would come before
 * what is left of that bucket. Nothing is tuned to the distribution of times, and equal times are never spread.
 *
 * <p>A bucket is a list of blocks of 16 entries: moving many of them reads and writes memory in sequence. Its first
 * block is its own for ever, so that a bucket of few entries, the usual case, needs no bookkeeping.
 *
 * @see <a href="https://doi.org/10.1145/77600.77615">Ahuja, Mehlhorn, Orlin, Tarjan (1990), Faster algorithms for the
 *     shortest path problem, section 3: radix heaps</a>. Here buckets are fixed by digits, several levels are kept, and
 *     small buckets are searched rather than spread to the last digit
 * @see <a href="https://doi.org/10.1145/1103323.1103324">Tang, Goh, Thng (2005), Ladder queue, section 3</a>, from
 *     which spreading large buckets on demand is taken
 */
final class RadixBuckets {

    /** Takes what leaves the buckets otherwise than by {@link #poll}. */
    @FunctionalInterface
    interface Receiver {
        void accept(long time, long entry);
    }

    /** What {@link #poll} returns when the first bucket has too many entries to be searched. */
    static final long CROWD = -1;

    private static final int DIGIT_BITS = 8;
    private static final int WORDS = 32;
    private static final int BUCKETS = WORDS * Long.SIZE;
    /** A block has 32 longs: entry i of block b has its time at 32 b + 2 i and its value after that. */
    private static final int BLOCK_BITS = 5;
    private static final int BLOCK = 1 << BLOCK_BITS;
    private static final int LONGEST_SEARCH = 2 * 6;
    private static final int FIRST_BLOCKS = BUCKETS + 32;

    private final EventSlots slots;
    private final Receiver survivors = this::keepIfLive;

    private long polledTime;
    private long gapEnd;
    private int floor;
    private int size;

    private int usedWords;
    private final long[] usedBuckets = new long[WORDS];
    /** Where a bucket's next entry is written, in its own block or in one that follows. */
    private final int[] end = new int[BUCKETS];

    /** Block b is the first of bucket b; there are none before the first entry. */
    private long[] entries = {};
    private int[] nextBlock = {};
    /** 0 if there is none. */
    private int freeBlock;

    RadixBuckets(EventSlots slots) {
        this.slots = slots;
    }

    int size() {
        return size;
    }

    /** To be called before the first entry is added to empty buckets; no time will be earlier than this one. */
    void begin(long now) {
        polledTime = now;
        floor = 0;
        if (entries.length == 0) {
            grow(FIRST_BLOCKS);
            Arrays.setAll(end, RadixBuckets::home);
        }
    }

    private static int home(int bucket) {
        return bucket << BLOCK_BITS;
    }

    /** Time of the entry that was polled last: none is earlier, and none may be added that is. */
    long polledTime() {
        return polledTime;
    }

    /** No entry is at or before this time: the end of the gap after the entry polled last, if none is in its bucket. */
    long gapEnd() {
        return gapEnd;
    }

    void add(long time, long entry) {
        put(Math.max(floor, shift(time ^ polledTime)), time, entry);
        size++;
    }

    /** Position of the lowest bit of the highest digit that is not 0. */
    private static int shift(long differences) {
        return (63 - Long.numberOfLeadingZeros(differences | 1)) & -DIGIT_BITS;
    }

    private void put(int shift, long time, long entry) {
        int bucket = (shift << 5) + ((int) (time >>> shift) & 0xff);
        int at = end[bucket];
        entries[at] = time;
        entries[at + 1] = entry;
        // a branch rather than an OR every time: the next poll need not wait for this time to be known
        if (at == home(bucket)) {
            use(bucket);
        }
        end[bucket] = ((at + 2) & (BLOCK - 1)) == 0 ? extend(at) : at + 2;
    }

    private void use(int bucket) {
        usedBuckets[bucket >> 6] |= 1L << bucket;
        usedWords |= 1 << (bucket >> 6);
    }

    private int extend(int last) {
        if (freeBlock == 0) {
            grow(2 * nextBlock.length);
        }
        int block = freeBlock;
        freeBlock = nextBlock[block];
        nextBlock[last >> BLOCK_BITS] = block;
        return block << BLOCK_BITS;
    }

    /** Removes the first entry and returns its value, or {@link #CROWD}; there must be one. */
    long poll() {
        int word = Integer.numberOfTrailingZeros(usedWords);
        long bits = usedBuckets[word];
        int bucket = (word << 6) + Long.numberOfTrailingZeros(bits);
        int home = home(bucket);
        int length = end[bucket] - home;
        if (length > LONGEST_SEARCH) {
            return CROWD;
        }
        floor = word >> 2 << 3;
        size--;
        return length > 2 ? pollLeast(bucket, home + length - 2) : pollLast(word, bits & (bits - 1), home);
    }

    private long pollLast(int word, long othersUsed, int home) {
        end[home >> BLOCK_BITS] = home;
        setUsed(word, othersUsed);
        polledTime = entries[home];
        long next = ((polledTime >>> floor) & -Long.SIZE) + Long.numberOfTrailingZeros(othersUsed);
        gapEnd = (next << floor) - 1;
        return entries[home + 1];
    }

    private long pollLeast(int bucket, int last) {
        int least = home(bucket);
        for (int at = least + 2; at <= last; at += 2) {
            if (precedes(at, least)) {
                least = at;
            }
        }
        polledTime = entries[least];
        gapEnd = polledTime - 1;
        long entry = entries[least + 1];
        entries[least] = entries[last];
        entries[least + 1] = entries[last + 1];
        end[bucket] = last;
        return entry;
    }

    private boolean precedes(int one, int other) {
        return entries[one] < entries[other]
                || (entries[one] == entries[other]
                        && slots.order((int) entries[one + 1]) < slots.order((int) entries[other + 1]));
    }

    private void setUsed(int word, long bits) {
        usedBuckets[word] = bits;
        if (bits == 0) {
            usedWords &= ~(1 << word);
        }
    }

    /** Spreads the first bucket over a lower level. Returns false if all of its times are equal. */
    boolean spreadFirst() {
        int bucket = firstBucket();
        long first = entries[home(bucket)];
        long differences = differences(bucket, first);
        if (differences == 0) {
            return false;
        }
        floor = shift(differences);
        // two shifts, since one by 64 would be none
        polledTime = first >>> floor >>> DIGIT_BITS << DIGIT_BITS << floor;
        int at = home(bucket);
        int stop = clear(bucket);
        while (at != stop) {
            long time = entries[at];
            long entry = entries[at + 1];
            at = leave(at);
            put(floor, time, entry);
        }
        release(at);
        return true;
    }

    private int firstBucket() {
        int word = Integer.numberOfTrailingZeros(usedWords);
        return (word << 6) + Long.numberOfTrailingZeros(usedBuckets[word]);
    }

    /** Bits in which times differ; looks no further than to the first that is of the next digit, often the second. */
    private long differences(int bucket, long first) {
        int nextDigit = Math.max(0, level(bucket) - DIGIT_BITS);
        int stop = end[bucket];
        long differences = 0;
        for (int at = home(bucket); at != stop && differences >>> nextDigit == 0; at = following(at)) {
            differences |= entries[at] ^ first;
        }
        return differences;
    }

    private static int level(int bucket) {
        return bucket >> DIGIT_BITS << 3;
    }

    private int following(int at) {
        return ((at + 2) & (BLOCK - 1)) == 0 ? nextBlock[at >> BLOCK_BITS] << BLOCK_BITS : at + 2;
    }

    /** Makes a bucket empty and returns where its entries, which are still there, end. */
    private int clear(int bucket) {
        int stop = end[bucket];
        end[bucket] = home(bucket);
        setUsed(bucket >> 6, usedBuckets[bucket >> 6] & ~(1L << bucket));
        return stop;
    }

    /** Goes on from an entry that has been read, and releases its block if it was the last one there. */
    private int leave(int at) {
        int after = following(at);
        if ((after & (BLOCK - 1)) == 0) {
            release(at);
        }
        return after;
    }

    /** Releases the block around a position, unless it is a bucket's own. */
    private void release(int at) {
        int block = at >> BLOCK_BITS;
        if (block >= BUCKETS) {
            nextBlock[block] = freeBlock;
            freeBlock = block;
        }
    }

    /** Removes all entries of the first bucket, which have the same time, in the order in which they were added. */
    void drainFirst(Receiver receiver) {
        int bucket = firstBucket();
        floor = level(bucket);
        polledTime = entries[home(bucket)];
        drain(bucket, receiver);
    }

    /** Removes all entries. */
    void drain(Receiver receiver) {
        while (usedWords != 0) {
            drain(firstBucket(), receiver);
        }
    }

    private void drain(int bucket, Receiver receiver) {
        int at = home(bucket);
        int stop = clear(bucket);
        while (at != stop) {
            long time = entries[at];
            long entry = entries[at + 1];
            at = leave(at);
            size--;
            receiver.accept(time, entry);
        }
        release(at);
    }

    /** Drops the entries of cancelled events. */
    void sweep() {
        for (int word = 0; word < WORDS; word++) {
            for (long bits = usedBuckets[word]; bits != 0; bits &= bits - 1) {
                drain((word << 6) + Long.numberOfTrailingZeros(bits), survivors);
            }
        }
    }

    private void keepIfLive(long time, long entry) {
        if (slots.isLive((int) entry)) {
            add(time, entry);
        } else {
            slots.release((int) entry);
        }
    }

    private void grow(int blocks) {
        int old = Math.max(BUCKETS, nextBlock.length);
        nextBlock = Arrays.copyOf(nextBlock, blocks);
        entries = Arrays.copyOf(entries, blocks << BLOCK_BITS);
        for (int block = blocks - 1; block >= old; block--) {
            release(block << BLOCK_BITS);
        }
    }
}
