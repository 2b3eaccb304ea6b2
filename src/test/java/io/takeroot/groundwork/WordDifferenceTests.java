package io.takeroot.groundwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.groundwork.WordDifference.Fate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordDifferenceTests {
    @Test
    void onlyTheWordsThatChangedAreMarked() {
        check(
                "gives back an hour",
                "gives back two hours",
                "gives back [-an][+two] [-hour][+hours]");
        check("a b", "a b", "a b");
        check("", "new words", "[+new words]");
        check("old words", "", "[-old words]");
        check("", "", "");
    }

    @Test
    void bothTextsCanBeReadOffTheDifference() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var before = text(random);
            var after = text(random);

            var pieces = WordDifference.of(before, after).pieces();

            assertThat(without(pieces, Fate.ADDED)).isEqualTo(before);
            assertThat(without(pieces, Fate.REMOVED)).isEqualTo(after);
        }
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> List.of("one", "two", "three", "  ", ",\n").get(random.nextInt(5)))
                .collect(Collectors.joining(" "));
    }

    private static String without(List<WordDifference.Piece> pieces, Fate fate) {
        return pieces.stream()
                .filter(piece -> piece.fate() != fate)
                .map(WordDifference.Piece::text)
                .collect(Collectors.joining());
    }

    private static void check(String before, String after, String expected) {
        assertThat(
                        WordDifference.of(before, after).pieces().stream()
                                .map(WordDifferenceTests::words)
                                .collect(Collectors.joining()))
                .isEqualTo(expected);
    }

    private static String words(WordDifference.Piece piece) {
        return switch (piece.fate()) {
            case KEPT -> piece.text();
            case ADDED -> "[+" + piece.text() + "]";
            case REMOVED -> "[-" + piece.text() + "]";
        };
    }
}
