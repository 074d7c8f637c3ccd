package stalesim.scenario.read.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stalesim.model.sampling.Division;
import stalesim.model.sampling.partition.ByLabel;
import stalesim.model.sampling.partition.Dirichlet;
import stalesim.model.sampling.partition.Iid;
import stalesim.model.sampling.partition.Partition;
import stalesim.model.sampling.partition.Sizes;
import stalesim.scenario.file.Field;
import stalesim.scenario.file.Range;
import stalesim.scenario.file.Section;
import stalesim.scenario.spec.SamplingSpec;
import stalesim.scenario.spec.SamplingSpec.DrawKind;
import stalesim.scenario.spec.SamplingSpec.OrderKind;

/** Reads {@code { draw: reshuffled, order: similar, partition: { dirichlet: 0.5 } }}. */
public final class SamplingReader {

    private static final Range CONCENTRATIONS = Range.atLeast(0.001, 1e9);
    private static final Range RATIOS = Range.atLeast(1e-6, 1e6);

    private SamplingReader() {}

    /**
     * Reads who computes gradients of which samples.
     *
     * @param section states it
     * @return what is stated; with replacement from all samples where it is not
     */
    public static SamplingSpec read(Section section) {
        DrawKind draw = section.field("draw")
                .flatMap(field -> field.constant(DrawKind.values(), DrawKind::label))
                .orElse(DrawKind.WITH_REPLACEMENT);
        OrderKind order = section.field("order")
                .flatMap(field -> field.constant(OrderKind.values(), OrderKind::label))
                .orElse(OrderKind.AS_STORED);
        Optional<Division> division = section.field("partition").flatMap(SamplingReader::division);
        section.close();
        return new SamplingSpec(draw, order, division);
    }

    private static Optional<Division> division(Field field) {
        if (field.isScalar()) {
            return field.word(List.of("iid")).map(word -> Division.fixed(new Iid(new Sizes.Equal())));
        }
        return field.section().flatMap(section -> division(field, section));
    }

    private static Optional<Division> division(Field field, Section section) {
        List<Optional<Partition>> stated = new ArrayList<>();
        section.field("by-label")
                .ifPresent(blocks -> stated.add(blocks.whole(Range.COUNT).map(count -> new ByLabel(count.intValue()))));
        section.field("dirichlet")
                .ifPresent(alpha -> stated.add(alpha.number(CONCENTRATIONS).map(Dirichlet::new)));
        section.field("geometric")
                .ifPresent(ratio -> stated.add(ratio.number(RATIOS).map(q -> new Iid(new Sizes.Geometric(q)))));
        section.field("shares").ifPresent(shares -> stated.add(shares(shares).map(Iid::new)));
        boolean everyReplication = section.field("every-replication")
                .flatMap(again -> again.word(List.of("true", "false")))
                .map("true"::equals)
                .orElse(false);
        section.close();
        if (stated.size() != 1) {
            field.reject("must name one partition, and names " + stated.size()
                    + ": iid, by-label, dirichlet, geometric, shares. Write partition: { dirichlet: 0.5 }.");
            return Optional.empty();
        }
        return stated.get(0).map(partition -> new Division(partition, everyReplication));
    }

    private static Optional<Sizes> shares(Field field) {
        List<Double> shares = new ArrayList<>();
        field.items().forEach(item -> item.number(Range.POSITIVE).ifPresent(shares::add));
        return shares.size() == field.items().size() && !shares.isEmpty()
                ? Optional.of(new Sizes.Stated(shares))
                : Optional.empty();
    }
}
