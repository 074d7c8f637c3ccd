package stalesim.scenario.claim;

/**
 * What a check is given.
 *
 * @param <T> type of the value
 * @param words the formula, rule or sentence that it stands for; for a broken one what is wrong with it
 * @param value handed to the check
 */
public record Subject<T>(String words, T value) {}
