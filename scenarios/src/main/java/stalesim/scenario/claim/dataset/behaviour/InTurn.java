package stalesim.scenario.claim.dataset.behaviour;

import stalesim.model.data.DataSet;
import stalesim.model.data.preparation.Orders;
import stalesim.model.random.RandomStreams;
import stalesim.model.sampling.InOrder;
import stalesim.model.sampling.SampleSequence;
import stalesim.model.sampling.Sampling;
import stalesim.model.sampling.SharedSampling;

/** In the order of the data, the next sample for the next worker, and none twice before all have been used. */
record InTurn(Sampling shared) implements Sampling {

    static InTurn of(DataSet data) {
        var samples = new SampleSequence(data, Orders.AS_STORED.of(data, 0));
        return new InTurn(new SharedSampling(samples, new InOrder(), 1));
    }

    @Override
    public int batch() {
        return shared.batch();
    }

    /** True where the number of workers divides that of the samples, as it does here. */
    @Override
    public boolean disjoint() {
        return true;
    }

    @Override
    public Deal deal(int workers, RandomStreams streams) {
        return shared.deal(workers, streams);
    }
}
