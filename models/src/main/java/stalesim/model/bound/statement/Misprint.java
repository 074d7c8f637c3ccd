package stalesim.model.bound.statement;

/**
 * What is wrong with a formula as printed.
 *
 * @param printed the formula as printed
 * @param correction what the corrected form does differently, and why
 */
public record Misprint(String printed, String correction) {}
