package stalesim.model.study;

/** A question that is asked of all runs of a scenario together. */
public sealed interface Study permits HowMany, Scalability, Sensitivity, UpperBound, WhatIf, WhichAlgorithm {

    /**
     * How scenarios call it.
     *
     * @return lower-hyphen name
     */
    String kind();

    /**
     * What it asks, for readers.
     *
     * @return a sentence
     */
    String question();
}
