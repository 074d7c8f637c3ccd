package stalesim.scenario.spec;

import java.util.OptionalLong;
import stalesim.model.data.preparation.Normalisation;

/**
 * Which samples are trained on and which are held out, and what is done to their values.
 *
 * @param training where the samples come from
 * @param test held-out samples
 * @param normalisation of feature values, learned from the training part
 * @param oneClass the label that becomes +1 while all others become -1; empty where labels are what the objective says
 */
public record DataSpec(SampleSource training, TestSpec test, Normalisation normalisation, OptionalLong oneClass) {}
