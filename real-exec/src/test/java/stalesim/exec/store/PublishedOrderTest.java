package stalesim.exec.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stalesim.model.protocol.OperationKind;
import stalesim.model.protocol.Recording;
import stalesim.model.protocol.StalenessBook;

/** Three workers at a published store: worker 1 gives a gradient up, worker 2 never comes to publish. */
class PublishedOrderTest {

    private static PublishedOrder order() {
        List<PublishingLog> logs =
                IntStream.range(0, 3).mapToObj(PublishingLog::new).toList();
        logs.get(0).read(0);
        logs.get(0).update(1); // over 1 and 2
        logs.get(0).read(1);
        logs.get(0).update(3); // tau 1: over 2, as 1 has given up
        logs.get(1).read(0);
        logs.get(1).update(2); // tau 1: over 0 and 2
        logs.get(1).read(2);
        logs.get(1).drop(2);
        logs.get(2).read(0); // pending 3
        return new PublishedOrder(logs);
    }

    @Test
    void bothSidesOfTheSumRule() {
        StalenessBook book = order().book(2);
        assertThat(book).isEqualTo(new StalenessBook(2, 3, 5, 0, 1));
        assertThat(book.balanced()).isTrue();
    }

    @Test
    void aWrongStalenessDoesNotBalance() {
        assertThat(order().book(3).balanced()).isFalse();
    }

    @Test
    void aGradientGivenUpAfterOthersCountsAsRefused() {
        List<PublishingLog> logs =
                IntStream.range(0, 2).mapToObj(PublishingLog::new).toList();
        logs.get(0).read(0);
        logs.get(0).update(1);
        logs.get(1).read(0);
        logs.get(1).drop(1);
        assertThat(new PublishedOrder(logs).book(0)).isEqualTo(new StalenessBook(0, 0, 1, 1, 1));
    }

    @Test
    void operationsAreWrittenInTheOrderOfVersions() {
        Recording recording = new Recording();
        order().write(recording);
        List<String> written = IntStream.range(0, recording.size())
                .mapToObj(entry -> recording.rank(entry)
                        + (recording.kind(entry) == OperationKind.READ ? "r" : recording.dropped(entry) ? "d" : "u"))
                .toList();
        assertThat(written).containsExactly("0r", "1r", "2r", "0u", "0r", "1u", "1r", "1d", "0u");
    }
}
