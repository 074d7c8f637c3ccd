package stalesim.scenario.json;

import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import stalesim.model.data.preparation.Split;
import stalesim.model.sampling.Division;
import stalesim.model.sampling.partition.ByLabel;
import stalesim.model.sampling.partition.Dirichlet;
import stalesim.model.sampling.partition.Iid;
import stalesim.model.sampling.partition.Partition;
import stalesim.model.sampling.partition.Sizes;
import stalesim.scenario.spec.DataSpec;
import stalesim.scenario.spec.SampleSource;
import stalesim.scenario.spec.SamplingSpec;
import stalesim.scenario.spec.TestSpec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Samples and how workers draw them, as JSON. */
final class DataJson {

    private DataJson() {}

    static ObjectNode write(DataSpec data) {
        ObjectNode node = source(data.training());
        if (data.test() instanceof TestSpec.Separate separate) {
            node.set("test", source(separate.source()));
        } else if (data.test() instanceof TestSpec.Part part) {
            if (part.size() instanceof Split.TestSize.Share share) {
                node.put("test", share.share());
            } else {
                node.put("test", ((Split.TestSize.Count) part.size()).count());
            }
        }
        data.oneClass().ifPresent(label -> node.put("one_class", label));
        return node.put("normalise", data.normalisation().name().toLowerCase(Locale.ROOT));
    }

    private static ObjectNode source(SampleSource source) {
        ObjectNode node = Json.object();
        if (source instanceof SampleSource.Stored stored) {
            ArrayNode files = node.putArray(stored.format().name().toLowerCase(Locale.ROOT));
            stored.written().forEach(files::add);
            stored.label().ifPresent(label -> node.put("label", label));
            return node;
        }
        SampleSource.Generated generated = (SampleSource.Generated) source;
        ObjectNode sizes = node.putObject(generated.kind().label());
        new TreeMap<>(generated.sizes()).forEach(sizes::put);
        return node;
    }

    static ObjectNode write(SamplingSpec sampling) {
        ObjectNode node = Json.object()
                .put("draw", sampling.draw().label())
                .put("order", sampling.order().label());
        sampling.division().ifPresent(division -> node.set("partition", division(division)));
        return node;
    }

    private static ObjectNode division(Division division) {
        ObjectNode node = partition(division.partition());
        return division.everyReplication() ? node.put("every_replication", true) : node;
    }

    private static ObjectNode partition(Partition partition) {
        ObjectNode node = Json.object();
        if (partition instanceof ByLabel byLabel) {
            return node.put("by_label", byLabel.blocks());
        }
        if (partition instanceof Dirichlet dirichlet) {
            return node.put("dirichlet", dirichlet.alpha());
        }
        Sizes sizes = Optional.of(partition)
                .filter(Iid.class::isInstance)
                .map(iid -> ((Iid) iid).sizes())
                .orElseThrow(() -> new IllegalArgumentException("a partition without JSON form: " + partition));
        if (sizes instanceof Sizes.Geometric geometric) {
            return node.put("geometric", geometric.ratio());
        }
        if (sizes instanceof Sizes.Stated stated) {
            ArrayNode shares = node.putArray("shares");
            stated.shares().forEach(shares::add);
            return node;
        }
        return node.put("iid", true);
    }
}
