package io.takeroot.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.takeroot.kernel.Failure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTests {

    private static final String DEALS =
            "deal,product,amount\nD1,GTX Pro,4821\nD2,\"MG, Special\",55\n";
    private static final List<List<String>> DEAL_ROWS =
            List.of(List.of("D1", "GTX Pro", "4821"), List.of("D2", "MG, Special", "55"));

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                ", -> comma",
                "; -> semicolon",
                "TAB -> tab",
                "| -> pipe",
                "^ -> caret",
                "~ -> tilde"
            })
    void delimiterIsFound(String delimiter, String name) {
        String character = delimiter.equals("TAB") ? "\t" : delimiter;
        String text =
                "deal{}product{}amount\nD1{}GTX Pro{}4821\nD2{}MG Special{}55\n"
                        .replace("{}", character);

        ReadFile read = ReadFile.of(text);

        assertThat(read.report().delimiter()).isEqualTo(name);
        assertThat(read.rows())
                .containsExactly(
                        List.of("D1", "GTX Pro", "4821"), List.of("D2", "MG Special", "55"));
    }

    @Test
    void blanksBehindDelimitersAreNotPartOfTheCells() {
        ReadFile read =
                ReadFile.of("deal, product, amount\nD1, \"GTX, Pro\", 4821\nD2, MG Special, 55\n");

        assertThat(read.report().delimiter()).isEqualTo("comma and space");
        assertThat(read.rows())
                .containsExactly(
                        List.of("D1", "GTX, Pro", "4821"), List.of("D2", "MG Special", "55"));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "UTF-16LE, UTF-16 little endian",
        "UTF-16BE, UTF-16 big endian",
        "windows-1252, Windows-1252",
        "x-MacRoman, Mac Roman"
    })
    void encodingIsFoundWithoutMark(String charset, String label) {
        ReadFile read =
                ReadFile.of(
                        "ville,café\nGenève,Zürich\nRéunion,Málaga\n", Charset.forName(charset));

        assertThat(read.report().encoding()).isEqualTo(label);
        assertThat(read.file().header()).containsExactly("ville", "café");
        assertThat(read.rows()).contains(List.of("Genève", "Zürich"), List.of("Réunion", "Málaga"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMarkIsNotPartOfTheHeader(String charset) {
        ReadFile read = ReadFile.of("\uFEFF" + DEALS, Charset.forName(charset));

        assertThat(read.file().header()).containsExactly("deal", "product", "amount");
        assertThat(read.rows()).isEqualTo(DEAL_ROWS);
    }

    @Test
    void curlyQuotesAndEurosOfWindowsAreRead() {
        ReadFile read =
                ReadFile.of(
                        "name,price\nMen’s boots,€ 20\nKids’ boots,€ 10\n",
                        Charset.forName("windows-1252"));

        assertThat(read.rows().getFirst()).containsExactly("Men’s boots", "€ 20");
        assertThat(read.notices()).contains("ENCODING_GUESSED");
    }

    @ParameterizedTest
    @CsvSource({"LF", "CRLF", "CR"})
    void lineEndIsFound(LineEnd lineEnd) {
        String end = lineEnd == LineEnd.LF ? "\n" : lineEnd == LineEnd.CRLF ? "\r\n" : "\r";

        ReadFile read = ReadFile.of(DEALS.replace("\n", end));

        assertThat(read.report().lineEnd()).isEqualTo(lineEnd.label());
        assertThat(read.rows()).isEqualTo(DEAL_ROWS);
    }

    @Test
    void mixedLineEndsAllEndLines() {
        ReadFile read = ReadFile.of("a,b\r\n1,2\n3,4\r5,6\r7,8\r\n");

        assertThat(read.report().lineEnd()).isEqualTo("mixed");
        assertThat(read.rows())
                .containsExactly(
                        List.of("1", "2"), List.of("3", "4"), List.of("5", "6"), List.of("7", "8"));
    }

    @Test
    void lineEndsInsideQuotesAreKept() {
        ReadFile read = ReadFile.of("id,note\r\n1,\"first\r\nsecond\"\r\n2,none at all\r\n");

        assertThat(read.rows())
                .containsExactly(List.of("1", "first\r\nsecond"), List.of("2", "none at all"));
        assertThat(read.file().preview()).extracting(CsvRecord::line).containsExactly(2L, 4L);
    }

    @Test
    void doubledQuotesAreOneQuote() {
        ReadFile read = ReadFile.of("id,size\n1,\"24\"\" wheel\"\n2,\"\"\n3,\"\"\"quoted\"\"\"\n");

        assertThat(read.rows())
                .containsExactly(
                        List.of("1", "24\" wheel"), List.of("2", ""), List.of("3", "\"quoted\""));
    }

    @Test
    void backslashEscapesQuotes() {
        ReadFile read =
                ReadFile.of(
                        "id,size,kind\n1,\"24\\\" wheel, red\",a\n2,\"plain, blue\",b\n3,\"12\\\" pipe\",c\n");

        assertThat(read.report().escape()).isEqualTo("\\");
        assertThat(read.rows().getFirst()).containsExactly("1", "24\" wheel, red", "a");
    }

    @Test
    void singleQuotesAroundCellsAreFound() {
        ReadFile read = ReadFile.of("'id','note'\n'1','won''t, ever'\n'2','fine, then'\n");

        assertThat(read.report().quote()).isEqualTo("'");
        assertThat(read.rows())
                .containsExactly(List.of("1", "won't, ever"), List.of("2", "fine, then"));
    }

    @Test
    void quotesInTheMiddleAreText() {
        ReadFile read =
                ReadFile.of("id,size,n\n1,24\" wheel,5\n2,the \"best\" one,6\n3,\"a \"b\" c\",7\n");

        assertThat(read.rows())
                .containsExactly(
                        List.of("1", "24\" wheel", "5"),
                        List.of("2", "the \"best\" one", "6"),
                        List.of("3", "a \"b\" c", "7"));
    }

    @Test
    void unterminatedQuoteDoesNotSwallowTheRowsBelow() {
        ReadFile read =
                ReadFile.of("id,note,n\n1,\"lost,5\n2,found,6\n3,\"also, found\",7\n4,\"end,8\n");

        assertThat(read.rows())
                .containsExactly(
                        List.of("1", "\"lost", "5"),
                        List.of("2", "found", "6"),
                        List.of("3", "also, found", "7"),
                        List.of("4", "\"end", "8"));
        assertThat(read.report().counts().repaired()).isEqualTo(2);
    }

    @Test
    void unterminatedQuoteInTheLastColumnDoesNotSwallowTheNextRow() {
        ReadFile read = ReadFile.of("id,n,note\n1,5,\"lost\n2,6,\"found\"\n3,7,\"too\"\n");

        assertThat(read.rows())
                .containsExactly(
                        List.of("1", "5", "\"lost"),
                        List.of("2", "6", "found"),
                        List.of("3", "7", "too"));
    }

    @Test
    void preambleIsKeptAsText() {
        ReadFile read =
                ReadFile.of(
                        "Pipeline report\nPrinted 1 May 2024\n\ndeal,product,stage,amount\nD1,GTX,Won,5\nD2,MG,Lost,6\n");

        assertThat(read.report().preambleLines())
                .containsExactly("Pipeline report", "Printed 1 May 2024");
        assertThat(read.report().headerLine()).isEqualTo(4);
        assertThat(read.report().counts().line())
                .isEqualTo("6 records read = 2 kept + 0 set aside + 3 preamble + 1 blank");
    }

    @Test
    void delimiterAnnouncedByExcelIsObeyed() {
        ReadFile read = ReadFile.of("sep=;\ndeal;price\nD1;4,5\nD2;7,25\n");

        assertThat(read.file().header()).containsExactly("deal", "price");
        assertThat(read.rows()).containsExactly(List.of("D1", "4,5"), List.of("D2", "7,25"));
    }

    @Test
    void repeatedHeaderIsOneHeader() {
        ReadFile read = ReadFile.of("deal,amount\ndeal,amount\nD1,5\n");

        assertThat(read.file().header()).containsExactly("deal", "amount");
        assertThat(read.rows()).containsExactly(List.of("D1", "5"));
        assertThat(read.report().counts().preamble()).isEqualTo(2);
    }

    @Test
    void duplicateAndMissingNamesAreMadeUnique() {
        ReadFile read = ReadFile.of("name,,name,name (2),name\na,b,c,d,e\n");

        assertThat(read.file().header())
                .containsExactly("name", "column 2", "name (2)", "name (2) (2)", "name (3)");
        assertThat(read.notices()).contains("HEADER_NAMES");
    }

    @Test
    void fileWithoutHeaderGetsNumberedColumns() {
        ReadFile read = ReadFile.of("28/01/2018,MG,74.69\n29/01/2018,RI,29.81\n");

        assertThat(read.file().header()).containsExactly("column 1", "column 2", "column 3");
        assertThat(read.rows()).hasSize(2);
        assertThat(read.notices()).contains("NO_HEADER");
    }

    @Test
    void yearsMayBeColumnNames() {
        ReadFile read = ReadFile.of("region,2023,2024\nEMEA,12,15\nAPAC,8,9\n");

        assertThat(read.file().header()).containsExactly("region", "2023", "2024");
    }

    @Test
    void shortRowsArePaddedAndCounted() {
        ReadFile read = ReadFile.of("a,b,c\n1,2,3\n4,5\n6,7,8\n");

        assertThat(read.rows()).contains(List.of("4", "5", ""));
        assertThat(read.report().counts().ragged()).isEqualTo(1);
        assertThat(read.report().counts().repaired()).isEqualTo(1);
    }

    @Test
    void wideRowsAreSetAsideWithTheirText() {
        ReadFile read = ReadFile.of("a,b,c\n1,2,3\n4,5,6,7\n8,9,10,\n");

        assertThat(read.rows()).containsExactly(List.of("1", "2", "3"), List.of("8", "9", "10"));
        assertThat(read.asides())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.line()).isEqualTo(3);
                            assertThat(row.raw()).isEqualTo("4,5,6,7");
                            assertThat(row.reason())
                                    .isEqualTo("too wide: 4 cells where 3 are expected");
                        });
    }

    @Test
    void cellsOfUnevenRowsGoUnderTheColumnsTheyFit() {
        var text = new StringBuilder("day,code,amount,link\n");
        for (int day = 10; day < 28; day++) {
            text.append(
                    "2024-05-%d,AB-%d,$%d.50,https://example.test/%d\n"
                            .formatted(day, day, day, day));
        }
        text.append(
                "2024-06-01,,AB-1,$5.10,https://example.test/1\n2024-06-02,AB-2,https://example.test/2\n");

        List<List<String>> rows = ReadFile.of(text.toString()).rows();

        assertThat(rows).contains(List.of("2024-06-01", "AB-1", "$5.10", "https://example.test/1"));
        assertThat(rows).contains(List.of("2024-06-02", "AB-2", "", "https://example.test/2"));
    }

    @Test
    void rowWithAnotherDelimiterIsReadAllTheSame() {
        ReadFile read =
                ReadFile.of(
                        "id,day,amount,text\n1,2024-05-01,5,\"a, b\"\n2;2024-05-02;6;\"c d\"\n3,2024-05-03,7,e\n");

        assertThat(read.rows()).contains(List.of("2", "2024-05-02", "6", "c d"));
    }

    @Test
    void secondTableIsNeverMixedIn() {
        ReadFile read =
                ReadFile.of(
                        "deal,amount,day\nD1,5,2024-05-01\nD2,6,2024-05-02\n\nseller,office,team\nAnna,Rome,A\nBen,Oslo,B\n");

        assertThat(read.rows()).hasSize(2);
        assertThat(read.asides()).extracting(RecordSink.CsvAside::line).containsExactly(5L, 6L, 7L);
        assertThat(read.report().counts().secondTables()).isEqualTo(1);
        assertThat(read.notices()).contains("SECOND_TABLE");
    }

    @Test
    void filesPastedTogetherCanBeJoined() {
        byte[] text =
                "deal,amount,day\nD1,5,2024-05-01\ndeal,amount,day\nD2,6,2024-05-02\n"
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(ReadFile.of(text, CsvHints.none()).rows()).hasSize(1);
        assertThat(ReadFile.of(text, CsvHints.none().withJoinedTables()).rows()).hasSize(2);
    }

    @Test
    void notesAndTotalsBelowTheTableAreSetAside() {
        ReadFile read =
                ReadFile.of(
                        "deal,product,amount\nD1,GTX,5\nD2,MG,6\nTotal,,11\n\n\"Confidential, do not share\"\nPrinted by Anna\n");

        assertThat(read.rows()).hasSize(2);
        assertThat(read.asides())
                .extracting(RecordSink.CsvAside::reason)
                .contains(
                        "a total of the rows above, not a row",
                        "a note below the table, not a row of it");
        assertThat(read.notices()).contains("TOTALS_ROW");
    }

    @Test
    void emptyFilesHaveNoColumns() {
        for (String text : List.of("", "\n\n", "  \r\n ")) {
            ReadFile read = ReadFile.of(text);

            assertThat(read.file().header()).isEmpty();
            assertThat(read.notices()).contains("NO_ROWS");
        }
    }

    @Test
    void headerAloneIsATableWithoutRows() {
        ReadFile read = ReadFile.of("deal,product,amount\n");

        assertThat(read.file().header()).containsExactly("deal", "product", "amount");
        assertThat(read.rows()).isEmpty();
    }

    @Test
    void columnOfSentencesIsNotSplit() {
        ReadFile read = ReadFile.of("note\nAcme, Inc called\nAsked for a quote, twice\nNothing\n");

        assertThat(read.file().header()).containsExactly("note");
        assertThat(read.rows()).contains(List.of("Acme, Inc called"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "PK\u0003\u0004abc -> XLSX",
                "%PDF-1.7 -> PDF",
                "<!DOCTYPE html><html> -> web page",
                "[{\"a\":1}] -> JSON"
            })
    void otherKindsOfFileAreNamed(String start, String kind) {
        assertThatThrownBy(() -> ReadFile.of(start, StandardCharsets.ISO_8859_1))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(kind)
                .hasMessageContaining("CSV_NOT_A_TABLE");
    }

    @Test
    void bytesOfAProgramAreRefused() {
        byte[] bytes = new byte[5_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 7 % 11);
        }

        assertThatThrownBy(() -> CsvReader.read(bytes, CsvHints.none()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("binary");
    }

    @Test
    void lineLongerThanAnyRowIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("long.csv"), "a,b\n" + "x".repeat(17 << 20));

        assertThatThrownBy(() -> CsvReader.read(file, CsvHints.none()))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("CSV_LINE_TOO_LONG");
    }

    @Test
    void rowOfMoreCellsThanAnyTableHasIsRefused() {
        assertThatThrownBy(() -> ReadFile.of("a,".repeat(20_000) + "\n" + "1,".repeat(20_000)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("CSV_TOO_MANY_COLUMNS");
    }

    @Test
    void strayQuotesTakeLinearTime() {
        var text = new StringBuilder("id,size,n\n");
        for (int i = 0; i < 40_000; i++) {
            text.append(i).append(",\"open ").append(i).append(",5\n");
        }

        ReadFile read = ReadFile.of(text.toString());

        assertThat(read.rows()).hasSize(40_000).allMatch(row -> row.size() == 3);
    }

    @Test
    void knownDelimiterAndEncodingAreObeyed() {
        byte[] bytes = "name:city\nRen\u00E9:Gen\u00E8ve\n".getBytes(StandardCharsets.ISO_8859_1);

        ReadFile read =
                ReadFile.of(
                        bytes,
                        CsvHints.none()
                                .withEncoding(StandardCharsets.ISO_8859_1)
                                .withDelimiter(':'));

        assertThat(read.rows()).containsExactly(List.of("René", "Genève"));
    }
}
