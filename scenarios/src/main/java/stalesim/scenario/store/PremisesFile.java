package stalesim.scenario.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import stalesim.model.study.limit.Premise;
import stalesim.scenario.json.Json;
import stalesim.scenario.json.PremiseJson;
import tools.jackson.core.JacksonException;

/**
 * What a study's predictions are made from, {@code premises.json}: kept with the results, so that reports need neither
 * data nor calibration.
 *
 * @param folder the output folder
 */
public record PremisesFile(Path folder) {

    /**
     * Keeps premises.
     *
     * @param premises of all that is run
     */
    public void write(List<Premise> premises) {
        AtomicFile.write(file(), Json.pretty(PremiseJson.write(premises)));
    }

    /**
     * The premises.
     *
     * @return as they were kept; none if they were not
     * @throws StoreException if the file is broken
     */
    public List<Premise> read() {
        try {
            return Files.exists(file()) ? PremiseJson.read(JsonFile.read(file())) : List.of();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new StoreException(file() + ": must be premises of stalesim (" + e.getMessage()
                    + "). Run the study again with --resume.");
        }
    }

    private Path file() {
        return folder.resolve("premises.json");
    }
}
