package stalesim.model.neural.blas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlasTest {

    /** What another process writes to its standard output. */
    private static String output(String... flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TellBackend.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + output.strip();
    }

    @Test
    void fallsBackToPlainJavaWithoutTheModule() throws Exception {
        assertThat(output()).isEqualTo("0 java 32.0");
    }

    @Test
    void takesVectorsWithTheModuleAndWritesNothingElseToStandardOutput() throws Exception {
        assertThat(output("--add-modules", "jdk.incubator.vector")).matches("0 vector-\\d+ 32\\.0");
    }

    @Test
    void aDemandIsMetOrRefused() throws Exception {
        String[] flags = {"--add-modules", "jdk.incubator.vector", "-Dstalesim.blas=java"};
        assertThat(output(flags)).isEqualTo("0 java 32.0");
        assertThat(output("-Dstalesim.blas=vector")).startsWith("1");
        assertThat(output("-Dstalesim.blas=cuda")).startsWith("1");
    }

    @Test
    void thisProcessHasVectors() {
        assertThat(Blas.inUse()).isEqualTo(Blas.VECTOR);
        assertThat(Blas.backend()).startsWith("vector-");
    }
}
