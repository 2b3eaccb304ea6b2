package io.takeroot.decks;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.store.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfWriterTests {
    private final PdfWriter writer = new PdfWriter();

    static List<Deck> decks() {
        return EdgeDecks.all();
    }

    @ParameterizedTest
    @MethodSource("decks")
    void everyDeckIsAccessible(Deck deck) throws Exception {
        var pdf = writer.write(deck);

        Accessibility.keep(deck.title().replaceAll("\\W+", "-") + ".pdf", pdf);
        assertThat(Accessibility.faults(pdf)).isEmpty();
    }

    @Test
    void pagesAreAsManyAsSlides() throws Exception {
        var deck = Samples.deck();

        try (var pdf = Loader.loadPDF(writer.write(deck))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(deck.slides().size());
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(960);
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isEqualTo(540);
        }
    }

    @Test
    void sameDeckGivesSameBytes() {
        var deck = Samples.deck();

        assertThat(new PdfWriter().write(deck)).isEqualTo(new PdfWriter().write(deck));
    }

    @Test
    void freshJavaMachinesDrawTheSameBytes() throws Exception {
        var here = Sha256.of(writer.write(Samples.deck()));

        assertThat(drawnElsewhere()).isEqualTo(here);
    }

    private static String drawnElsewhere() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "-Djava.awt.headless=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DrawDeck.class.getName())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
