package io.takeroot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextBenchTests {
    @TempDir Path folder;

    @Test
    void everySetHasItsFileOfSuggestions() throws IOException {
        var set = Files.createDirectories(folder.resolve("cases/small"));
        Files.writeString(
                set.resolve("earlier.csv"),
                """
                id,text,answer
                e1,"Do we have a ""kill sheet"", on Zoltrix?",card
                e2,Security questionnaire for a bank,pack
                e3,What discount may I give,rules
                """);
        Files.writeString(set.resolve("new.csv"), "id,text\nn1,kill sheet Zoltrix\nn2,canteen\n");

        new SuggestBench().run(folder.resolve("cases"), out());

        assertThat(Files.readAllLines(out().resolve("small.csv")))
                .startsWith("new,rank,earlier,score")
                .anyMatch(line -> line.startsWith("n1,1,e1,"));
        assertThat(Files.readAllLines(out().resolve("small.offered.csv")))
                .noneMatch(line -> line.startsWith("n2,"));
    }

    @Test
    void everyCollectionHasItsRun() throws IOException {
        var set = Files.createDirectories(folder.resolve("cases/tiny"));
        Files.writeString(
                set.resolve("docs.jsonl"),
                """
                {"id": "d1", "title": "Wings", "text": "Lift of a swept wing"}
                {"id": "d2", "title": "Tails", "text": "Drag of a tail"}
                """);
        Files.writeString(set.resolve("queries.csv"), "id,text\nq1,swept wings\nq2,drag\n");

        new SearchBench().run(folder.resolve("cases"), out());

        assertThat(Files.readAllLines(out().resolve("tiny.csv")))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("q1,d1,1,"))
                .anyMatch(line -> line.startsWith("q2,d2,1,"));
    }

    @Test
    void quotedCellsMayHoldCommasQuotesAndLineEnds() throws IOException {
        var file = folder.resolve("quoted.csv");
        Files.writeString(file, "a,b\r\n\"one, \"\"two\"\"\nthree\",4\r\nplain,\r\n");

        var rows = QuotedTable.read(file);

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().text("a")).isEqualTo("one, \"two\"\nthree");
        assertThat(rows.getFirst().text("b")).isEqualTo("4");
        assertThat(rows.getLast().text("b")).isEmpty();
    }

    private Path out() throws IOException {
        return Files.createDirectories(folder.resolve("out"));
    }
}
