package stalesim.scenario.runner.task;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import stalesim.model.data.DataException;
import stalesim.model.data.DataSet;
import stalesim.model.data.Labels;
import stalesim.model.data.format.Cifar10Reader;
import stalesim.model.data.format.CsvLayout;
import stalesim.model.data.format.CsvTableReader;
import stalesim.model.data.format.DataFormat;
import stalesim.model.data.format.IdxReader;
import stalesim.model.data.format.LabelColumn;
import stalesim.model.data.preparation.Parts;
import stalesim.model.data.preparation.Preparation;
import stalesim.model.data.preparation.Split;
import stalesim.model.random.RandomStreams;
import stalesim.scenario.spec.DataSpec;
import stalesim.scenario.spec.ObjectiveKind;
import stalesim.scenario.spec.SampleSource;
import stalesim.scenario.spec.TestSpec;

/**
 * Loads or generates samples and prepares them.
 *
 * @param kind the objective, which decides what labels are
 * @param seed of what is generated or drawn
 */
record DataSource(ObjectiveKind kind, long seed) {

    /** Streams of generated training samples, and of generated test samples. */
    private static final int TRAINING = 0;

    private static final int TEST = 1;

    /**
     * Loads or generates.
     *
     * @param spec what is stated
     * @return training and test part, with labels as the objective needs them
     * @throws DataException if a file cannot be used as it is
     */
    Parts load(DataSpec spec) {
        Labels labels = spec.oneClass().isPresent()
                ? Labels.against((float) spec.oneClass().getAsLong())
                : kind.labels();
        Preparation preparation = new Preparation(labels, spec.normalisation());
        DataSet training = samples(spec.training(), TRAINING);
        if (spec.test() instanceof TestSpec.Part part) {
            boolean stratified = kind != ObjectiveKind.LEAST_SQUARES;
            return preparation.prepare(training, new Split(part.size(), stratified), seed);
        }
        return preparation.prepare(
                training,
                spec.test() instanceof TestSpec.Separate separate
                        ? Optional.of(samples(separate.source(), TEST))
                        : Optional.empty());
    }

    private DataSet samples(SampleSource source, int part) {
        return source instanceof SampleSource.Stored stored
                ? read(stored)
                : generate((SampleSource.Generated) source, part);
    }

    /** Numbers may each be in their range, and not go together. */
    private DataSet generate(SampleSource.Generated source, int part) {
        try {
            return Generators.of(source, kind).generate(new RandomStreams(seed, part));
        } catch (IllegalArgumentException e) {
            throw new DataException(
                    source.kind().label() + ": " + e.getMessage() + ". Change the numbers of the data.", e);
        }
    }

    private static DataSet read(SampleSource.Stored stored) {
        List<Path> files = stored.found();
        if (stored.format() == DataFormat.CIFAR10) {
            return Cifar10Reader.read(files);
        }
        if (stored.label().isPresent()) {
            LabelColumn column = LabelColumn.of(stored.label().get());
            return CsvTableReader.read(files.get(0), new CsvLayout(CsvLayout.Header.DETECTED, column, ','));
        }
        return files.size() == 2 ? IdxReader.read(files.get(0), files.get(1)) : stored.format().read(files.get(0));
    }
}
