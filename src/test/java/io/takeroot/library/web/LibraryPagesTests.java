package io.takeroot.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.People;
import io.takeroot.access.PersonId;
import io.takeroot.access.Role;
import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.library.FieldUses;
import io.takeroot.library.UseKind;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Content from the first draft to a customer's screen, page by page.
class LibraryPagesTests {
    @TempDir static Path folder;
    private static RunningTakeroot takeroot;
    private static Browser writer;
    private static Browser other;
    private static Browser seller;
    private static PersonId verifier;

    @BeforeAll
    static void open() {
        takeroot = LibraryCompany.over(folder);
        writer = signedIn("Mara", Role.MARKETER);
        other = signedIn("Jon", Role.LEAD);
        seller = signedIn("Sam", Role.SELLER);
        var people = takeroot.bean(People.class);
        var sam = people.find("sam@example.com").orElseThrow();
        people.assign(sam.id(), Optional.of(Slug.of("east")), Actor.COMMAND_LINE);
        verifier = people.add("Vera", "vera@example.com", Role.MARKETER, Actor.COMMAND_LINE).id();
    }

    @AfterAll
    static void close() {
        takeroot.close();
    }

    @Test
    void aCardGoesFromItsFirstDraftToTheFieldAndBack() {
        assertThat(seller.get("/library").body()).contains("Nothing here yet");
        aDraftIsWrittenAndRefusedUntilItIsWhole();
        onlySomebodyElseReviewsIt();
        aSellerFindsItAndUsesIt();
        readersKeepThePublishedWordsWhileANewDraftIsWritten();
        twoPeopleChangeTheSameWords();
        theVerifierLeaves();
        aCardForInsideHasNoLink();
    }

    private static void aDraftIsWrittenAndRefusedUntilItIsWhole() {
        assertThat(writer.get("/library/new").body()).contains("/library/new/battlecard");
        var refused =
                writer.submit(
                        "/library/new/battlecard",
                        "/library/new/battlecard",
                        Map.of("title", "", "overview", "They sell through dealers."));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("A title is needed", "They sell through dealers.");
        var wrong =
                writer.submit(
                        "/library/new/battlecard",
                        "/library/new/battlecard",
                        Map.of("title", "Northgate", "why_we_win", "claim:unheard-of"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("names the claim", "unheard-of");

        var made =
                writer.submit(
                        "/library/new/battlecard",
                        "/library/new/battlecard",
                        Map.of(
                                "title", "Against <Northgate>",
                                "audience", "sellers",
                                "competitors", "northgate",
                                "verifier", "Vera",
                                "review_by", "2024-08-01",
                                "overview", "They sell through dealers.",
                                "why_we_win", "claim:quick\nService the same day",
                                "objection", "You are new here.",
                                "answer", "Since 2009, in your own street."));
        assertThat(made.statusCode()).isEqualTo(302);
        var draft = writer.get("/library/against-northgate?draft").body();
        assertThat(draft)
                .contains(
                        "Against &lt;Northgate&gt;",
                        "It is set up in four minutes.",
                        "No evidence",
                        "Vera keeps it true",
                        "Since 2009, in your own street.");
        assertThat(seller.get("/library/against-northgate").statusCode()).isEqualTo(404);
        assertThat(seller.get("/library").body()).doesNotContain("Against");
    }

    private static void onlySomebodyElseReviewsIt() {
        var draft = "/library/against-northgate?draft";
        var own = move(writer, draft, "/review", Map.of());
        assertThat(own).contains("You wrote some of these words");
        move(other, draft, "/review", Map.of());
        assertThat(move(other, draft, "/publication", Map.of("review_by", "2024-04-01")))
                .contains("lies in the past");
        move(other, draft, "/publication", Map.of("review_by", "2024-08-01"));
        assertThat(seller.get("/library").body())
                .contains("Against &lt;Northgate&gt;", "href=\"/library/against-northgate\"");
    }

    private static void aSellerFindsItAndUsesIt() {
        assertThat(seller.get("/library?competitor=northgate").body()).contains("Against");
        assertThat(seller.get("/library?find=dealers").body()).contains("Against");
        assertThat(seller.get("/library?find=elsewhere").body()).contains("Nothing fits");
        assertThat(seller.get("/library.csv").body())
                .contains("against-northgate,Against <Northgate>,battlecard,sellers,,Northgate");

        var card = "/library/against-northgate";
        assertThat(seller.get(card).body()).contains("A-1").doesNotContain(card + "/edit", "A-2");
        seller.get(card);
        seller.submit(card, card + "/copies", Map.of());
        seller.submit(card, card + "/uses", Map.of("deal", "A-1"));
        assertThat(seller.submit(card, card + "/uses", Map.of("deal", "Z-9")).body())
                .contains("There is no deal");

        var uses = takeroot.bean(FieldUses.class);
        var key = Slug.of("against-northgate");
        assertThat(uses.kinds(key, uses.last(30)))
                .isEqualTo(Map.of(UseKind.VIEW, 2, UseKind.COPY, 1));
        assertThat(uses.of(key, uses.last(30)))
                .satisfies(
                        use -> {
                            assertThat(use.sellersUsing()).isEqualTo(1);
                            assertThat(use.sellers()).isEqualTo(1);
                            assertThat(use.dealsUsing()).isEqualTo(1);
                            assertThat(use.deals()).isEqualTo(1);
                        });
        assertThat(seller.get(card + "/field", "HX-Request", "true").body())
                .contains("1 of 1 seller", "viewed 2 times", "Too few to say: 0 closed deals");
        assertThat(seller.get("/deals/A-1").body()).contains("/library/uses?deal=A-1");
        assertThat(seller.get("/library/uses?deal=A-1").body())
                .contains("Against &lt;Northgate&gt;", "viewed by Sam");
        assertThat(seller.get("/library/field").body()).contains("East", "Against");
    }

    private static void readersKeepThePublishedWordsWhileANewDraftIsWritten() {
        change(writer, "overview", "They were sold to Helio.");

        assertThat(seller.get("/library/against-northgate").body())
                .contains("They sell through dealers.")
                .doesNotContain("Helio");
        assertThat(writer.get("/library/against-northgate").body())
                .contains("A newer one is a draft");
        assertThat(writer.get("/library/against-northgate?draft").body()).contains("Helio");
        assertThat(writer.get("/library/against-northgate/versions").body())
                .contains("<del>", "<ins>", "Version 4");
        assertThat(writer.get("/library/review").body()).contains("Not published");
    }

    private static void twoPeopleChangeTheSameWords() {
        var edit = "/library/against-northgate/edit";
        var seen = hidden(other.get(edit).body(), "seen");
        change(writer, "overview", "They are Helio now.");
        var conflict =
                other.submit(
                        edit,
                        "/library/against-northgate",
                        Map.of(
                                "seen", seen,
                                "title", "Against <Northgate>",
                                "overview", "They are gone.",
                                "competitors", "northgate",
                                "why_we_win", "claim:quick\nService the same day",
                                "verifier", "Vera",
                                "audience", "sellers",
                                "review_by", "2024-08-01",
                                "objection", "You are new here.",
                                "answer", "Since 2009, in your own street."));
        assertThat(conflict.statusCode()).isEqualTo(422);
        assertThat(conflict.body())
                .contains(
                        "changed the same while you were at it",
                        "They are gone.",
                        "They are Helio now.");
    }

    private static void theVerifierLeaves() {
        takeroot.bean(People.class).disable(verifier, Actor.COMMAND_LINE);

        assertThat(writer.get("/library/against-northgate").body())
                .contains("Jon keeps it true, as Vera left.");
    }

    private static void aCardForInsideHasNoLink() {
        var refused =
                seller.submit(
                        "/library/against-northgate/links",
                        "/library/against-northgate/links",
                        Map.of("recipient", "Ada", "deal", "", "expires_on", "2024-06-01"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("is written for people inside", "Ada");
    }

    private static void change(Browser who, String field, String words) {
        var edit = "/library/against-northgate/edit";
        var fields =
                new java.util.HashMap<>(
                        Map.of(
                                "seen", hidden(who.get(edit).body(), "seen"),
                                "title", "Against <Northgate>",
                                "audience", "sellers",
                                "competitors", "northgate",
                                "verifier", "Vera",
                                "review_by", "2024-08-01",
                                "why_we_win", "claim:quick\nService the same day",
                                "objection", "You are new here.",
                                "answer", "Since 2009, in your own street."));
        fields.put(field, words);
        assertThat(who.submit(edit, "/library/against-northgate", fields).statusCode())
                .isEqualTo(302);
    }

    private static String move(Browser who, String page, String deed, Map<String, String> fields) {
        var all = new java.util.HashMap<>(fields);
        all.put("seen", hidden(who.get(page).body(), "seen"));
        return who.submit(page, "/library/against-northgate" + deed, all).body();
    }

    private static String hidden(String page, String name) {
        return LibraryCompany.found(page, "name=\"" + name + "\" value=\"([^\"]*)\"");
    }

    private static Browser signedIn(String name, Role role) {
        return LibraryCompany.signedIn(takeroot, name, role);
    }
}
