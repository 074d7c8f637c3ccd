package stalesim.scenario.runner.task;

import java.util.List;
import java.util.stream.Stream;
import stalesim.model.data.DataException;
import stalesim.model.data.DataSet;
import stalesim.model.run.Evaluation;
import stalesim.model.run.TrainingTask;
import stalesim.model.sampling.PartitionedSampling;
import stalesim.model.sampling.SampleSequence;
import stalesim.model.sampling.Sampling;
import stalesim.model.sampling.SharedSampling;
import stalesim.model.sampling.UniformSampling;
import stalesim.scenario.spec.SamplingSpec;
import stalesim.scenario.spec.Scenario;

/**
 * What is trained: data that are loaded or generated, and the objective over them.
 *
 * @param task what is trained
 * @param notes what is to be said of it, sentences without a stop
 */
public record Tasks(TrainingTask task, List<String> notes) {

    /** Makes the list immutable. */
    public Tasks {
        notes = List.copyOf(notes);
    }

    /**
     * Makes the task of a scenario.
     *
     * @param scenario what is asked for
     * @return its task
     * @throws DataException if the data cannot be used as they are
     */
    public static Tasks of(Scenario scenario) {
        return scenario.objective().trains()
                ? of(scenario, Material.of(scenario.objective(), scenario.seed()))
                : timingOnly(scenario);
    }

    /** Nothing to train. */
    static Tasks timingOnly(Scenario scenario) {
        return new Tasks(TrainingTask.timingOnly(scenario.objective().parameters()), List.of()).ofMessages(scenario);
    }

    /** The same with what is to be said of messages. */
    private Tasks ofMessages(Scenario scenario) {
        return MessageNote.of(scenario, task.objective().sentParameters())
                .map(note -> new Tasks(task, Stream.concat(notes.stream(), Stream.of(note)).toList()))
                .orElse(this);
    }

    /** Makes the task of a scenario whose data are loaded. */
    static Tasks of(Scenario scenario, Material material) {
        if (scenario.objective().surrogate()) {
            return new SurrogateTask(scenario, material.objective()).task().ofMessages(scenario);
        }
        TrainingTask task = new TrainingTask(
                material.objective(),
                sampling(scenario, material.training()),
                scenario.step(),
                new Evaluation(
                        material.objective(), material.test(), scenario.evaluation().rows(), scenario.seed()));
        return new Tasks(
                task, notes(scenario, material.training().rows(), material.objective().sentParameters()));
    }

    /**
     * What is to be said of a scenario without a surrogate, by what is known of its data.
     *
     * @param scenario what is asked for
     * @param rows of its training data
     * @param parameters of the model that is sent over a network
     * @return sentences without a stop
     */
    public static List<String> notes(Scenario scenario, int rows, long parameters) {
        return Stream.concat(
                        batchNotes(scenario, rows).stream(),
                        MessageNote.of(scenario, parameters).stream())
                .toList();
    }

    /** Drawn with or without replacement, a mini-batch may be larger than the data; it is rarely meant. */
    private static List<String> batchNotes(Scenario scenario, int rows) {
        return scenario.batch() <= rows
                ? List.of()
                : List.of("batch: " + scenario.batch() + " is more than the " + rows + " rows of training data, so"
                        + " samples come more than once in a mini-batch. Take a batch of at most " + rows);
    }

    /** How workers come by their mini-batches. */
    static Sampling sampling(Scenario scenario, DataSet training) {
        SamplingSpec spec = scenario.sampling();
        if (spec.equals(SamplingSpec.USUAL)) {
            return new UniformSampling(training.rows(), scenario.batch());
        }
        SampleSequence samples =
                new SampleSequence(training, spec.order().order().of(training, scenario.seed()));
        return spec.division().isEmpty()
                ? new SharedSampling(samples, spec.draw().draw(), scenario.batch())
                : new PartitionedSampling(samples, spec.division().get(), spec.draw().draw(), scenario.batch());
    }
}
