package stalesim.model.data.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static stalesim.model.data.format.TestFiles.fails;
import static stalesim.model.data.format.TestFiles.gzip;
import static stalesim.model.data.format.TestFiles.labels;
import static stalesim.model.data.format.TestFiles.row;
import static stalesim.model.data.format.TestFiles.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stalesim.model.data.DenseData;
import stalesim.model.data.format.CsvLayout.Header;

class CsvTableReaderTest {

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return write(folder, "table.csv", text);
    }

    private static CsvLayout layout(Header header, LabelColumn label) {
        return new CsvLayout(header, label, ',');
    }

    @Test
    void theLastColumnHoldsTheLabels() throws IOException {
        DenseData data = CsvTableReader.read(file("1,2.5,-1\n0,-3e-1,1\n"));
        assertThat(data.name()).isEqualTo("table.csv");
        assertThat(labels(data)).containsExactly(-1, 1);
        assertThat(row(data, 0)).containsExactly(1, 2.5f);
        assertThat(row(data, 1)).containsExactly(0, -0.3f);
    }

    @Test
    void aHeaderIsDetectedUnlessItIsStated() throws IOException {
        Path named = file("\uFEFFa,\"b, too\",y\r\n1,2,3\r\n\r\n4, 5 ,\"6\"");
        DenseData data = CsvTableReader.read(named);
        assertThat(labels(data)).containsExactly(3, 6);
        assertThat(row(data, 1)).containsExactly(4, 5);
        fails(
                () -> CsvTableReader.read(named, layout(Header.ABSENT, new LabelColumn.Last())),
                "table.csv:1: column 3: label y must be a finite number.");
        Path mixed = file("0,1,y\n1,2,3\n");
        fails(() -> CsvTableReader.read(mixed), " If this line names the columns, say that it does.");
        assertThat(labels(CsvTableReader.read(mixed, layout(Header.PRESENT, LabelColumn.of("y"))))).containsExactly(3);
        Path numbers = file("1,2\n3,4\n");
        assertThat(CsvTableReader.read(numbers).rows()).isEqualTo(2);
        assertThat(labels(CsvTableReader.read(numbers, layout(Header.PRESENT, new LabelColumn.Last()))))
                .containsExactly(4);
    }

    @Test
    void theLabelColumnHasANumberOrAName() throws IOException {
        Path table = file("x,class,z\n1,2,3\n4,5,6\n");
        for (String column : new String[] {"2", "class"}) {
            DenseData data = CsvTableReader.read(table, layout(Header.DETECTED, LabelColumn.of(column)));
            assertThat(labels(data)).containsExactly(2, 5);
            assertThat(row(data, 1)).containsExactly(4, 6);
        }
        fails(
                () -> CsvTableReader.read(table, layout(Header.DETECTED, LabelColumn.of("4"))),
                "table.csv:1: has 3 columns, but the label is said to be in column 4.");
        fails(
                () -> CsvTableReader.read(table, layout(Header.DETECTED, LabelColumn.of("y"))),
                "table.csv:1: no column with the name y for the label; the header is x, class, z.");
        Path twice = file("x,y,y\n1,2,3\n");
        fails(
                () -> CsvTableReader.read(twice, layout(Header.DETECTED, LabelColumn.of("y"))),
                "table.csv:1: 2 columns with the name y");
        Path plain = file("1,2\n");
        fails(
                () -> CsvTableReader.read(plain, layout(Header.DETECTED, LabelColumn.of("y"))),
                "no column with the name y for the label; there is no header.");
        assertThatIllegalArgumentException().isThrownBy(() -> new LabelColumn.Numbered(0));
    }

    @Test
    void otherSeparatorsCanBeStated() throws IOException {
        Path table = file("1;2,5;3\n");
        CsvLayout semicolons = new CsvLayout(Header.DETECTED, new LabelColumn.Last(), ';');
        fails(() -> CsvTableReader.read(table, semicolons), "table.csv:1: column 2: value 2,5 must be");
        assertThat(row(CsvTableReader.read(file("1;2.5;3\n"), semicolons), 0)).containsExactly(1, 2.5f);
    }

    private void failsWith(String text, String message) throws IOException {
        Path table = file(text);
        fails(() -> CsvTableReader.read(table), message);
    }

    @Test
    void saysWhereAndWhatIsWrong() throws IOException {
        failsWith("a,b,c\n1,2,3\n\n1,red,3\n", "table.csv:4: column 2 (b): value red must be a finite number.");
        failsWith("1,2\n1,\n", "table.csv:2: column 2: label (nothing) must be a finite number.");
        failsWith("1,2\n1e39,1\n", "table.csv:2: column 1: value 1e39 must be");
        failsWith("1,2\nNaN,1\n", "table.csv:2: column 1: value NaN must be");
        failsWith("1,2\n1,2,3\n", "table.csv:2: has 3 columns, but the first line has 2.");
        failsWith("1,2\n\n\n1\n", "table.csv:4: has 1 columns, but the first line has 2.");
        failsWith("1\n2\n", "table.csv:1: has one column, but a table needs a label and at least one feature.");
        failsWith("", "table.csv: holds no samples.");
        failsWith("a,b\n", "table.csv: holds no samples.");
        failsWith("1,2\n\"1,2\n", "table.csv: after 1 complete rows: ");
    }

    @Test
    void truncatedGzipIsNamedSo() throws IOException {
        byte[] whole = gzip("1,2,3\n".repeat(50_000).getBytes(StandardCharsets.US_ASCII));
        Path fine = write(folder, "fine.csv.gz", whole);
        assertThat(CsvTableReader.read(fine).name()).isEqualTo("fine.csv");
        assertThat(CsvTableReader.read(fine).rows()).isEqualTo(50_000);
        Path cut = write(folder, "cut.csv.gz", Arrays.copyOf(whole, whole.length - 4));
        fails(() -> CsvTableReader.read(cut), "cut.csv.gz: the gzip file is truncated: it ends after ");
    }
}
