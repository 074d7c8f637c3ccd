package stalesim.scenario.claim.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import stalesim.model.claim.ClaimId;
import stalesim.model.claim.ClaimKind;
import stalesim.model.claim.Judge;
import stalesim.model.claim.Support;
import stalesim.scenario.claim.Bench;
import stalesim.scenario.claim.Claim;
import stalesim.scenario.claim.Subject;
import stalesim.scenario.runner.ThisMachine;

/** What must be true of every claim; above all that its check can fail. */
class CatalogueTest {

    private static final List<Integer> CLAIMS_BY_PAPER = List.of(51, 35, 50, 104, 41);
    private static final Bench.Settings QUICK = new Bench.Settings(1, true);

    private final Catalogue catalogue = Catalogue.all();

    /**
     * No check finds that a subject broken on purpose holds, under the virtual clock, which stands in for the real one
     * where something of its own is measured. The seed is fixed: no false alarms from run to run.
     */
    @TestFactory
    Stream<DynamicTest> noBrokenSubjectHolds() {
        return catalogue.claims().stream().flatMap(CatalogueTest::mutants);
    }

    private static <T> Stream<DynamicTest> mutants(Claim<T> claim) {
        return claim.mutants().stream()
                .map(mutant -> DynamicTest.dynamicTest(
                        claim.id() + ": " + mutant.words(), () -> refuses(claim, mutant)));
    }

    private static <T> void refuses(Claim<T> claim, Subject<T> mutant) throws InterruptedException {
        Bench bench = Bench.of(new ThisMachine(), claim.id(), QUICK);
        Claim.Checking<T> checking = claim.checking().orElseThrow();
        assertThat(Judge.support(checking.check().of(mutant.value(), bench))).isNotEqualTo(Support.SUPPORTS);
        if (checking.measurement().isPresent() && checking.measurement().get() != checking.check()) {
            assertThat(Judge.support(checking.measurement().get().of(mutant.value(), bench)))
                    .isNotEqualTo(Support.SUPPORTS);
        }
    }

    @Test
    void everyCheckedClaimHasABrokenSubjectAndWords() {
        for (Claim<?> claim : catalogue.claims()) {
            assertThat(claim.text().place()).as(claim.id() + " place").isNotBlank();
            assertThat(claim.text().statement()).as(claim.id() + " statement").isNotBlank();
            if (claim.obstacle().isEmpty()) {
                assertThat(claim.text().method()).as(claim.id() + " method").isNotBlank();
                assertThat(claim.mutants()).as(claim.id() + " broken subjects").isNotEmpty();
                assertThat(claim.readings()).as(claim.id() + " readings").isNotEmpty();
            }
        }
    }

    @Test
    void everyKindHasAnExample() {
        assertThat(catalogue.claims().stream().map(claim -> claim.text().kind()).distinct())
                .containsExactlyInAnyOrder(ClaimKind.values());
    }

    /** All claims of all papers, and no other. */
    @Test
    void nothingIsMissing() {
        List<ClaimId> all = IntStream.range(0, CLAIMS_BY_PAPER.size())
                .boxed()
                .flatMap(paper -> IntStream.rangeClosed(1, CLAIMS_BY_PAPER.get(paper))
                        .mapToObj(number -> new ClaimId(paper, number)))
                .toList();
        assertThat(all).hasSize(Catalogue.CLAIMS_OF_THE_PAPERS);
        assertThat(catalogue.claims().stream().map(Claim::id)).containsExactlyInAnyOrderElementsOf(all);
    }
}
