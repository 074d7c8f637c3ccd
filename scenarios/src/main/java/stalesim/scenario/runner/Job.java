package stalesim.scenario.runner;

import stalesim.scenario.plan.Cell;
import stalesim.scenario.plan.RunKey;
import stalesim.scenario.spec.Scenario;

/**
 * One run that has to be done.
 *
 * @param cell what is repeated
 * @param order of the cell among those of its round
 * @param replication number of the repetition, from 0
 */
record Job(Cell cell, int order, int replication) {

    RunKey key() {
        return cell.key(replication);
    }

    Scenario scenario() {
        return cell.variant().scenario();
    }
}
