package stalesim.model.duration;

/**
 * Something that kept a core from its work for a while.
 *
 * @param atNs when, nanoseconds from the first begin of the block of measurements in which it was seen
 * @param ns for how long
 */
public record Interruption(long atNs, long ns) {}
