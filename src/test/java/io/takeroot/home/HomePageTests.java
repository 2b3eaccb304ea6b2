package io.takeroot.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.comments.Comments;
import io.takeroot.kernel.Actor;
import io.takeroot.scorecards.testing.DemoWorkspace;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomePageTests {
    @TempDir static Path folder;

    private static RunningTakeroot takeroot;

    @BeforeAll
    static void start() {
        takeroot = RunningTakeroot.over(folder.resolve("data"));
        DemoWorkspace.fillWithCrm(takeroot.context());
    }

    @AfterAll
    static void stop() {
        takeroot.close();
    }

    @Test
    void whoeverOwnsSomethingSeesTheirOwnFirst() {
        var tomas = browser("Tomás Rey", "tomas@example.com");

        var mine = tomas.get("/").body();
        var all = tomas.get("/?of=all").body();

        assertThat(mine).contains("Yours off track");
        assertThat(all).contains("Off track").doesNotContain("Yours off track");
    }

    @Test
    void redsAreThoseOfTheirOwner() {
        var mornings = takeroot.bean(Mornings.class);
        var rey =
                takeroot.bean(People.class)
                        .add("Tomás Rey", "rey@example.com", Role.VIEWER, Actor.TAKEROOT);

        var his = mornings.reds(new Whose.Mine(rey));
        var all = mornings.reds(new Whose.Everybodys());

        assertThat(his).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(his).allMatch(red -> red.assessment().indicator().owner().equals("Tomás Rey"));
    }

    @Test
    void whoeverOwnsNothingSeesEverything() {
        var guest = browser("Guest", "guest@example.com").get("/").body();

        assertThat(guest)
                .contains("Off track")
                .doesNotContain("Yours off track", "Everybody&#39;s");
    }

    @Test
    void aMentionStandsOnTheFirstPageUntilSeen() {
        var noor = browser("Noor Haddad", "noor@example.com");
        var people = takeroot.bean(People.class);
        var author = people.add("Cy", "cy@example.com", Role.VIEWER, Actor.TAKEROOT);
        takeroot.bean(Comments.class)
                .write(
                        "indicator/overall/win_rate",
                        "What happened here, @Noor Haddad?",
                        author,
                        "http://localhost");

        var before = noor.get("/").body();
        noor.get("/comments?about=indicator/overall/win_rate");
        var after = noor.get("/").body();

        assertThat(before).contains("You were spoken to", "What happened here");
        assertThat(after).doesNotContain("You were spoken to");
    }

    @Test
    void whatChangedSinceYesterdayIsSaid() {
        var page = browser("Visitor", "visitor@example.com").get("/since-yesterday").body();

        assertThat(page).contains("datasets loaded", "definitions changed");
    }

    private static Browser browser(String name, String email) {
        var person = takeroot.bean(People.class).add(name, email, Role.MARKETER, Actor.TAKEROOT);
        var browser = takeroot.browser();
        browser.get(takeroot.bean(Links.class).demo(person.id()));
        return browser;
    }
}
