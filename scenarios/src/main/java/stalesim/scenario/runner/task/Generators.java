package stalesim.scenario.runner.task;

import stalesim.model.data.synthetic.AnalogData;
import stalesim.model.data.synthetic.GaussianBlobs;
import stalesim.model.data.synthetic.Generator;
import stalesim.model.data.synthetic.LocalSimilaritySequence;
import stalesim.model.data.synthetic.OneSample;
import stalesim.model.data.synthetic.ReducedDiversity;
import stalesim.model.data.synthetic.RulerSamples;
import stalesim.model.data.synthetic.SyntheticData;
import stalesim.model.data.synthetic.SyntheticShape;
import stalesim.scenario.spec.ObjectiveKind;
import stalesim.scenario.spec.SampleSource.Generated;

/** From the sizes that a scenario states to the generator of its samples. */
final class Generators {

    private Generators() {}

    static Generator of(Generated stated, ObjectiveKind kind) {
        int rows = stated.whole("rows");
        int features = stated.whole("features");
        return switch (stated.kind()) {
            case DENSE -> planted(SyntheticShape.dense(rows, features), stated, kind);
            case SPARSE -> planted(SyntheticShape.sparse(rows, features, stated.whole("non-zeros")), stated, kind);
            case RULER -> new ReducedDiversity(ruler(stated), stated.whole("copies"));
            case LOCAL_SIMILARITY -> new LocalSimilaritySequence(
                    SyntheticShape.dense(rows, features), stated.number("changed"));
            case ONE_SAMPLE -> new OneSample(rows, RulerSamples.dense(1, features));
            case ANALOG -> new AnalogData(rows, features);
            case BLOBS -> new GaussianBlobs(rows, features, stated.whole("classes"), stated.number("distance"));
        };
    }

    private static RulerSamples ruler(Generated stated) {
        double density = stated.number("density");
        int rows = stated.whole("rows");
        int features = stated.whole("features");
        return density == 1 ? RulerSamples.dense(rows, features) : RulerSamples.sparse(rows, features, density);
    }

    private static Generator planted(SyntheticShape shape, Generated stated, ObjectiveKind kind) {
        double noise = stated.number("noise");
        float[] planted = SyntheticData.ruler(shape.features());
        return kind == ObjectiveKind.LEAST_SQUARES
                ? streams -> SyntheticData.regression(shape, ofUnitLength(planted), noise, streams)
                : streams -> SyntheticData.classification(shape, planted, noise, streams);
    }

    private static float[] ofUnitLength(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        float[] unit = new float[vector.length];
        for (int k = 0; k < vector.length; k++) {
            unit[k] = (float) (vector[k] / Math.sqrt(squares));
        }
        return unit;
    }
}
