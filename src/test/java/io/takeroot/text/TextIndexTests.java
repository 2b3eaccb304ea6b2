package io.takeroot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextIndexTests {
    private static final Map<String, List<String>> OF_REQUESTS = Map.of("kind", List.of("request"));

    private final TextIndex index = TextIndex.inMemory();

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void wordsAreFoundInAnyForm() {
        fill();

        check("integrations", "connectors");
        check("INTEGRATING", "connectors");
        check("cafe", "menu");
        check("C++", "languages");
    }

    @Test
    void aTypingErrorIsMendedAndSaidSo() {
        fill();

        check("batlecard", "zoltrix");
        assertThat(index.search(TextQuery.of("batlecard", 5)).mended()).containsKey("batlecard");
        assertThat(index.search(TextQuery.of("battlecard", 5)).mended()).isEmpty();
        check("qqqqqqq");
    }

    @Test
    void theBeginningOfAWordFindsIt() {
        fill();

        check("battlec", "zoltrix");
    }

    @Test
    void synonymsStandForEachOtherAsPhrasesToo() {
        fill();
        var synonyms = Synonyms.of(List.of(List.of("battlecard", "kill sheet")));

        assertThat(ids(query("kill sheet", Map.of(), synonyms))).containsExactly("zoltrix");
        assertThat(ids(query("kill sheet", Map.of(), Synonyms.NONE))).isEmpty();
    }

    @Test
    void labelsNarrowAndEachIsCountedAsIfItWereOpen() {
        fill();

        var hits = index.search(query("", Map.of("kind", List.of("asset")), Synonyms.NONE));

        assertThat(hits.total()).isEqualTo(2);
        assertThat(hits.counts().get("kind")).isEqualTo(Map.of("asset", 2, "claim", 2));
        assertThat(hits.counts().get("product")).isEqualTo(Map.of("Pro", 1));
    }

    @Test
    void numbersAreOfAllThatHaveEveryWord() {
        for (int i = 1; i <= 1_000; i++) {
            var text = "Seller " + i + (i % 2 == 0 ? " integrates" : " asks") + " prices";
            index.put(entry("request/" + i, "Integration of price", text, "request", i));
        }
        index.put(entry("claim/fast-setup", "Integration", "of prices", "claim", 1));
        index.remove("request/8");
        index.show();

        assertThat(index.numbers("integrating prices", OF_REQUESTS)).hasSize(999);
        assertThat(index.numbers("prices asked", OF_REQUESTS)).hasSize(500).startsWith(1, 3, 5);
        assertThat(index.numbers("seller 12", OF_REQUESTS)).containsExactly(12);
        assertThat(index.numbers("sell 12", OF_REQUESTS)).containsExactly(12);
        assertThat(index.numbers("seller 8", OF_REQUESTS)).isEmpty();
        assertThat(index.numbers("price nobody", OF_REQUESTS)).isEmpty();
    }

    @Test
    void theTitleCountsForMoreThanTheText() {
        index.put(entry("in-text", "Other", "pricing of the plans", "asset", 1));
        index.put(entry("in-title", "Pricing", "the plans of other things", "asset", 1));
        index.keep(Map.of());

        check("pricing", "in-title", "in-text");
    }

    @Test
    void whatIsPutAgainIsReplacedAndWhatIsRemovedIsGone() {
        fill();
        index.put(entry("menu", "Lunch", "soup", "asset", 9));
        index.remove("zoltrix");
        index.keep(Map.of());

        check("cafe");
        check("soup", "menu");
        check("battlecard");
    }

    @Test
    void pagesOfAllTogetherHaveEverythingOnce() {
        for (int i = 0; i < 450; i++) {
            index.put(entry("n" + i, "Number " + i, "plan " + "x".repeat(i % 7), "asset", i));
        }
        index.keep(Map.of());

        var seen = new java.util.HashSet<String>();
        for (int skip = 0; skip < 450; skip += 50) {
            var asked =
                    new TextQuery(
                            "plan", Map.of(), List.of(), TextQuery.EVER, Synonyms.NONE, skip, 50);
            seen.addAll(ids(asked));
        }

        assertThat(seen).hasSize(450);
    }

    @Test
    void whatWasKeptIsThereAfterARestart(@TempDir Path folder) {
        try (var first = TextIndex.open(folder)) {
            first.put(entry("a", "Alpha", "one", "asset", 1));
            first.keep(Map.of("upTo", "7"));
        }

        try (var second = TextIndex.open(folder)) {
            assertThat(second.state()).isEqualTo(Map.of("upTo", "7"));
            assertThat(second.search(TextQuery.of("alpha", 5)).best()).hasSize(1);
        }
    }

    @Test
    void anExcerptShowsTheWordsAndNothingIsMarkup() {
        var text =
                "Filler words here. ".repeat(30)
                        + "<b>Setup</b> takes a day. "
                        + "More. ".repeat(40);

        var pieces = Excerpts.best(text, java.util.Set.of("setup"), 80);

        assertThat(pieces).contains(new Excerpts.Piece("Setup", true));
        var shown = String.join("", pieces.stream().map(Excerpts.Piece::text).toList());
        assertThat(shown)
                .startsWith("… ")
                .endsWith(" …")
                .contains("<b>Setup</b>")
                .hasSizeLessThan(140);
    }

    @Test
    void theWholeTextIsInItsPieces() {
        var text = "Setting up, set-up, and SETS: Ärger mit dem Setup";

        var pieces = Excerpts.whole(text, java.util.Set.of("set", "setup"));

        assertThat(String.join("", pieces.stream().map(Excerpts.Piece::text).toList()))
                .isEqualTo(text);
        assertThat(pieces.stream().filter(Excerpts.Piece::found).map(Excerpts.Piece::text))
                .containsExactly("Setting", "set", "SETS", "Setup");
    }

    private void check(String words, String... expected) {
        assertThat(ids(TextQuery.of(words, 10))).as(words).containsExactly(expected);
    }

    private List<String> ids(TextQuery query) {
        return index.search(query).best().stream().map(Hits.Hit::id).toList();
    }

    private static TextQuery query(
            String words, Map<String, List<String>> labels, Synonyms synonyms) {
        return new TextQuery(
                words, labels, List.of("kind", "product"), TextQuery.EVER, synonyms, 0, 10);
    }

    private void fill() {
        index.put(entry("zoltrix", "Battlecard Zoltrix", "Why we win and lose.", "asset", 3));
        index.put(entry("connectors", "Connectors", "It integrates with all tools.", "claim", 2));
        index.put(entry("menu", "Café menu", "What there is to eat.", "claim", 1));
        index.put(
                new Entry(
                        "languages",
                        "Languages",
                        "C++ and Java are supported",
                        Map.of("kind", List.of("asset"), "product", List.of("Pro")),
                        Map.of(),
                        4));
        index.keep(Map.of());
    }

    private static Entry entry(String id, String title, String text, String kind, long day) {
        return new Entry(id, title, text, Map.of("kind", List.of(kind)), Map.of(), day);
    }
}
