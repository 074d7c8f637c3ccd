package stalesim.scenario.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** The house of docs/architecture.md: which module may see which. */
class HouseRulesTest {

    private static final String MODELS = "stalesim.model..";
    private static final String SIM_CORE = "stalesim.sim..";
    private static final String REAL_EXEC = "stalesim.exec..";
    private static final String REPORTS = "stalesim.report..";
    private static final String SCENARIOS = "stalesim.scenario..";

    private final JavaClasses house = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("stalesim");

    @Test
    void everyModuleIsThere() {
        assertThat(house.stream().map(JavaClass::getPackageName))
                .anyMatch(name -> name.startsWith("stalesim.model."))
                .anyMatch(name -> name.startsWith("stalesim.sim."))
                .anyMatch(name -> name.startsWith("stalesim.exec."))
                .anyMatch(name -> name.startsWith("stalesim.scenario."));
    }

    @Test
    void modelsSeeNoOtherModule() {
        seesNone(MODELS, SIM_CORE, REAL_EXEC, REPORTS, SCENARIOS).check(house);
    }

    @Test
    void theMiddleModulesNeverSeeEachOtherNorWhatIsAbove() {
        seesNone(SIM_CORE, REAL_EXEC, REPORTS, SCENARIOS).check(house);
        seesNone(REAL_EXEC, SIM_CORE, REPORTS, SCENARIOS).check(house);
        seesNone(REPORTS, SIM_CORE, REAL_EXEC, SCENARIOS).allowEmptyShould(true).check(house);
    }

    @Test
    void theKernelSeesNothingOfMachineLearning() {
        noClasses()
                .that()
                .resideInAPackage("stalesim.sim.kernel..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(MODELS)
                        .and(resideOutsideOfPackages("stalesim.model.random..")))
                .allowEmptyShould(true)
                .check(house);
    }

    @Test
    void theVirtualClockNeverReadsTheWallClock() {
        readsNoClock(SIM_CORE).check(house);
        readsNoClock(MODELS).check(house);
        readsNoClock(REPORTS).allowEmptyShould(true).check(house);
    }

    @Test
    void modelsStartNoThread() {
        noClasses()
                .that()
                .resideInAPackage(MODELS)
                .should()
                .dependOnClassesThat(startsThreads())
                .check(house);
    }

    @Test
    void noPackagesFormACycle() {
        slices().matching("stalesim.(*).(*)..").should().beFreeOfCycles().check(house);
        slices().matching("stalesim.(*).(*).(*)..").should().beFreeOfCycles().check(house);
    }

    @Test
    void nothingStaticChanges() {
        ArchRuleDefinition.fields()
                .that()
                .areStatic()
                .and(areWrittenByPeople())
                .should()
                .beFinal()
                .check(house);
    }

    @Test
    void eachRuleCanFail() {
        assertThat(violations(seesNone(SCENARIOS, MODELS))).isTrue();
        assertThat(violations(readsNoClock(SCENARIOS))).isTrue();
        assertThat(violations(noClasses()
                        .that()
                        .resideInAPackage(SCENARIOS)
                        .should()
                        .dependOnClassesThat(startsThreads())))
                .isTrue();
        JavaClasses cycle = new ClassFileImporter().importPackages("stalesim.scenario.house");
        assertThat(slices().matching("stalesim.scenario.house.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .evaluate(cycle)
                        .hasViolation())
                .isTrue();
    }

    private boolean violations(ArchRule rule) {
        return rule.evaluate(house).hasViolation();
    }

    private static ArchRule seesNone(String module, String... others) {
        return noClasses().that().resideInAPackage(module).should().dependOnClassesThat().resideInAnyPackage(others);
    }

    private static ArchRule readsNoClock(String module) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Instant");
    }

    private static DescribedPredicate<JavaClass> startsThreads() {
        return DescribedPredicate.describe(
                "start threads",
                type -> type.isEquivalentTo(Thread.class)
                        || type.isAssignableTo(Executor.class)
                        || type.isEquivalentTo(ForkJoinPool.class)
                        || type.isEquivalentTo(LockSupport.class)
                        || type.isAssignableTo(ThreadFactory.class));
    }

    private static DescribedPredicate<JavaField> areWrittenByPeople() {
        return DescribedPredicate.describe(
                "are written by people", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }
}
