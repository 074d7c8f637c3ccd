package stalesim.scenario.read.law;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stalesim.model.machine.MachineDescription;
import stalesim.model.network.Networking;
import stalesim.scenario.file.Field;
import stalesim.scenario.measured.CalibrationFile;
import stalesim.scenario.read.law.MeasuredFiles.Answer;
import stalesim.scenario.read.law.MeasuredFiles.Question;
import stalesim.scenario.spec.MachineSpec;

/**
 * Reads machines that {@code stalesim calibrate} has written to files. Remembers the files, which belong to the
 * scenario's identity.
 */
public final class CalibrationReader {

    private static final Question<CalibrationFile> CALIBRATION =
            new Question<>(List.of("calibration"), CalibrationFile::read);

    private final FileFinder finder;
    private final MeasuredFiles measured;
    private final Set<Path> files = new LinkedHashSet<>();

    CalibrationReader(FileFinder finder, MeasuredFiles measured) {
        this.finder = finder;
        this.measured = measured;
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    /**
     * Reads a machine.
     *
     * @param field states its file
     * @param network what lies between workers, where the scenario states it; else what the file says of it
     * @param assumptions what is assumed of it
     * @return the machine, or empty after reporting
     */
    public Optional<MachineSpec> read(Field field, Optional<Networking> network, List<String> assumptions) {
        return finder.find(field).flatMap(file -> calibration(field, file)).map(found -> {
            MachineDescription machine = network.map(found.machine()::with).orElse(found.machine());
            List<String> all = new ArrayList<>(assumptions(found));
            all.addAll(assumptions);
            return new MachineSpec.Stated(machine, all);
        });
    }

    private Optional<CalibrationFile> calibration(Field field, Path file) {
        files.add(file);
        Answer<CalibrationFile> answer = measured.ask(CALIBRATION, file);
        if (answer.found().isEmpty()) {
            field.reject(answer.complaint());
        }
        return answer.found();
    }

    /** What was assumed when the file was made; its sentences end in a stop, those of assumptions do not. */
    private static List<String> assumptions(CalibrationFile found) {
        List<String> assumptions = new ArrayList<>();
        assumptions.add("the machine is " + found.machine().name() + ", as calibrated in "
                + found.path().getFileName());
        found.assumptions().forEach(sentence -> assumptions.add(sentence.replaceFirst("\\.$", "")));
        return assumptions;
    }
}
