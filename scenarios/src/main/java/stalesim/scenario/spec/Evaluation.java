package stalesim.scenario.spec;

/**
 * How the loss curve is made.
 *
 * @param rows number of fixed rows on which the loss is evaluated, &gt;= 1
 * @param points how many points the curve has over the whole budget, &gt;= 1
 */
public record Evaluation(int rows, int points) {}
