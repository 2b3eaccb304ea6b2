package io.takeroot.decks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.takeroot.kernel.Failure;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeckFormatTests {
    static List<Deck> decks() {
        return EdgeDecks.all();
    }

    @ParameterizedTest
    @MethodSource("decks")
    void whatIsWrittenIsReadBack(Deck deck) {
        var text = DeckFormat.write(deck);

        assertThat(DeckFormat.read(text)).isEqualTo(deck);
        assertThat(DeckFormat.write(DeckFormat.read(text))).isEqualTo(text);
    }

    @Test
    void deckOfAnotherFormatIsRefusedInWords() {
        var newer = DeckFormat.write(Samples.deck()).replace("\"format\":1", "\"format\":2");

        assertThatThrownBy(() -> DeckFormat.read(newer))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("format 2")
                .hasMessageContaining("DECK_FORMAT");
    }
}
