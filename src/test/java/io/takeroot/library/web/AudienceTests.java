package io.takeroot.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.desk.Channel;
import io.takeroot.desk.Offer;
import io.takeroot.desk.Offers;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.library.Shares;
import io.takeroot.workspace.Definitions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// Every door to an asset, tried by everybody.
final class AudienceTests {
    private static final List<String> AUDIENCES =
            List.of("marketers", "sellers", "inside", "customers");

    @TempDir static Path folder;
    private static RunningTakeroot takeroot;
    private static final Map<String, Browser> people = new HashMap<>();

    @BeforeAll
    static void start() {
        takeroot = RunningTakeroot.over(folder);
        AUDIENCES.forEach(audience -> published(audience, audience));
        people.put("marketer", signedIn(Role.MARKETER));
        people.put("seller", signedIn(Role.SELLER));
        people.put("viewer", signedIn(Role.VIEWER));
        people.put("stranger", takeroot.browser());
    }

    @AfterAll
    static void stop() {
        takeroot.close();
    }

    @ParameterizedTest
    @CsvSource({
        "marketer, marketers sellers inside customers",
        "seller, sellers inside customers",
        "viewer, inside customers"
    })
    void pagesPartsListsAndSearchShowWhatIsForTheReader(String who, String theirs) {
        var browser = browser(who);
        for (var audience : AUDIENCES) {
            boolean seen = List.of(theirs.split(" ")).contains(audience);
            var card = "/library/card-" + audience;

            for (var door :
                    List.of(
                            card,
                            card + "/field",
                            "/trace?about=asset/card-" + audience,
                            "/comments?about=asset/card-" + audience)) {
                assertThat(browser.get(door).statusCode())
                        .as("%s at %s", who, door)
                        .isEqualTo(seen ? 200 : 404);
            }
            for (var list :
                    List.of(
                            "/library",
                            "/library.csv",
                            "/library?find=zephyrine",
                            "/search?words=zephyrine")) {
                assertThat(browser.get(list).body().contains("Card for " + audience))
                        .as("%s in %s for %s", audience, list, who)
                        .isEqualTo(seen);
            }
            var copied = browser.submit("/library", card + "/copies", Map.of());
            assertThat(copied.statusCode()).isEqualTo(seen ? 302 : 404);
        }
    }

    @Test
    void strangersAreLedToTheDoorEverywhere() {
        for (var audience : AUDIENCES) {
            assertThat(browser("stranger").get("/library/card-" + audience).statusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    void askersAreOfferedWhatTheyMaySeeAndWithoutAnAccountWhatIsForCustomers() {
        assertThat(offered(Optional.empty())).containsOnly("asset/card-customers");
        assertThat(offered(Optional.of(Role.VIEWER)))
                .contains("asset/card-inside")
                .doesNotContain("asset/card-sellers", "asset/card-marketers");
        assertThat(offered(Optional.of(Role.SELLER)))
                .contains("asset/card-sellers")
                .doesNotContain("asset/card-marketers");
    }

    @Test
    void linkOpensNothingWhenTheAssetIsForPeopleInside() {
        published("moving", "customers");
        var by = takeroot.bean(People.class).find("marketer@example.com").orElseThrow();
        var wish = new Shares.Wish("Globex", Optional.empty(), today().plusDays(9));
        var made = takeroot.bean(Shares.class).make(Slug.of("card-moving"), wish, by);

        var before = takeroot.browser().get("/s/" + made.token()).statusCode();
        published("moving", "inside");

        assertThat(before).isEqualTo(200);
        assertThat(takeroot.browser().get("/s/" + made.token()).statusCode()).isEqualTo(410);
        assertThat(takeroot.browser().get("/s/" + made.token() + "/file").statusCode())
                .isEqualTo(410);
        assertThat(browser("marketer").get("/s/" + made.token()).statusCode()).isEqualTo(410);
    }

    private static Browser browser(String who) {
        return Objects.requireNonNull(people.get(who));
    }

    private static List<String> offered(Optional<Role> who) {
        who.ifPresent(
                role -> {
                    var person = takeroot.bean(People.class).find(email(role)).orElseThrow();
                    SecurityContextHolder.getContext()
                            .setAuthentication(
                                    UsernamePasswordAuthenticationToken.authenticated(
                                            person, "", List.of()));
                });
        try {
            return AUDIENCES.stream()
                    .flatMap(
                            audience ->
                                    takeroot
                                            .bean(Offers.class)
                                            .show(
                                                    UUID.randomUUID(),
                                                    Channel.PAGE,
                                                    "Card for "
                                                            + audience
                                                            + " about the zephyrine "
                                                            + audience)
                                            .stream())
                    .map(Offer::about)
                    .distinct()
                    .toList();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void published(String name, String audience) {
        var text =
                """
                kind: asset
                key: card-%s
                title: Card for %s
                type: page
                audience: %s
                content: The zephyrine drive, told to %s.
                review_by: %s
                state: published
                """
                        .formatted(name, name, audience, name, today().plusDays(99));
        takeroot.bean(Definitions.class)
                .apply(Definitions.parse(text, "assets.yaml"), Actor.COMMAND_LINE);
    }

    private static LocalDate today() {
        return takeroot.bean(io.takeroot.workspace.Workspace.class).today();
    }

    private static Browser signedIn(Role role) {
        var person =
                takeroot.bean(People.class).add(role.word(), email(role), role, Actor.TAKEROOT);
        var browser = takeroot.browser();
        browser.get(takeroot.bean(Links.class).demo(person.id()));
        return browser;
    }

    private static String email(Role role) {
        return role.word().toLowerCase(java.util.Locale.ROOT) + "@example.com";
    }
}
