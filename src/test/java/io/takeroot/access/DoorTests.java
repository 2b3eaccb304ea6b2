package io.takeroot.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.kernel.Actor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What strangers, and people with their roles, get from the running application.
final class DoorTests {
    static final String PASSWORD = "seven quiet otters";
    static final String ADMINISTRATOR = "ana@example.com";

    @TempDir static Path folder;
    private static RunningTakeroot takeroot;

    @BeforeAll
    static void start() {
        takeroot = RunningTakeroot.over(folder.resolve("data"));
        var first = takeroot.bean(Links.class).firstAdministrator();
        takeroot.browser()
                .submit(
                        first,
                        first,
                        Map.of("name", "Ana", "email", ADMINISTRATOR, "password", PASSWORD));
    }

    @AfterAll
    static void stop() {
        takeroot.close();
    }

    @Test
    void everyMappedAddressIsShutToStrangersButTheFewThatLetThemIn() {
        var open =
                Set.of(
                        "/sign-in",
                        "/welcome",
                        "/link/{token}",
                        "/calendar/{token}.ics",
                        "/heard/{token}",
                        "/ask/{token}",
                        "/ask/{token}/replies",
                        "/ask/{token}/help",
                        "/ask/{token}/answer",
                        "/ask/{token}/files/{file}",
                        "/ask/from/{token}",
                        "/ask/from/{token}/offers",
                        "/s/{token}",
                        "/s/{token}/seen.gif",
                        "/s/{token}/file",
                        "/slack/command",
                        "/slack/events",
                        "/api/inbox",
                        "/health",
                        "/error");
        var mappings =
                takeroot.context()
                        .getBean(
                                "requestMappingHandlerMapping", RequestMappingHandlerMapping.class);

        var shut =
                mappings.getHandlerMethods().keySet().stream()
                        .flatMap(mapping -> mapping.getPatternValues().stream())
                        .filter(pattern -> !open.contains(pattern))
                        .distinct()
                        .toList();

        assertThat(shut).isNotEmpty();
        for (var pattern : shut) {
            var path = pattern.replaceAll("\\{[^}]*}", "x").replace("/**", "/x");
            assertThat(takeroot.browser().get(path).statusCode()).as(path).isIn(302, 401, 403);
            assertThat(takeroot.browser().post(path, Map.of()).statusCode())
                    .as(path)
                    .isIn(302, 401, 403);
        }
    }

    @Test
    void aCalendarOpensOnlyByItsToken() {
        assertThat(takeroot.browser().get("/calendar/x.ics").statusCode()).isEqualTo(404);
    }

    @Test
    void addressesThatDoNotExistAreShutToo() {
        assertThat(takeroot.browser().get("/no/such/page").statusCode()).isEqualTo(302);
    }

    @Test
    void strangerIsSentToSignInAndThenWhereTheyWantedToGo() {
        var browser = takeroot.browser();

        var refused = browser.get("/settings/people?x=1");

        assertThat(location(refused)).isEqualTo("/sign-in?to=%2Fsettings%2Fpeople%3Fx%3D1");
        var signedIn =
                browser.submit(
                        "/sign-in",
                        "/sign-in",
                        Map.of("email", ADMINISTRATOR, "password", PASSWORD, "to", "/me?y=2"));
        assertThat(location(signedIn)).isEqualTo("/me?y=2");
    }

    @Test
    void signInLeadsNowhereElse() {
        for (var elsewhere :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "me"}) {
            var signedIn =
                    takeroot.browser()
                            .submit(
                                    "/sign-in",
                                    "/sign-in",
                                    Map.of(
                                            "email",
                                            ADMINISTRATOR,
                                            "password",
                                            PASSWORD,
                                            "to",
                                            elsewhere));
            assertThat(location(signedIn)).as(elsewhere).isEqualTo("/");
        }
    }

    @Test
    void fragmentsMoveTheWholePageToSignIn() {
        var refused = takeroot.browser().get("/me", "HX-Request", "true");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("HX-Redirect")).hasValue("/sign-in?to=%2Fme");
    }

    @Test
    void programsAreToldPlainly() {
        assertThat(takeroot.browser().get("/me", "Accept", "application/json").statusCode())
                .isEqualTo(401);
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        for (var path : new String[] {"/sign-in", "/no/such/page", "/health"}) {
            var headers = takeroot.browser().get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        }
    }

    @Test
    void formWithoutItsTokenIsRefused() {
        var browser = signedIn();

        var refused = browser.post("/me/theme", Map.of("theme", "dark"));

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void signInFormThatWasOpenForTooLongAsksAgain() {
        var late = takeroot.browser().post("/sign-in", Map.of("email", "a", "password", "b"));

        assertThat(location(late)).isEqualTo("/sign-in?late");
    }

    @Test
    void signingInStartsANewSessionForScriptsOutOfReach() {
        var browser = takeroot.browser();
        browser.get("/sign-in");
        var before = browser.session();

        var answer = browser.signIn(ADMINISTRATOR, PASSWORD);

        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void signingOutEndsTheSession() {
        var browser = signedIn();

        browser.submit("/me", "/logout", Map.of());

        assertThat(location(browser.get("/me"))).startsWith("/sign-in");
    }

    @Test
    void signingOutEverywhereEndsAllSessions() {
        var here = signedIn();
        var there = signedIn();

        here.submit("/me", "/me/sign-out-everywhere", Map.of());

        assertThat(location(here.get("/me"))).startsWith("/sign-in");
        assertThat(location(there.get("/me"))).startsWith("/sign-in");
    }

    @Test
    void changedPasswordSignsOutOtherBrowsers() {
        var person = person("carla@example.com", Role.MARKETER);
        var here = takeroot.browser();
        here.signIn(person.email(), PASSWORD);
        var there = takeroot.browser();
        there.signIn(person.email(), PASSWORD);

        here.submit(
                "/me", "/me/password", Map.of("current", PASSWORD, "password", "nine loud herons"));

        assertThat(here.get("/me").statusCode()).isEqualTo(200);
        assertThat(location(there.get("/me"))).startsWith("/sign-in");
        assertThat(takeroot.browser().signIn(person.email(), PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void pagesOfAdministratorsAreShutToOthers() {
        var lead = person("lea@example.com", Role.LEAD);
        var browser = takeroot.browser();
        browser.signIn(lead.email(), PASSWORD);

        assertThat(browser.get("/settings/people").statusCode()).isEqualTo(403);
        assertThat(browser.get("/settings/audit").statusCode()).isEqualTo(403);
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    }

    @Test
    void changedRoleHoldsForSessionsThatAreOpen() {
        var person = person("mo@example.com", Role.ADMINISTRATOR);
        var browser = takeroot.browser();
        browser.signIn(person.email(), PASSWORD);
        assertThat(browser.get("/settings/people").statusCode()).isEqualTo(200);

        takeroot.bean(People.class).changeRole(person.id(), Role.SELLER, Actor.TAKEROOT);

        assertThat(browser.get("/settings/people").statusCode()).isEqualTo(403);
    }

    @Test
    void disabledPersonIsOutAtOnce() {
        var person = person("dora@example.com", Role.VIEWER);
        var browser = takeroot.browser();
        browser.signIn(person.email(), PASSWORD);

        signedIn()
                .submit(
                        "/settings/people",
                        "/settings/people/" + person.id() + "/disabling",
                        Map.of());

        assertThat(location(browser.get("/me"))).startsWith("/sign-in");
        assertThat(takeroot.browser().signIn(person.email(), PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void invitedPersonChoosesAPasswordOnce() {
        var invitation =
                signedIn()
                        .submit(
                                "/settings/people",
                                "/settings/people",
                                Map.of(
                                        "name",
                                        "Ivo",
                                        "email",
                                        "IVO@example.com",
                                        "role",
                                        "MARKETER"));
        var link = "/link/" + invitation.body().replaceAll("(?s).*/link/([\\w-]+).*", "$1");

        var weak =
                takeroot.browser()
                        .submit(link, link, Map.of("name", "Ivo", "password", "password1234"));
        var accepted =
                takeroot.browser()
                        .submit(link, link, Map.of("name", "Ivo B", "password", PASSWORD));
        var again = takeroot.browser().get(link);

        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(location(accepted)).isEqualTo("/");
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(takeroot.browser().signIn("ivo@example.com", PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @Test
    void pageThatIsNotThereSaysSo() {
        var page = signedIn().get("/no/such/page", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Nothing is here").doesNotContain("Exception");
    }

    @Test
    void staticFilesAreKeptByBrowsersAndPagesAreNot() {
        var file = takeroot.browser().get("/assets/app.css");
        var page = takeroot.browser().get("/sign-in");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Cache-Control").orElse(""))
                .contains("max-age=31536000");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void requestsOfOneNewBrowserAtTheSameMomentAllSucceed() throws Exception {
        var browser = takeroot.browser();
        browser.get("/sign-in");

        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers =
                    threads.invokeAll(
                            Collections.nCopies(16, () -> browser.get("/sign-in").statusCode()));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void mailServerAndDeliveriesAreAdministratorsPages() {
        var browser = signedIn();

        var saved =
                browser.submit(
                        "/settings/mail",
                        "/settings/mail",
                        Map.of(
                                "host", "127.0.0.1",
                                "port", "9",
                                "security", "NONE",
                                "user", "",
                                "password", "",
                                "sender", "no address"));

        assertThat(saved.statusCode()).isEqualTo(422);
        assertThat(saved.body()).contains("not an e-mail address to send from");
        assertThat(browser.get("/settings/deliveries").body()).contains("No mails here");
    }

    @Test
    void demoLinkWorksOftenButOnlyWithoutAProxy() {
        var person = person("demo@example.com", Role.LEAD);
        var link = takeroot.bean(Links.class).demo(person.id());

        assertThat(location(takeroot.browser().get(link))).isEqualTo("/");
        assertThat(location(takeroot.browser().get(link))).isEqualTo("/");
        assertThat(takeroot.browser().get(link, "X-Forwarded-For", "192.0.2.7").statusCode())
                .isEqualTo(410);
    }

    @Test
    void auditTrailNamesWhoAddedWhom() {
        person("zoe@example.com", Role.SELLER);

        var page = signedIn().get("/settings/audit?find=zoe").body();

        assertThat(page)
                .contains("added person: zoe@example.com")
                .doesNotContain("lea@example.com");
    }

    private static Browser signedIn() {
        var browser = takeroot.browser();
        browser.signIn(ADMINISTRATOR, PASSWORD);
        return browser;
    }

    private static Person person(String email, Role role) {
        var person = takeroot.bean(People.class).add("Somebody", email, role, Actor.TAKEROOT);
        var link = takeroot.bean(Links.class).invitation(person, Actor.TAKEROOT);
        takeroot.browser().submit(link, link, Map.of("name", "Somebody", "password", PASSWORD));
        return person;
    }

    private static String location(HttpResponse<String> answer) {
        var to = answer.headers().firstValue("Location").orElse("");
        return to.replace(takeroot.address().toString(), "");
    }
}
