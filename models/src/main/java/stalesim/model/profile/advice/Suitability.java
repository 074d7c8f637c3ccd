package stalesim.model.profile.advice;

/**
 * How well a family of algorithms suits a data set.
 *
 * @param family the family
 * @param verdict how well
 * @param why a sentence with the numbers and thresholds that decide
 */
public record Suitability(AlgorithmFamily family, FamilyVerdict verdict, String why) {}
