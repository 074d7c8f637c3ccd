package stalesim.report.page;

import java.util.List;
import java.util.Optional;

/**
 * All that a page shows of one mode; modes are never mixed.
 *
 * @param id unique on the page
 * @param heading name of the mode
 * @param explanation what the mode means
 * @param errors predictions and their errors
 * @param details further figures of both clocks
 * @param timeUse where the workers' time went; empty where no run tells
 * @param resources worker-seconds; empty where nothing elastic has run
 * @param contention attempts and gradients in vain; empty where there were none
 * @param scaling throughput and speed-up, and where the time went
 * @param algorithms loss and staleness by algorithm
 */
public record ModeSection(
        String id,
        String heading,
        String explanation,
        PageTable errors,
        PageTable details,
        Optional<PageTable> timeUse,
        Optional<PageTable> resources,
        Optional<PageTable> contention,
        List<FigureGroup> scaling,
        List<AlgorithmSection> algorithms) {

    /**
     * Figures of one algorithm in one mode.
     *
     * @param heading name of the algorithm
     * @param note a sentence below the heading; may be empty
     * @param groups its figures
     */
    public record AlgorithmSection(String heading, String note, List<FigureGroup> groups) {

        /** Makes the list immutable. */
        public AlgorithmSection {
            groups = List.copyOf(groups);
        }
    }

    /** Makes the lists immutable. */
    public ModeSection {
        scaling = List.copyOf(scaling);
        algorithms = List.copyOf(algorithms);
    }
}
