package stalesim.scenario.measured;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.data.DataException;
import stalesim.scenario.file.Problem;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.json.Sha256;

/**
 * Reads files of measurements: JSON objects, one run each.
 *
 * <p>Keys: {@code algorithm}, {@code threads}, {@code updates_per_epoch}, {@code staleness_counts} (index = staleness,
 * value = number of updates), one of {@code epoch_end_ms} and {@code epoch_end_s} (time since the start at the end of
 * each epoch), and if known {@code epoch_loss} and the keys of {@link RunSection#DESCRIPTION}.
 */
public final class MeasuredReader {

    private MeasuredReader() {}

    /**
     * Reads one file.
     *
     * @param file which
     * @return its run
     * @throws ScenarioException with everything that is wrong in it, at its place
     * @throws DataException if it cannot be read at all
     */
    public static MeasuredFile read(Path file) {
        byte[] bytes = bytes(file);
        // raw tabs can only stand between JSON's values, where YAML would not take them for indentation
        String content = text(file, bytes).replace('\t', ' ');
        ScenarioText text = new ScenarioText(file.toString(), content, Optional.empty(), "");
        return new MeasuredFile(file, Sha256.of(bytes), RunSection.read(text));
    }

    /**
     * Reads several files.
     *
     * @param files which
     * @return their runs in the same order
     * @throws ScenarioException with everything that is wrong in any of them
     * @throws DataException if one cannot be read at all
     */
    public static List<MeasuredFile> readAll(List<Path> files) {
        List<MeasuredFile> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                read.add(read(file));
            } catch (ScenarioException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return read;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DataException(file + ": cannot be read. Check that it exists and that you may read it.", e);
        }
    }

    private static String text(Path file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DataException(file + ": must be text in UTF-8. Save it again in that encoding.", e);
        }
    }
}
