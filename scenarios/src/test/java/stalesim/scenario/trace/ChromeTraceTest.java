package stalesim.scenario.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stalesim.scenario.json.Json;
import stalesim.sim.trace.Activity;
import tools.jackson.databind.JsonNode;

class ChromeTraceTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ChromeTrace trace = new ChromeTrace(out);

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<JsonNode> events(JsonNode file, String kind) {
        List<JsonNode> events = new ArrayList<>();
        for (JsonNode event : file.path("traceEvents")) {
            if (event.path("ph").asString().equals(kind)) {
                events.add(event);
            }
        }
        return events;
    }

    @Test
    void theWholeFile() {
        trace.begin(1, 1);
        trace.ofThread(0, Activity.WAIT_FOR_LOCK, 0, 1_500);
        trace.ofSwitch(0, 7, 1_007);
        trace.ofCore(0, 0, 1_007, 1_234_567_890);
        trace.end("simulated/native/sync/1/0", 3, OptionalLong.of(1_234_567_890));
        assertThat(text())
                .isEqualTo(
                        """
                        {"displayTimeUnit":"ns","traceEvents":[
                        {"name":"process_name","ph":"M","pid":1,"tid":3,"args":{"name":"workers"}}
                        ,{"name":"process_sort_index","ph":"M","pid":1,"tid":3,"args":{"sort_index":1}}
                        ,{"name":"process_name","ph":"M","pid":2,"tid":4,"args":{"name":"cores"}}
                        ,{"name":"process_sort_index","ph":"M","pid":2,"tid":4,"args":{"sort_index":2}}
                        ,{"name":"thread_name","ph":"M","pid":1,"tid":3,"args":{"name":"worker 0"}}
                        ,{"name":"thread_sort_index","ph":"M","pid":1,"tid":3,"args":{"sort_index":3}}
                        ,{"name":"thread_name","ph":"M","pid":2,"tid":4,"args":{"name":"core 0"}}
                        ,{"name":"thread_sort_index","ph":"M","pid":2,"tid":4,"args":{"sort_index":4}}
                        ,{"name":"wait for lock","ph":"X","pid":1,"tid":3,"ts":0.0001,"dur":1.500}
                        ,{"name":"context switch","ph":"X","pid":2,"tid":4,"ts":0.0071,"dur":1.000}
                        ,{"name":"worker 0","ph":"X","pid":2,"tid":4,"ts":1.0071,"dur":1234566.883}],\
                        "otherData":{"program":"stalesim","run":"simulated/native/sync/1/0","spans":3,\
                        "complete":false,"cut_at_us":1234567.890}}""");
    }

    @Test
    void aRunWithoutSpansIsAValidFile() {
        trace.begin(2, 3);
        trace.end("none", 0, OptionalLong.empty());
        JsonNode file = Json.parse(text());
        assertThat(events(file, "M")).hasSize(2 * (2 + 5));
        assertThat(events(file, "X")).isEmpty();
        assertThat(file.path("otherData").path("complete").asBoolean()).isTrue();
        assertThat(file.path("otherData").has("cut_at_us")).isFalse();
    }

    /** Without the tenth of a nanosecond 1.001 us would begin at 1000 ns, before a span that ends at 1001 ns. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000_000L, 86_400_000_000_000L})
    void spansStayApartInViewersThatRoundDown(long beginNs) {
        trace.begin(1, 0);
        long startNs = beginNs;
        for (int i = 0; i < 3_000; i++) {
            long lengthNs = 1 + i * 7_919L % 3_001;
            trace.ofThread(0, Activity.COMPUTE, startNs, startNs + lengthNs);
            startNs += lengthNs;
        }
        trace.end("rounding", 3_000, OptionalLong.empty());
        long expectedNs = beginNs;
        long endNs = beginNs;
        List<JsonNode> spans = events(Json.parse(text()), "X");
        for (int i = 0; i < 3_000; i++) {
            long shownNs = (long) (spans.get(i).path("ts").asDouble() * 1000.0);
            assertThat(shownNs).isEqualTo(expectedNs).isGreaterThanOrEqualTo(endNs);
            endNs = shownNs + (long) (spans.get(i).path("dur").asDouble() * 1000.0);
            expectedNs += 1 + i * 7_919L % 3_001;
        }
    }
}
