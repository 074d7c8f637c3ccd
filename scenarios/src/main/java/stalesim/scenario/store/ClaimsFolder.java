package stalesim.scenario.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import stalesim.model.claim.ClaimResult;
import stalesim.model.claim.Judge;
import stalesim.model.claim.JudgedClaim;
import stalesim.report.claim.ClaimsPage;
import stalesim.report.claim.ClaimsTable;

/**
 * The folder of checked claims: {@code claims.jsonl}, and what is rendered from it.
 *
 * @param path the folder
 */
public record ClaimsFolder(Path path) {

    /**
     * Opens what is there.
     *
     * @param seed of all random numbers
     * @param quick with how much effort
     * @param resume whether claims that are there already are wanted
     * @return the store
     * @throws StoreException if it cannot be written, holds claims although {@code resume} is false, or holds those of
     *     another seed or effort
     */
    public ClaimStore open(long seed, boolean quick, boolean resume) {
        ClaimStore store = ClaimStore.open(path.resolve("claims.jsonl"));
        boolean others = store.all().stream()
                .map(ClaimResult::origin)
                .anyMatch(origin -> origin.seed() != seed || origin.quick() != quick);
        if (!store.all().isEmpty() && (!resume || others)) {
            store.close();
            throw new StoreException(path + ": holds claims already"
                    + (others ? ", of another --seed or effort" : "")
                    + ". Go on with the same ones and --resume, or choose another folder with --out DIR.");
        }
        return store;
    }

    /**
     * Judges and writes {@code claims.csv}, {@code claims.md} and {@code claims.html}.
     *
     * @param results all that were found
     * @param provenance what they were made with
     */
    public void render(List<ClaimResult> results, Map<String, String> provenance) {
        List<JudgedClaim> judged = Judge.judge(results);
        ClaimsTable table = new ClaimsTable(judged);
        AtomicFile.write(path.resolve("claims.csv"), table.csv());
        AtomicFile.write(path.resolve("claims.md"), table.markdown());
        AtomicFile.write(path.resolve("claims.html"), new ClaimsPage(judged, provenance).html());
    }
}
