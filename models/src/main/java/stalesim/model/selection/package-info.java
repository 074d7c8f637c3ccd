/**
 * Which of k systems is best, from replicated runs: the system with the least mean answer.
 *
 * <p>Answers with the same replication number are paired (common random numbers): all statements are about
 * differences within a replication, valid for any correlation between systems.
 *
 * <p>Who takes part: a system each of whose replications has an answer. One that missed its goal in any replication has
 * no mean that could be compared, so it is set apart, with the share of its replications that reached the goal and
 * that share's interval, and never decides about others.
 */
package stalesim.model.selection;
