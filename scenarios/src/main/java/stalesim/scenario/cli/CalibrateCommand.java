package stalesim.scenario.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Topology;
import stalesim.model.statistics.Estimate;
import stalesim.report.wording.Words;
import stalesim.scenario.json.EstimatesJson;
import stalesim.scenario.json.Json;
import stalesim.scenario.measured.MeasuredCalibration;
import stalesim.scenario.measured.MeasuredFile;
import stalesim.scenario.measured.MeasuredReader;
import stalesim.scenario.measured.TopologyText;
import stalesim.scenario.read.SweepReader;
import stalesim.scenario.read.library.ScenarioLibrary;
import stalesim.scenario.rendering.EstimatesTable;
import stalesim.scenario.runner.Calibration;
import stalesim.scenario.runner.Laboratory;
import stalesim.scenario.runner.task.Tasks;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.store.NamedFile;
import stalesim.sim.fitting.FittedMachine;
import tools.jackson.databind.node.ObjectNode;

/** {@code stalesim calibrate [SCENARIO]} and {@code stalesim calibrate --measured FILE...}. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "Measure this machine for a scenario's objective and algorithms, or fit another one to"
                + " imported measurements; JSON.")
final class CalibrateCommand implements Callable<Integer> {

    private final Laboratory laboratory;

    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            defaultValue = "quickstart",
            description = "A file, or the name of a bundled scenario, of a sweep its first point; ${DEFAULT-VALUE} by"
                    + " default.")
    String scenario;

    @Option(
            names = "--measured",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Fit the machine that these runs were measured on instead. See compare --measured.")
    List<Path> measured = new ArrayList<>();

    @Option(
            names = "--topology",
            paramLabel = "SxCxT",
            description = "Sockets, cores of a socket and hardware threads of a core of that machine, such as 2x18x2;"
                    + " by default what the files say of it, or else a core for every worker.")
    Optional<String> topology = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Write there rather than to standard output.")
    Optional<Path> out = Optional.empty();

    CalibrateCommand(Laboratory laboratory) {
        this.laboratory = laboratory;
    }

    @Override
    public Integer call() throws InterruptedException {
        out.ifPresent(NamedFile::checkWritable);
        ObjectNode machine = measured.isEmpty() ? thisMachine() : otherMachine();
        if (out.isPresent()) {
            NamedFile.writeMachine(out.get(), machine);
        } else {
            spec.commandLine().getOut().print(Json.pretty(machine));
            spec.commandLine().getOut().flush();
        }
        return ExitCode.DONE;
    }

    private ObjectNode thisMachine() throws InterruptedException {
        if (topology.isPresent()) {
            throw new UsageException("--topology belongs to --measured: this machine's own is not to be stated.");
        }
        Scenario wanted = SweepReader.read(ScenarioLibrary.open(scenario), List.of()).first();
        Calibration calibration = laboratory.calibration(Tasks.of(wanted).task(), wanted.algorithms(), wanted.seed());
        MachineDescription machine = calibration.complete(ProgressLine.on(spec.commandLine().getErr()));
        List<Estimate> estimates = calibration.estimates();
        spec.commandLine().getErr().print(EstimatesTable.render(estimates));
        spec.commandLine().getErr().flush();
        return EstimatesJson.write(machine, estimates);
    }

    private ObjectNode otherMachine() {
        List<MeasuredFile> files = MeasuredReader.readAll(measured);
        say("Fitting a machine to " + Words.count(files.size(), "measurement") + " ...");
        MeasuredCalibration calibration = MeasuredCalibration.fit(files, topology.map(CalibrateCommand::topology));
        calibration.assumptions().forEach(assumption -> say("Assumed: " + assumption));
        for (int i = 0; i < files.size(); i++) {
            FittedMachine.Residual left = calibration.fitted().residuals().get(i);
            say(String.format(
                    Locale.ROOT,
                    "Fitted %s: throughput %+.1f%%, staleness TV %.3f",
                    files.get(i).name(),
                    100 * left.throughputError(),
                    left.totalVariation()));
        }
        return calibration.json();
    }

    private static Topology topology(String text) {
        return TopologyText.parse(text)
                .orElseThrow(() -> new UsageException("--topology: " + text
                        + " must be SOCKETSxCORES or SOCKETSxCORESxTHREADS, each >= 1, such as 2x18x2."));
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
