package io.takeroot.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.takeroot.access.Links;
import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.access.Role;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.mail.DeliverySearch;
import io.takeroot.mail.Outbox;
import io.takeroot.workspace.Definitions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentsTests {
    private static final String ABOUT = "indicator/overall/deals";
    private static final String HERE = "http://localhost";

    @TempDir Path folder;

    private RunningTakeroot takeroot;
    private Comments comments;
    private Person ana;
    private Person ben;

    @BeforeEach
    void start() {
        takeroot = RunningTakeroot.over(folder.resolve("data"));
        comments = takeroot.bean(Comments.class);
        var people = takeroot.bean(People.class);
        ana = people.add("Ana Sá", "ana@example.com", Role.VIEWER, Actor.TAKEROOT);
        ben = people.add("Ben", "ben@example.com", Role.VIEWER, Actor.TAKEROOT);
        people.add("Ben Okri", "okri@example.com", Role.LEAD, Actor.TAKEROOT);
        takeroot.bean(Definitions.class)
                .apply(
                        Definitions.parse(
                                """
                                {kind: dataset, key: deals, file: deals.csv}
                                ---
                                {kind: metric, key: deals, title: Deals, dataset: deals, measure: count}
                                ---
                                kind: scorecard
                                key: overall
                                title: All
                                sections: [{title: Sales, indicators: [{metric: deals}]}]
                                """,
                                "test"),
                        Actor.TAKEROOT);
    }

    @AfterEach
    void stop() {
        takeroot.close();
    }

    @Test
    void whoeverIsMentionedIsToldOnce() {
        var id = comments.write(ABOUT, "Look, @ben okri, and @ben@example.com", ana, HERE);
        comments.reword(id, "Look again, @Ben Okri!", ana, HERE);

        var everything = new DeliverySearch("", Optional.empty(), Optional.empty());
        var told =
                takeroot.bean(Outbox.class).find(everything, 10).stream()
                        .map(delivery -> delivery.recipient())
                        .toList();

        assertThat(told).containsExactlyInAnyOrder("okri@example.com", "ben@example.com");
        assertThat(comments.unseen(ben)).hasSize(1);

        comments.seen(ABOUT, ben);

        assertThat(comments.unseen(ben)).isEmpty();
    }

    @Test
    void whatWasSaidStaysWhenItIsChangedOrRemoved() {
        var id = comments.write(ABOUT, "First words", ana, HERE);

        comments.reword(id, "Second words", ana, HERE);
        comments.remove(id, ana);
        var hidden = comments.of(ABOUT).getFirst();
        comments.putBack(id, ana);

        assertThat(hidden.isRemoved()).isTrue();
        assertThat(comments.of(ABOUT).getFirst().words())
                .extracting(Comment.Words::text)
                .containsExactly("Second words", "First words");
    }

    @Test
    void wordsOfOthersAreTheirs() {
        var id = comments.write(ABOUT, "Mine", ana, HERE);

        assertThatThrownBy(() -> comments.reword(id, "Yours", ben, HERE))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("Only whoever wrote");
        assertThatThrownBy(() -> comments.remove(id, ben)).isInstanceOf(Failure.class);
        assertThatThrownBy(() -> comments.write("indicator/overall/none", "?", ana, HERE))
                .hasMessageContaining("nothing called");
        assertThatThrownBy(() -> comments.write(ABOUT, "  ", ana, HERE))
                .hasMessageContaining("has 0");
    }

    @Test
    void theThreadIsAPageAndAPartAndWritesWhatIsSafe() {
        var browser = takeroot.browser();
        browser.get(takeroot.bean(Links.class).demo(ana.id()));
        var page = "/comments?about=" + ABOUT;

        var empty = browser.submit(page, "/comments", Map.of("about", ABOUT, "text", " "));
        browser.submit(
                page, "/comments", Map.of("about", ABOUT, "text", "<script>alert(1)</script>"));
        var shown = browser.get(page);

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(shown.body())
                .contains("1 comment", "&lt;script")
                .doesNotContain("<script>alert");
        assertThat(browser.get("/comments?about=indicator/overall/none").statusCode())
                .isEqualTo(404);
    }
}
