package io.takeroot.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.access.testing.Browser;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.desk.Ask;
import io.takeroot.desk.Asker;
import io.takeroot.desk.Channel;
import io.takeroot.desk.Matter;
import io.takeroot.desk.NewFile;
import io.takeroot.desk.NewRequest;
import io.takeroot.desk.RequestId;
import io.takeroot.desk.RequestState;
import io.takeroot.desk.Requests;
import io.takeroot.intelligence.Insights;
import io.takeroot.kernel.Actor;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A marketer answers requests on the desk's pages; a viewer is not let in.
class DeskPagesTests {
    private static final String VIEWER = "viewer@example.com";

    @TempDir static Path folder;
    private static RunningTakeroot takeroot;
    private static Requests requests;
    private static Browser marketer;
    private static Browser other;
    private static Browser viewer;

    @BeforeAll
    static void open() {
        takeroot = RunningTakeroot.over(folder);
        requests = takeroot.bean(Requests.class);
        marketer = signedIn("mara@example.com", Role.MARKETER);
        other = signedIn("jon@example.com", Role.MARKETER);
        viewer = signedIn(VIEWER, Role.VIEWER);
    }

    @AfterAll
    static void close() {
        takeroot.close();
    }

    @Test
    void queueShowsWhatIsAskedAndLetsOneTakeIt() {
        assertThat(marketer.get("/desk?words=nosuchword").body()).contains("Nothing fits");
        var id = asked("Card against <Northgate>");

        var queue = marketer.get("/desk?words=northgate").body();
        assertThat(queue).contains("Card against &lt;Northgate&gt;", "Take it", "Due in");
        submit(marketer, id, "/assignee", Map.of("person", "me", "back", "/desk?words=northgate"));

        assertThat(requests.require(id).course().assignee()).isEqualTo("mara@example.com");
        assertThat(marketer.get("/desk?whose=mine&words=northgate").body()).contains(id.text());
        assertThat(other.get("/desk?whose=mine&words=northgate").body()).contains("Nothing fits");
        assertThat(marketer.get("/desk/requests.csv?words=northgate").body())
                .contains(id.text() + ",Card against <Northgate>");
    }

    @Test
    void answerWithoutWhatItNeedsIsRefusedAndStaysTyped() {
        var id = asked("A reference");

        var refused =
                submit(
                        marketer,
                        id,
                        "/answers",
                        Map.of("outcome", "declined", "words", "Sorry, dear", "reason", ""));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "Say why it is declined",
                        "Say what the asker can do instead",
                        "Sorry, dear");
        assertThat(requests.require(id).isOpen()).isTrue();

        var invented = submit(marketer, id, "/answers", Map.of("outcome", "closed", "words", "x"));
        assertThat(invented.statusCode()).isEqualTo(422);
        assertThat(submit(marketer, id, "/notes", Map.of("words", " ")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void requestIsAnsweredResolvedAndLearnedFrom() {
        var id = asked("How long does a replacement take?");

        submit(marketer, id, "/answers", Map.of("outcome", "ask", "words", "Where?"));
        assertThat(requests.require(id).state()).isEqualTo(RequestState.WAITING);
        submit(marketer, id, "/notes", Map.of("words", "Finance knows."));
        submit(
                marketer,
                id,
                "/answers",
                Map.of("outcome", "as_asked", "words", "Two days, says anna@example.com."));
        var page = marketer.get(id.url()).body();

        assertThat(page)
                .contains("As asked", "Finance knows.", "internal note", "What was learned")
                .contains("[[anna@example.com]]");
        submit(marketer, id, "/lesson", Map.of("text", "Replacement takes two days."));
        var kept = takeroot.bean(Insights.class).keptOnce(id.about());
        assertThat(kept).isPresent();
        assertThat(marketer.get(id.url()).body()).contains("/insights/" + kept.get().value());
    }

    @Test
    void duplicatesPuttingOffAndSubjectAreSetOnThePage() {
        var first = asked("Roadshow");
        var second = asked("Roadshow again");

        submit(marketer, second, "/merge", Map.of("into", first.text()));
        assertThat(marketer.get(second.url()).body()).contains("This repeats");
        submit(marketer, second, "/merge/removal", Map.of());
        submit(marketer, second, "/snooze", Map.of("until", "week"));
        assertThat(marketer.get("/desk?state=snoozed").body()).contains(second.text());
        submit(
                marketer,
                second,
                "/matter",
                Map.of(
                        "team",
                        "",
                        "product",
                        "",
                        "competitor",
                        "",
                        "deal",
                        "1C1I7A6R",
                        "neededBy",
                        "2018-01-15"));
        assertThat(requests.require(second).matter().deal()).isEqualTo("1C1I7A6R");
        var nothing = submit(marketer, second, "/merge", Map.of("into", "nothing"));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(requests.require(second).isMerged()).isFalse();
    }

    @Test
    void peopleAreChosenByNameAndNobodyElseIsTaken() {
        var id = asked("Who takes it?");

        var unknown = submit(marketer, id, "/assignee", Map.of("person", "zed@example.com"));
        var viewerChosen = submit(marketer, id, "/watchers", Map.of("watcher", VIEWER));
        submit(marketer, id, "/assignee", Map.of("person", "jon@example.com"));
        submit(marketer, id, "/watchers", Map.of("watcher", "me"));
        submit(marketer, id, "/watchers", Map.of("watcher", "jon@example.com"));
        submit(marketer, id, "/watchers/removal", Map.of("watcher", "me"));

        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("'zed@example.com' is nobody who may answer");
        assertThat(viewerChosen.statusCode()).isEqualTo(422);
        assertThat(requests.require(id).course().assignee()).isEqualTo("jon@example.com");
        assertThat(requests.watchers(id)).containsExactly("jon@example.com");
        assertThat(marketer.get(id.url()).body())
                .contains("<option value=\"mara@example.com\"")
                .doesNotContain("<option value=\"" + VIEWER);
    }

    @Test
    void twoWhoWriteTheSameAreToldOfEachOther() {
        var id = asked("Anything");

        submit(marketer, id, "/presence", Map.of("writing", "true"));

        assertThat(submit(other, id, "/presence", Map.of("writing", "false")).body())
                .contains("mara@example.com is writing here.");
        assertThat(submit(marketer, id, "/presence", Map.of("writing", "true")).body())
                .contains("jon@example.com has it open.");
    }

    @Test
    void filesAreHandedOutToBeSaved() {
        var id = asked("With a file");

        var file = marketer.get(id.url() + "/files/" + requests.files(id).getFirst().id());

        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(file.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(file.body()).isEqualTo("<script>");
    }

    @Test
    void viewsAndTemplatesAreKept() {
        marketer.submit(
                "/desk?state=new", "/desk/views", Map.of("name", "Fresh", "query", "state=new"));
        assertThat(marketer.get("/desk").body()).contains("Fresh", "/desk?state=new");
        assertThat(other.get("/desk").body()).doesNotContain("Fresh");

        var none =
                marketer.submit(
                        "/desk/templates/new",
                        "/desk/templates",
                        Map.of("key", "", "title", "", "text", "Words", "seen", ""));
        assertThat(none.statusCode()).isEqualTo(422);
        marketer.submit(
                "/desk/templates/new",
                "/desk/templates",
                Map.of("key", "", "title", "On it", "text", "Hello {name}", "seen", ""));
        var id = asked("Template");
        assertThat(marketer.get(id.url() + "?template=on-it").body()).contains("Hello Anna");
    }

    @Test
    void viewerSeesTheReportAndTheirOwnButNotTheQueue() {
        var id = asked("Secret");

        assertThat(viewer.get("/desk").statusCode()).isEqualTo(403);
        assertThat(viewer.get(id.url()).statusCode()).isEqualTo(403);
        assertThat(viewer.get("/desk/requests.csv").statusCode()).isEqualTo(403);
        assertThat(viewer.get("/desk/report").body()).contains("How they ended", "n = ");
        assertThat(viewer.get("/desk/mine").body()).contains("You asked nothing");
        assertThat(marketer.get("/desk/requests/999999").statusCode()).isEqualTo(404);
    }

    private static RequestId asked(String title) {
        var asker = new Asker("Anna Snelling", "anna@example.com");
        return requests.open(
                new NewRequest(
                        asker,
                        Channel.PAGE,
                        new Ask(title, ""),
                        Matter.NONE,
                        List.of(
                                new NewFile(
                                        "a.html",
                                        "text/html",
                                        "<script>"
                                                .getBytes(
                                                        java.nio.charset.StandardCharsets.UTF_8))),
                        ""),
                asker.actor());
    }

    private static HttpResponse<String> submit(
            Browser who, RequestId id, String action, Map<String, String> fields) {
        return who.submit(id.url(), id.url() + action, fields);
    }

    private static Browser signedIn(String email, Role role) {
        var person = takeroot.bean(People.class).add(email, email, role, Actor.TAKEROOT);
        var browser = takeroot.browser();
        browser.get(takeroot.bean(Links.class).demo(person.id()));
        return browser;
    }
}
