package stalesim.sim.kernel;

import java.util.Arrays;

/**
 * Entries in buckets by the digits of their time: roughly sorted, at a cost that does not depend on their number.
 *
 * <p>A time is read as eight digits of eight bits. An entry lies at the level of the highest digit in which its time
 * differs from the base, in the bucket of that digit's value; so the first bucket of the lowest level that has one
 * holds the earliest times. A bucket with more than a chunk of entries is spread over a lower level before any of it
 * is taken, so an entry moves seven times at most and typically log(n) / log(256) times. Nothing is tuned to the
 * distribution of times, and events of equal times are never spread.
 *
 * <p>A bucket is a list of chunks of 16 entries: moving many of them reads and writes memory in sequence.
 *
 * @see <a href="https://doi.org/10.1145/77600.77615">Ahuja, Mehlhorn, Orlin, Tarjan (1990), Faster algorithms for the
 *     shortest path problem, section 3: radix heaps</a>. Here base and buckets are fixed by digits, several levels are
 *     kept, and small buckets are sorted rather than spread to the last digit
 * @see <a href="https://doi.org/10.1145/1103323.1103324">Tang, Goh, Thng (2005), Ladder queue, section 3</a>, from
 *     which sorting small buckets and spreading large ones on demand are taken
 */
final class RadixBuckets {

    static final int CHUNK = 16;

    private static final int CHUNK_BITS = 4;
    private static final int DIGIT_BITS = 8;
    private static final int WORDS = 32;
    private static final int FIRST_CHUNKS = 32;
    /** Buckets are taken until there are so many entries, if they share a word of the bitmap. */
    private static final int BATCH = 8;

    private long base;
    private int size;
    private long lastTaken;

    private int usedWords;
    private final long[] usedBuckets = new long[WORDS];
    private final int[] firstChunk = new int[WORDS * Long.SIZE];
    /** Index after the bucket's last entry; 0 if it is empty. */
    private final int[] end = new int[WORDS * Long.SIZE];

    /** Entry i has its time at 2 i and its value at 2 i + 1; chunk c holds the entries 16 c to 16 c + 15. */
    private long[] entries = {};
    private int[] nextChunk = {};
    private int freeChunk = -1;

    int size() {
        return size;
    }

    /** Sets a lower bound of all times, present and to come, that differs from the old one only below all entries. */
    void setBase(long time) {
        base = time;
    }

    /** The last time of the buckets taken last: later ones are still here. */
    long lastTaken() {
        return lastTaken;
    }

    /** Adds an entry of a time &gt;= the base. */
    void add(long time, long entry) {
        put(shift(time ^ base), time, entry);
        size++;
    }

    /** Position of the lowest bit of the highest digit that is not 0. */
    private static int shift(long differences) {
        return (63 - Long.numberOfLeadingZeros(differences | 1)) & -DIGIT_BITS;
    }

    private void put(int shift, long time, long entry) {
        int bucket = (shift << 5) + ((int) (time >>> shift) & 0xff);
        int at = end[bucket];
        if ((at & (CHUNK - 1)) == 0) {
            at = addChunk(bucket, at) << CHUNK_BITS;
        }
        end[bucket] = at + 1;
        entries[2 * at] = time;
        entries[2 * at + 1] = entry;
    }

    private int addChunk(int bucket, int at) {
        if (freeChunk < 0) {
            grow();
        }
        int chunk = freeChunk;
        freeChunk = nextChunk[chunk];
        if (at == 0) {
            firstChunk[bucket] = chunk;
            usedBuckets[bucket >> 6] |= 1L << bucket;
            usedWords |= 1 << (bucket >> 6);
        } else {
            nextChunk[(at - 1) >> CHUNK_BITS] = chunk;
        }
        return chunk;
    }

    /**
     * Takes the entries of the first buckets, none if the first one has more than a chunk.
     *
     * @param target receives pairs of time and value, ascending except within a bucket
     * @param from where to begin; there must be room for two chunks
     * @return index after the last one
     */
    int takeFirst(long[] target, int from) {
        int word = Integer.numberOfTrailingZeros(usedWords);
        long bits = usedBuckets[word];
        int to = from;
        while (to < from + 2 * BATCH && bits != 0) {
            int bucket = (word << 6) + Long.numberOfTrailingZeros(bits);
            int chunk = (end[bucket] - 1) >> CHUNK_BITS;
            if (chunk != firstChunk[bucket]) {
                break;
            }
            to = copy(chunk, end[bucket], target, to);
            release(chunk);
            end[bucket] = 0;
            bits &= bits - 1;
        }
        if (to > from) {
            setUsed(word, bits);
            size -= (to - from) >> 1;
            base = target[to - 2];
            lastTaken = base | ((1L << (word >> 2 << 3)) - 1);
        }
        return to;
    }

    private int copy(int chunk, int stop, long[] target, int from) {
        int to = from;
        for (int at = chunk << CHUNK_BITS; at < stop; at++) {
            target[to] = entries[2 * at];
            target[to + 1] = entries[2 * at + 1];
            to += 2;
        }
        return to;
    }

    private void setUsed(int word, long bits) {
        usedBuckets[word] = bits;
        int one = 1 << word;
        usedWords = bits == 0 ? usedWords & ~one : usedWords | one;
    }

    /** Spreads the first bucket over a lower level. Returns false if all of its times are equal. */
    boolean spreadFirst() {
        int bucket = firstBucket();
        long first = entries[firstChunk[bucket] << CHUNK_BITS << 1];
        long differences = differences(bucket, first);
        if (differences == 0) {
            return false;
        }
        int shift = shift(differences);
        // two shifts, since one by 64 would be none
        base = first >>> shift >>> DIGIT_BITS << DIGIT_BITS << shift;
        move(bucket, shift, null);
        return true;
    }

    private int firstBucket() {
        int word = Integer.numberOfTrailingZeros(usedWords);
        return (word << 6) + Long.numberOfTrailingZeros(usedBuckets[word]);
    }

    private long differences(int bucket, long first) {
        int last = (end[bucket] - 1) >> CHUNK_BITS;
        long differences = 0;
        int chunk = firstChunk[bucket];
        while (true) {
            int stop = chunk == last ? end[bucket] : (chunk + 1) << CHUNK_BITS;
            for (int at = chunk << CHUNK_BITS; at < stop; at++) {
                differences |= entries[2 * at] ^ first;
            }
            if (chunk == last) {
                return differences;
            }
            chunk = nextChunk[chunk];
        }
    }

    /** Moves a bucket's entries to the level of the shift; leaves out and releases what is not live, if slots are given. */
    private void move(int bucket, int shift, EventSlots slots) {
        int chunk = firstChunk[bucket];
        int bucketEnd = end[bucket];
        int last = (bucketEnd - 1) >> CHUNK_BITS;
        end[bucket] = 0;
        setUsed(bucket >> 6, usedBuckets[bucket >> 6] & ~(1L << bucket));
        while (true) {
            int stop = chunk == last ? bucketEnd : (chunk + 1) << CHUNK_BITS;
            for (int at = chunk << CHUNK_BITS; at < stop; at++) {
                long entry = entries[2 * at + 1];
                if (slots == null || slots.isLive((int) entry)) {
                    put(shift, entries[2 * at], entry);
                } else {
                    slots.release((int) entry);
                    size--;
                }
            }
            int next = nextChunk[chunk];
            release(chunk);
            if (chunk == last) {
                return;
            }
            chunk = next;
        }
    }

    /** Drops the entries of cancelled events. */
    void sweep(EventSlots slots) {
        for (int word = 0; word < WORDS; word++) {
            for (long bits = usedBuckets[word]; bits != 0; bits &= bits - 1) {
                move((word << 6) + Long.numberOfTrailingZeros(bits), word >> 2 << 3, slots);
            }
        }
    }

    /** Whether there is an entry of the given time; no entry may be earlier. */
    boolean startsAt(long time) {
        return usedWords != 0 && entries[firstChunk[firstBucket()] << CHUNK_BITS << 1] == time;
    }

    /**
     * Takes a chunk of the first bucket, in the order in which its entries were added.
     *
     * @param target room for a chunk
     * @return index after the last one
     */
    int takeChunk(long[] target) {
        int bucket = firstBucket();
        int chunk = firstChunk[bucket];
        int stop = (chunk + 1) << CHUNK_BITS;
        if (chunk == (end[bucket] - 1) >> CHUNK_BITS) {
            stop = end[bucket];
            end[bucket] = 0;
            setUsed(bucket >> 6, usedBuckets[bucket >> 6] & ~(1L << bucket));
        } else {
            firstChunk[bucket] = nextChunk[chunk];
        }
        int to = copy(chunk, stop, target, 0);
        release(chunk);
        size -= to >> 1;
        return to;
    }

    private void release(int chunk) {
        nextChunk[chunk] = freeChunk;
        freeChunk = chunk;
    }

    private void grow() {
        int old = nextChunk.length;
        int chunks = Math.max(FIRST_CHUNKS, 2 * old);
        nextChunk = Arrays.copyOf(nextChunk, chunks);
        entries = Arrays.copyOf(entries, 2 * CHUNK * chunks);
        for (int chunk = chunks - 1; chunk >= old; chunk--) {
            release(chunk);
        }
    }
}
