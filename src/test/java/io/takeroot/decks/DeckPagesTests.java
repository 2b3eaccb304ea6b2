package io.takeroot.decks;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.kernel.Actor;
import io.takeroot.store.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people see of decks in the running application.
class DeckPagesTests {
    @TempDir private static Path folder;

    private static RunningTakeroot takeroot;
    private static Browser lead;
    private static Browser viewer;
    private static ArchivedDeck deck;

    @BeforeAll
    static void start() {
        takeroot = RunningTakeroot.over(folder.resolve("data"));
        lead = somebody("Ana", Role.ADMINISTRATOR);
        viewer = somebody("Vera", Role.VIEWER);
        deck = archived(Samples.deck());
    }

    @AfterAll
    static void stop() {
        takeroot.close();
    }

    @Test
    void archiveListsDecksAndFindsThemByTitle() {
        assertThat(lead.get("/decks").body()).contains("GTX Pro: walking deck of 30 Nov 2017");
        assertThat(lead.get("/decks?find=nothing").body()).contains("No deck has these words");
    }

    @Test
    void deckIsReadAsSlidesWithNotes() {
        var page = lead.get("/decks/" + deck.id()).body();
        Accessibility.keep("deck.html", page.getBytes(StandardCharsets.UTF_8));

        for (var slide : deck.deck().slides()) {
            assertThat(page).contains(slide.title()).contains("<b>Notes</b>");
        }
        assertThat(page).contains("No mail server is set up").doesNotContain("draws the PDF");
    }

    @Test
    void pdfIsDownloadedUnderItsName() {
        var answer = viewer.get("/decks/" + deck.id() + "/pdf");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-disposition"))
                .hasValueSatisfying(
                        file -> assertThat(file).contains("product-gtx-pro-2017-11-30.pdf"));
    }

    @Test
    void wrongAddressIsSaidOnTheNextPage() {
        var page = "/decks/" + deck.id();

        lead.submit(page, page + "/mails", Map.of("to", "ana"));

        assertThat(lead.get(page).body()).contains("is not an e-mail address");
    }

    @Test
    void viewersReadButNeitherMailNorRemove() {
        var page = "/decks/" + deck.id();

        assertThat(viewer.get(page).body()).contains("Download PDF").doesNotContain("Mail it");
        assertThat(viewer.get(page + "/removal").statusCode()).isEqualTo(403);
        assertThat(viewer.submit("/me", page + "/mails", Map.of("to", "a@b.example")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void removalIsAskedForThenDone() {
        var other = archived(EdgeDecks.thin());
        var page = "/decks/" + other.id();

        assertThat(lead.get(page + "/removal").body()).contains("Remove it");
        lead.submit(page + "/removal", page + "/removal", Map.of());

        assertThat(lead.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void unknownScorecardIsSaid() {
        lead.submit("/decks/" + deck.id(), "/decks", Map.of("scorecard", "none"));

        assertThat(lead.get("/decks").body()).contains("none");
    }

    private static ArchivedDeck archived(Deck deck) {
        var sha256 = Sha256.of(new PdfWriter().write(deck));
        takeroot.bean(DeckStore.class).add(deck, sha256, Actor.TAKEROOT);
        return takeroot.bean(DeckStore.class).find(deck).orElseThrow();
    }

    private static Browser somebody(String name, Role role) {
        var person =
                takeroot.bean(People.class)
                        .add(name, name + "@example.com", role, Actor.COMMAND_LINE);
        var browser = takeroot.browser();
        browser.get(takeroot.bean(Links.class).demo(person.id()));
        return browser;
    }
}
