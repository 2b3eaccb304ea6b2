package io.takeroot.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

final class PagesTests {
    private static final Navigation MEASURE =
            () ->
                    List.of(
                            new NavEntry("Measure", "Walking decks", "/decks", "deck", 20),
                            new NavEntry("Measure", "Scorecards", "/scorecards", "chart", 10));
    private static final Navigation PRODUCTS =
            () -> List.of(new NavEntry("Products", "GTX Pro", "/scorecards/gtx-pro", "", 30));

    @AfterEach
    void forgetTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void entriesOfAllModulesStandInTheirOrder() {
        var page = page("/scorecards", signedIn());

        assertThat(page.nav())
                .extracting(Page.NavSection::title)
                .containsExactly("Measure", "Products");
        assertThat(page.nav().getFirst().links())
                .extracting(link -> link.entry().title())
                .containsExactly("Scorecards", "Walking decks");
    }

    @Test
    void onlyTheClosestEntryIsCurrent() {
        assertThat(current(page("/scorecards/gtx-pro", signedIn()))).containsExactly("GTX Pro");
        assertThat(current(page("/scorecards/mg-special", signedIn())))
                .containsExactly("Scorecards");
        assertThat(current(page("/scorecardsX", signedIn()))).isEmpty();
    }

    @Test
    void nobodySeesTheNavigationBeforeSigningIn() {
        assertThat(page("/login", Optional.empty()).nav()).isEmpty();
    }

    @Test
    void appearanceComesFromTheCookie() {
        assertThat(page("/", signedIn(), new Cookie("theme", "dark")).appearance())
                .isEqualTo(Appearance.DARK);
        assertThat(page("/", signedIn(), new Cookie("theme", "\"><script>")).appearance())
                .isEqualTo(Appearance.SYSTEM);
    }

    private static Page page(String path, Optional<Viewer.Person> person, Cookie... cookies) {
        var request = new MockHttpServletRequest("GET", path);
        request.setCookies(cookies);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return new Pages(List.of(PRODUCTS, MEASURE), viewer(person), new Assets()).page("Title");
    }

    private static Viewer viewer(Optional<Viewer.Person> person) {
        return new Viewer() {
            @Override
            public Optional<Viewer.Person> person() {
                return person;
            }

            @Override
            public Viewer.Csrf csrf() {
                return new Viewer.Csrf("_csrf", "X-CSRF-TOKEN", "token");
            }
        };
    }

    private static Optional<Viewer.Person> signedIn() {
        return Optional.of(new Viewer.Person("Anna Snelling", "Lead"));
    }

    private static List<String> current(Page page) {
        return page.nav().stream()
                .flatMap(section -> section.links().stream())
                .filter(Page.NavLink::current)
                .map(link -> link.entry().title())
                .toList();
    }
}
