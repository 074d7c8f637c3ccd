package stalesim.scenario.spec;

import stalesim.model.data.preparation.Split;

/** Where the samples come from that a model is tested on. */
public sealed interface TestSpec {

    /** Nothing is held out. */
    record None() implements TestSpec {}

    /**
     * A part of the stated samples is held out.
     *
     * @param size of that part
     */
    record Part(Split.TestSize size) implements TestSpec {}

    /**
     * Samples of their own.
     *
     * @param source where they come from
     */
    record Separate(SampleSource source) implements TestSpec {}
}
