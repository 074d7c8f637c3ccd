package stalesim.scenario.measured;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.data.DataException;
import stalesim.model.machine.MachineDescription;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.MachineJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A machine from a file that {@code calibrate} has written.
 *
 * @param path the file as it was named
 * @param machine what it says of the machine
 * @param fittedTo names or SHA-256 of the measurements that the machine was fitted to, from its field
 *     {@value #FITTED_TO}; none if it was calibrated otherwise
 * @param assumptions what was assumed where it was fitted, sentences
 */
public record CalibrationFile(
        Path path, MachineDescription machine, List<String> fittedTo, List<String> assumptions) {

    /** An array of texts, or of objects with texts. */
    private static final String FITTED_TO = "fitted_to";

    /** Makes the lists immutable. */
    public CalibrationFile {
        fittedTo = List.copyOf(fittedTo);
        assumptions = List.copyOf(assumptions);
    }

    /**
     * Reads a calibration.
     *
     * @param file which
     * @return the machine
     * @throws DataException if it cannot be read or is no calibration
     */
    public static CalibrationFile read(Path file) {
        try {
            JsonNode root = Json.parse(Files.readString(file));
            return new CalibrationFile(
                    file, MachineJson.read(root), texts(root.path(FITTED_TO)), texts(root.path("assumptions")));
        } catch (IOException e) {
            throw new DataException(file + ": cannot be read. Name a file that stalesim calibrate has written.", e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new DataException(file + ": must be a calibration of stalesim (" + firstLine(e)
                    + "). Name a file that stalesim calibrate has written.", e);
        }
    }

    private static String firstLine(Exception e) {
        String message = e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
        return String.valueOf(message).lines().findFirst().orElse("unreadable");
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isString()) {
            texts.add(node.stringValue());
        }
        node.forEach(item -> texts.addAll(texts(item)));
        return texts;
    }

    /**
     * Whether the machine was fitted to a measurement, so that it cannot predict it.
     *
     * @param measured the measurement
     * @return the entry of {@link #fittedTo()} that names its content or its file, whatever the folder; empty if none
     *     does
     */
    public Optional<String> fittedTo(MeasuredFile measured) {
        return fittedTo.stream()
                .filter(entry -> entry.equalsIgnoreCase(measured.sha256())
                        || Path.of(entry).endsWith(measured.path().getFileName()))
                .findFirst();
    }
}
