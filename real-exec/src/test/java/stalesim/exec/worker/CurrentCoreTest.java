package stalesim.exec.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CurrentCoreTest {

    /** The fields from the third on, each its own number but for the state. */
    private static String fields(int last) {
        return "S " + IntStream.rangeClosed(4, last).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    @Test
    void isTheThirtyNinthField() {
        assertThat(CurrentCore.number("17 (java) " + fields(52) + "\n")).hasValue(39);
        assertThat(CurrentCore.number("17 (a name) of (two) " + fields(39))).hasValue(39);
    }

    @Test
    void anOlderKernelDoesNotTell() {
        assertThat(CurrentCore.number("17 (java) " + fields(38))).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void linuxTells() {
        assertThat(CurrentCore.number()).isPresent();
        assertThat(CurrentCore.number().orElseThrow()).isNotNegative();
    }
}
