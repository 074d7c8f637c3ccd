/** What a change does to a scenario: differences of paired runs, and the time that explains them. */
package stalesim.model.study.effect;
