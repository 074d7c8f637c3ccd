package stalesim.scenario.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import stalesim.model.data.DataSet;
import stalesim.model.data.Labels;
import stalesim.model.data.format.DataFile;
import stalesim.model.paper.Reading;
import stalesim.model.profile.DataProfile;
import stalesim.model.profile.ProfileSettings;
import stalesim.model.random.RandomStreams;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.ProfileJson;
import stalesim.scenario.rendering.ProfileText;

/** {@code stalesim data FILE}. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "Profile a data set: sparsity, overlap, diversity, local similarity, curvature, and which"
                + " algorithms they suit.")
final class DataCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE",
            description = "Samples: LIBSVM, IDX with its labels beside it, CIFAR-10 or CSV, plain or gzip.")
    Path file;

    @Option(
            names = "--labels",
            paramLabel = "RULE",
            converter = LabelsConverter.class,
            description = "as-stored, or binary: two classes, which become -1 and +1; as-stored by default.")
    Labels labels = Labels.AS_STORED;

    @Option(
            names = "--l2",
            paramLabel = "LAMBDA",
            description = "Of L2 logistic regression; ${DEFAULT-VALUE} by default.")
    double l2 = ProfileSettings.DEFAULT_RIDGE;

    @Option(
            names = "--range",
            paramLabel = "N",
            description = "Neighbours in C_sim, and size of a batch: workers in flight; ${DEFAULT-VALUE} by default.")
    int range = ProfileSettings.DEFAULT_RANGE;

    @Option(names = "--literal", description = "C_sim as equation 3 of paper 000 is printed.")
    boolean literal;

    @Option(names = "--seed", paramLabel = "N", description = "Of what is sampled; ${DEFAULT-VALUE} by default.")
    long seed = 1;

    @Option(names = "--json", description = "Write JSON.")
    boolean json;

    @Override
    public Integer call() {
        ProfileSettings settings = settings();
        DataProfile profile = profile(settings);
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? Json.pretty(ProfileJson.write(profile)) : ProfileText.render(profile));
        out.flush();
        return ExitCode.DONE;
    }

    private DataProfile profile(ProfileSettings settings) {
        try (StageWatch stages = StageWatch.on(ProgressLine.on(spec.commandLine().getErr()))) {
            stages.accept("reading " + file);
            return DataProfile.of(read(), settings, stages);
        }
    }

    private DataSet read() {
        DataSet data = DataFile.recognise(file).read();
        return labels.learn(data).apply(data);
    }

    private ProfileSettings settings() {
        if (!(l2 >= 0) || Double.isInfinite(l2)) {
            throw new UsageException("--l2: " + l2 + " must be >= 0 and finite. Leave it out for "
                    + ProfileSettings.DEFAULT_RIDGE + ".");
        }
        if (range < 1 || range > ProfileSettings.MOST_RANGE) {
            throw new UsageException("--range: " + range + " must be >= 1 and <= " + ProfileSettings.MOST_RANGE
                    + ". Leave it out for " + ProfileSettings.DEFAULT_RANGE + ".");
        }
        Reading reading = literal ? Reading.LITERAL : Reading.CORRECTED;
        return new ProfileSettings(l2, range, reading, new RandomStreams(seed, 0));
    }

    /** Lower-hyphen names, as scenario files have them. */
    static final class LabelsConverter implements ITypeConverter<Labels> {
        @Override
        public Labels convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "as-stored" -> Labels.AS_STORED;
                case "binary" -> Labels.BINARY;
                default -> throw new TypeConversionException(text + " must be as-stored or binary");
            };
        }
    }
}
