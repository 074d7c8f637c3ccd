package stalesim.scenario.read.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.model.algorithm.Algorithm;
import stalesim.model.duration.Gamma;
import stalesim.model.duration.Lognormal;
import stalesim.model.machine.MachineDescription;
import stalesim.model.machine.Topology;
import stalesim.model.protocol.OperationKind;
import stalesim.model.step.Constant;
import stalesim.model.step.Diminishing;
import stalesim.model.study.HowMany;
import stalesim.model.study.WhichAlgorithm;
import stalesim.scenario.file.Problem;
import stalesim.scenario.file.ScenarioException;
import stalesim.scenario.file.ScenarioText;
import stalesim.scenario.file.Setting;
import stalesim.scenario.read.ScenarioReader;
import stalesim.scenario.read.SweepReader;
import stalesim.scenario.spec.GeneratorKind;
import stalesim.scenario.spec.MachineSpec;
import stalesim.scenario.spec.SampleSource;
import stalesim.scenario.spec.Scenario;
import stalesim.scenario.spec.Sweep;

class IncludesTest {

    private static final String BASE =
            """
            name: base
            objective: { kind: logistic, l2: 0.01, data: { dense: { rows: 100, features: 5 } } }
            algorithms: [ async-lock, sync ]
            step: { rule: diminishing, size: 0.1, decay: 0.5 }
            stop: { updates: 100 }
            batch: 4
            """;

    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private Scenario read(String text, String... settings) throws IOException {
        write("own.yaml", text);
        List<Setting> overrides = Arrays.stream(settings).map(Setting::parse).toList();
        return ScenarioReader.read(ScenarioLibrary.open(folder.resolve("own.yaml").toString()), overrides);
    }

    private List<String> problems(String text, String... settings) {
        ScenarioException failure = catchThrowableOfType(ScenarioException.class, () -> read(text, settings));
        assertThat(failure).as("the scenario must be refused").isNotNull();
        return failure.problems().stream().map(Problem::render).toList();
    }

    @Test
    void ownValuesWinOverIncludedOnes() throws IOException {
        write("base.yaml", BASE);
        Scenario scenario = read("include: base.yaml\nname: own\nalgorithms: [ hogwild ]\nstep: { size: 0.3 }\n");
        assertThat(scenario.name()).isEqualTo("own");
        assertThat(scenario.batch()).isEqualTo(4);
        assertThat(scenario.algorithms()).extracting(Algorithm::name).containsExactly("hogwild");
        assertThat(scenario.step()).isEqualTo(new Diminishing(0.3, 0.5, 1));
        assertThat(read("include: base.yaml\nbatch: 8", "batch=16", "step.decay=0.25").batch()).isEqualTo(16);
        assertThat(read("include: base.yaml\nbatch: 8", "step.decay=0.25").step())
                .isEqualTo(new Diminishing(0.1, 0.25, 1));
    }

    @Test
    void choicesReplaceOtherChoices() throws IOException {
        write("base.yaml", BASE + "machine: { cores: 4, compute: { gamma: { mean-us: 9, cv: 1 } }, read-us: 1,"
                + " update-us: 1, exchange-us: 1, local-us: 1 }\n");
        Scenario scenario = read(
                """
                include: base.yaml
                objective: { data: { blobs: { rows: 50, features: 5 } } }
                step: { rule: constant, size: 0.2 }
                machine: { compute: { lognormal: { mean-us: 7, cv: 1 } } }
                workers: 2
                """);
        assertThat(scenario.step()).isEqualTo(new Constant(0.2));
        assertThat(((SampleSource.Generated) scenario.objective().data().orElseThrow().training()).kind())
                .isEqualTo(GeneratorKind.BLOBS);
        assertThat(compute(scenario)).isEqualTo(new Lognormal(7000, 1));
        assertThat(read("include: base.yaml\nmachine: { calibrate: here }").machine())
                .isInstanceOf(MachineSpec.CalibrateHere.class);
        assertThat(compute(read("include: base.yaml\nworkers: 2"))).isEqualTo(new Gamma(9000, 1));
    }

    private static Object compute(Scenario scenario) {
        MachineDescription machine = ((MachineSpec.Stated) scenario.machine()).machine();
        return machine.costs().get(MachineDescription.ANY_ALGORITHM).laws().get(OperationKind.COMPUTE);
    }

    @Test
    void laterFilesWinAndPathsAreRelativeToTheFileThatIncludes() throws IOException {
        write("parts/base.yaml", BASE);
        write("parts/more.yaml", "include: base.yaml\nbatch: 5\n");
        write("last.yaml", "batch: 6\n");
        assertThat(read("include: parts/more.yaml").batch()).isEqualTo(5);
        assertThat(read("include: [ parts/more.yaml, last.yaml ]").batch()).isEqualTo(6);
        assertThat(read("include: [ last.yaml, parts/more.yaml ]").batch()).isEqualTo(5);
    }

    @Test
    void bundledScenariosCanBeIncluded() throws IOException {
        Scenario scenario = read("include: quickstart\nworkers: 3\nmodes: { native: { workers: 3 } }");
        assertThat(scenario.modes()).anyMatch(mode -> mode.workers().equals(List.of(3)));
        assertThat(scenario.batch()).isEqualTo(512);
    }

    @Test
    void problemsOfIncludedFilesAreReportedWhereTheyStand() throws IOException {
        write("base.yaml", BASE + "bacth: 3\nseed: x\n");
        assertThat(problems("include: base.yaml\nseed: y\nworkers: 0"))
                .hasSize(3)
                .anyMatch(problem -> problem.contains("base.yaml:7:1: bacth: ")
                        && problem.contains("Did you mean batch?"))
                .anyMatch(problem -> problem.contains("own.yaml:2:7: seed: y must be"))
                .anyMatch(problem -> problem.contains("own.yaml:3:10: workers: 0 must be >= 1"));
    }

    @Test
    void missingFilesAndCyclesAreReportedWithPlaceAndAdvice() throws IOException {
        assertThat(problems("include: [ base.yaml ]"))
                .anyMatch(problem -> problem.contains("own.yaml:1:12: include[0]: base.yaml: neither a file nor")
                        && problem.contains("relative to the file that includes"));
        assertThat(problems("include: quickstat")).anyMatch(problem -> problem.contains("Did you mean quickstart?"));
        write("a.yaml", "include: b.yaml\n" + BASE);
        write("b.yaml", "include: a.yaml\n");
        assertThat(problems("include: a.yaml"))
                .singleElement()
                .asString()
                .contains("b.yaml:1:10: include: includes itself: ")
                .contains("a.yaml. Remove one of them.");
        assertThat(problems("include: own.yaml")).anyMatch(problem -> problem.contains("includes itself"));
        assertThat(problems("include: { a: b }")).anyMatch(problem -> problem.contains("must be a text"));
        assertThat(problems("include: [ [ a ] ]")).anyMatch(problem -> problem.contains("must be a text"));
    }

    @Test
    void manyFilesAreRefused() throws IOException {
        for (int i = 1; i < 12; i++) {
            write("f" + i + ".yaml", "include: [ f" + (i - 1) + ".yaml, f" + (i - 1) + ".yaml ]\n");
        }
        write("f0.yaml", BASE);
        assertThat(problems("include: f11.yaml")).anyMatch(problem -> problem.contains("more than the 100th"));
    }

    @Test
    void everyTemplateCanBeRunWith() throws IOException {
        write("base.yaml", BASE);
        assertThat(Template.all()).hasSizeGreaterThanOrEqualTo(6);
        for (Map.Entry<String, String> template : Template.all().entrySet()) {
            String name = template.getKey();
            assertThat(template.getValue()).matches("(machine|network): .{20,}");
            String machine = template.getValue().startsWith("machine")
                    ? "{ template: " + name + " }"
                    : "{ template: cluster-nodes, network: { template: " + name + " } }";
            // a ring has no server to keep a model on
            String algorithms = name.endsWith("ring") ? "[ sync ]" : "[ async-lock, sync, d-psgd, local-rounds ]";
            Scenario scenario = read("include: base.yaml\nworkers: [ 1, 4, 200 ]\nalgorithms: " + algorithms
                    + "\nmachine: " + machine);
            assertThat(scenario.machine()).isInstanceOf(MachineSpec.Stated.class);
        }
    }

    @Test
    void ownValuesWinOverTemplates() throws IOException {
        write("base.yaml", BASE);
        Scenario scenario = read("include: base.yaml\nworkers: 2\nmachine: { template: workstation,"
                + " cores: { cores: 4 }, compute: { gamma: { mean-us: 9, cv: 1 } } }");
        assertThat(((MachineSpec.Stated) scenario.machine()).machine().processors().topology())
                .isEqualTo(new Topology(1, 4, 2, 0.65));
        assertThat(compute(scenario)).isEqualTo(new Gamma(9000, 1));
        assertThat(problems("include: base.yaml\nmachine: { template: workstatoin }"))
                .anyMatch(problem -> problem.contains("own.yaml:2:22: machine.template: workstatoin must be one of")
                        && problem.contains("Did you mean workstation?"));
        assertThat(problems("include: base.yaml\nmachine: { template: workstation, coers: 4 }"))
                .singleElement()
                .asString()
                .contains("own.yaml:2:35: machine.coers: is not a key");
    }

    @Test
    void aTextWithoutAFolderIncludesBundledScenarios() {
        var text = new ScenarioText("typed", "include: quickstart", Optional.empty(), "typed");
        assertThat(ScenarioReader.read(text, List.of()).name()).isEqualTo("quickstart");
    }

    private static final String NETWORKED =
            """
            clocks: [ simulated ]
            machine: { template: cluster-nodes, network: { template: 10-gbit-star } }
            """;

    private static double bytesPerSecond(Scenario scenario) {
        return ((MachineSpec.Stated) scenario.machine())
                .machine().network().orElseThrow().description().links().get(0).bytesPerSecond();
    }

    /** 10 Gbit/s in the template are 1.25e9 bytes a second, 5 are half of it. */
    @Test
    void itemsOfListsInTemplatesCanBeReached() throws IOException {
        String link = "machine.network.links.0.gbit-per-s";
        assertThat(bytesPerSecond(read(BASE + NETWORKED))).isEqualTo(1.25e9);
        assertThat(bytesPerSecond(read(BASE + NETWORKED, link + "=5"))).isEqualTo(0.625e9);
        assertThat(bytesPerSecond(read(BASE + NETWORKED, link + "=5", link + "=20"))).isEqualTo(2.5e9);
        assertThat(bytesPerSecond(
                        read(BASE + NETWORKED, link + "=5", "machine.network={template: 10-gbit-star}")))
                .isEqualTo(1.25e9);
        assertThat(bytesPerSecond(
                        read(BASE + NETWORKED, link + "=5", "machine.network.template=25-gbit-fat-tree")))
                .isEqualTo(0.625e9);
        assertThat(problems(BASE + NETWORKED, "machine.network.links.1.gbit-per-s=5"))
                .singleElement()
                .asString()
                .contains("there is no item 1 in a list of 1");
    }

    @Test
    void itemsOfListsInIncludedFilesCanBeReached() throws IOException {
        write("base.yaml", BASE + NETWORKED);
        assertThat(bytesPerSecond(read("include: base.yaml\n", "machine.network.links.0.gbit-per-s=5")))
                .isEqualTo(0.625e9);
        assertThat(read("include: base.yaml\n", "algorithms.1=hogwild").algorithms())
                .extracting(Algorithm::name)
                .containsExactly("async-lock", "hogwild");
    }

    @Test
    void sweepsAndStudiesReachItemsOfListsInTemplates() throws IOException {
        write("base.yaml", BASE + NETWORKED);
        write("swept.yaml", """
                include: base.yaml
                sweep:
                  machine.network.links.0.gbit-per-s: [ 5, 40 ]
                  machine.network.template: [ 10-gbit-star, 100-gbit-ring ]
                algorithms: [ sync ]
                """);
        assertThat(sweep("swept.yaml").scenarios().map(IncludesTest::bytesPerSecond))
                .containsExactly(0.625e9, 0.625e9, 5e9, 5e9);
        write("what-if.yaml", """
                include: base.yaml
                study: { what-if: { changes: { half: { machine.network.links.0.gbit-per-s: 5 } } } }
                """);
        assertThat(sweep("what-if.yaml").scenarios().map(IncludesTest::bytesPerSecond))
                .containsExactly(1.25e9, 0.625e9);
        write("sensitivity.yaml", """
                include: base.yaml
                study:
                  sensitivity:
                    method: one-at-a-time
                    factors: { machine.network.links.0.gbit-per-s: { from: 5, to: 20 } }
                """);
        assertThat(sweep("sensitivity.yaml").scenarios().map(IncludesTest::bytesPerSecond))
                .contains(0.625e9, 1.25e9, 2.5e9);
    }

    private Sweep sweep(String name) {
        return SweepReader.read(ScenarioLibrary.open(folder.resolve(name).toString()), List.of());
    }

    @Test
    void theOwnStudyReplacesTheIncludedOne() throws IOException {
        write("base.yaml", BASE.replace("updates: 100", "updates: 100, loss-below: 0.5")
                + NETWORKED + "study: { how-many: { price-per-worker-hour: 1 } }\n");
        assertThat(read("include: base.yaml\nstudy: { which-algorithm: { } }\n").study())
                .containsInstanceOf(WhichAlgorithm.class);
        assertThat(read("include: base.yaml\nstudy: { how-many: { price-per-hour: 2 } }\n").study().orElseThrow())
                .isInstanceOfSatisfying(HowMany.class, study -> assertThat(study.prices().perWorkerHour())
                        .isEqualTo(1));
        write("what-if.yaml", "include: base.yaml\nstudy: { what-if: { changes: { more: { batch: 8 } } } }\n");
        assertThat(sweep("what-if.yaml").variants()).hasSize(2);
    }
}
