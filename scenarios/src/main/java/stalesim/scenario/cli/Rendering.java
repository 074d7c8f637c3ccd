package stalesim.scenario.cli;

import java.io.PrintWriter;
import stalesim.scenario.store.OutputFolder;

/** Renders the report of a folder. */
final class Rendering {

    private final OutputFolder folder;

    Rendering(OutputFolder folder) {
        this.folder = folder;
    }

    void render(PrintWriter out) {
        out.println(folder.resultsFile());
        out.flush();
    }
}
