package stalesim.exec.execution;

import stalesim.model.algorithm.Algorithm;

/** An algorithm made for one test, of which only store and cycle matter. */
public interface TestAlgorithm extends Algorithm {

    @Override
    default String name() {
        return "test";
    }

    @Override
    default String summary() {
        return "for a test";
    }

    @Override
    default String source() {
        return "a test";
    }
}
