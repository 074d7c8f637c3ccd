package stalesim.scenario.rendering;

import java.util.ArrayList;
import java.util.List;
import stalesim.model.result.RunResult;
import stalesim.model.study.Trial;
import stalesim.scenario.store.OutputFolder;

/**
 * All runs of a folder, read once and kept.
 *
 * @param trials with their points, in the order of the file
 * @param origin where they come from
 */
record StoredRuns(List<Trial> trials, Origin origin) {

    /** @throws stalesim.scenario.store.StoreException if the file of results is broken or cannot be read */
    static StoredRuns of(OutputFolder folder) {
        List<Trial> trials = new ArrayList<>();
        Origin origin = new Origin();
        folder.forEachResult(stored -> {
            origin.see(stored);
            trials.add(new Trial(stored.point().settings(), stored.result()));
        });
        return new StoredRuns(trials, origin);
    }

    List<RunResult> results() {
        return trials.stream().map(Trial::run).toList();
    }
}
