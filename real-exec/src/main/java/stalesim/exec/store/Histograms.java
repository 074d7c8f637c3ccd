package stalesim.exec.store;

import stalesim.model.staleness.StalenessHistogram;

/** One staleness histogram a worker, so that none is shared while threads run. */
final class Histograms {

    private Histograms() {}

    static StalenessHistogram[] perWorker(int workers) {
        StalenessHistogram[] histograms = new StalenessHistogram[workers];
        for (int rank = 0; rank < workers; rank++) {
            histograms[rank] = new StalenessHistogram();
        }
        return histograms;
    }
}
