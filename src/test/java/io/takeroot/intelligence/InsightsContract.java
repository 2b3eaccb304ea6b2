package io.takeroot.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.trace.Tie;
import io.takeroot.trace.Traces;
import io.takeroot.workspace.Definitions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What holds of insights and evidence whatever the database; each database starts the
/// application once.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InsightsContract {
    static final LocalDate TODAY = LocalDate.of(2017, 12, 31);
    static final Actor ANA = new Actor("ana@example.com");

    RunningTakeroot takeroot;
    Insights insights;
    Evidence evidence;

    abstract RunningTakeroot opened();

    @BeforeAll
    void open() {
        takeroot = opened();
        insights = takeroot.bean(Insights.class);
        evidence = takeroot.bean(Evidence.class);
        takeroot.bean(Definitions.class)
                .apply(
                        Definitions.parse(
                                """
                                {kind: workspace, key: workspace, title: Test, as_of: 2017-12-31}
                                ---
                                {kind: product, key: pro, title: Pro, slice: {product: Pro}, state: draft}
                                ---
                                {kind: competitor, key: rival, title: Rival, description: Cheaper.}
                                ---
                                {kind: message, key: pro-wins, title: Pro wins, product: pro, type: positioning, text: It wins.}
                                ---
                                {kind: claim, key: fast, title: It is fast, message: pro-wins, text: It is fast.}
                                ---
                                {kind: claim, key: cheap, title: It is cheap, message: pro-wins, text: It is cheap.}
                                ---
                                {kind: claim, key: loved, title: It is loved, message: pro-wins, text: It is loved.}
                                ---
                                {kind: intelligence, key: intelligence, fresh_days: 90}
                                """,
                                "test"),
                        ANA);
    }

    @AfterAll
    void close() {
        takeroot.close();
    }

    @Test
    void theSameNameIsTheSameInsightAlsoAtTheSameMoment() throws Exception {
        var fresh = NewInsight.of(heard("Kept once")).once("mail/17");
        Callable<InsightId> keep = () -> insights.keep(fresh, ANA);

        List<InsightId> ids;
        try (var threads = Executors.newFixedThreadPool(4)) {
            ids =
                    threads.invokeAll(Stream.generate(() -> keep).limit(12).toList()).stream()
                            .map(
                                    done -> {
                                        try {
                                            return done.get();
                                        } catch (Exception e) {
                                            throw new IllegalStateException(e);
                                        }
                                    })
                            .toList();
        }

        assertThat(ids).containsOnly(ids.getFirst());
        assertThat(found("kept once")).hasSize(1);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var wrong =
                Heard.of(InsightKind.REVIEW, " ", TODAY.plusDays(1))
                        .about(Subject.NOTHING.withProduct(Optional.of(Slug.of("nothing"))));

        assertThatThrownBy(() -> insights.keep(NewInsight.of(wrong), ANA))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure ->
                                assertThat(failure.problems())
                                        .extracting(problem -> problem.place())
                                        .containsExactly("text", "day", "product"));
    }

    @Test
    void eachWordingIsAVersionAndCanBeSaidAgain() {
        var id = insights.keep(NewInsight.of(heard("First words")), ANA);

        insights.change(id, heard("Second words"), 1, ANA);

        assertThatThrownBy(() -> insights.change(id, heard("Late words"), 1, ANA))
                .hasMessageContaining("INSIGHT_CHANGED");
        assertThat(found("second words")).hasSize(1);

        insights.restore(id, 1, ANA);

        assertThat(insights.require(id).heard().text()).isEqualTo("First words");
        assertThat(insights.versions(id))
                .extracting(version -> version.heard().text())
                .containsExactly("First words", "Second words", "First words");
    }

    @Test
    void personalWordsAreKeptOutAndNotFoundAndGoForGood() {
        var text =
                Personal.marked(
                        "Otto Quark (otto@quark.example, +49 30 1234567) waits 14 days, pays 1,250,000",
                        List.of("Otto Quark"));
        var id = insights.keep(NewInsight.of(heard(text)), ANA);
        var read = insights.require(id).heard().text();

        assertThat(read)
                .isEqualTo("[redacted] ([redacted], [redacted]) waits 14 days, pays 1,250,000");
        assertThat(found("quark")).isEmpty();
        assertThat(insights.draft(id).text()).contains("[[Otto Quark]]");
        insights.change(id, heard("[[Otto]] waits"), 1, ANA);

        insights.erase(id, ANA);

        assertThat(insights.isPersonal(id)).isFalse();
        assertThat(insights.draft(id).text()).isEqualTo("[redacted] waits");
        assertThat(insights.versions(id)).hasSize(2);
    }

    @Test
    void theListIsPagedWithoutAGapOrARepetition() {
        IntStream.range(0, 23)
                .forEach(
                        i ->
                                insights.keep(
                                        NewInsight.of(
                                                Heard.of(
                                                        InsightKind.ANALYST,
                                                        "Paged " + i,
                                                        TODAY.minusDays(i / 5))),
                                        ANA));
        var search = search("paged");
        var seen = new java.util.ArrayList<InsightId>();
        for (var page = insights.find(search, 7);
                !page.isEmpty();
                page = insights.find(search.after(InsightSearch.Place.of(page.getLast())), 7)) {
            page.forEach(insight -> seen.add(insight.id()));
        }

        assertThat(seen).hasSize(23).doesNotHaveDuplicates();
        assertThat(seen)
                .containsExactlyElementsOf(
                        insights.find(search, 100).stream().map(Insight::id).toList());
    }

    @Test
    void evidenceFollowsFromWhatIsTiedAndFromTheDay() {
        var old = insights.keep(NewInsight.of(heard("Old praise", TODAY.minusDays(91))), ANA);
        var praise = insights.keep(NewInsight.of(heard("Praise", TODAY.minusDays(90))), ANA);
        var doubt = insights.keep(NewInsight.of(heard("Doubt")), ANA);
        assertThat(evidence.of("fast").state()).isEqualTo(Backing.State.NONE);

        evidence.tie(old, "fast", true, ANA);
        assertThat(evidence.of("fast").state()).isEqualTo(Backing.State.STALE);
        evidence.tie(praise, "fast", true, ANA);
        assertThat(evidence.of("fast").state()).isEqualTo(Backing.State.BACKED);
        evidence.tie(doubt, "fast", false, ANA);

        var contested = evidence.of(List.of("fast", "loved"));
        assertThat(contested.get("fast"))
                .returns(2, Backing::supporting)
                .returns(1, Backing::against)
                .returns(Backing.State.CONTESTED, Backing::state)
                .returns(Optional.of(TODAY.minusDays(90)), Backing::freshest);
        assertThat(contested.get("loved")).returns(Backing.State.NONE, Backing::state);

        insights.move(doubt, InsightState.SET_ASIDE, ANA);
        assertThat(evidence.of("fast").state()).isEqualTo(Backing.State.BACKED);
        evidence.untie(praise, "fast", ANA);
        evidence.untie(old, "fast", ANA);
        assertThat(evidence.of("fast").state()).isEqualTo(Backing.State.NONE);
    }

    @Test
    void whoeverAsksLearnsWhichClaimsChanged() {
        var id = insights.keep(NewInsight.of(heard("Dear")), ANA);
        var before = takeroot.bean(Clock.class).instant();

        evidence.tie(id, "cheap", false, ANA);
        assertThat(evidence.changedSince(before)).contains("cheap");
        var tied = evidence.of("cheap").changedAt().orElseThrow();
        assertThat(evidence.changedSince(tied.plusSeconds(1))).doesNotContain("cheap");

        insights.change(id, heard("Dear", TODAY.minusDays(3)), 1, ANA);
        assertThat(evidence.of("cheap").changedAt().orElseThrow()).isAfterOrEqualTo(tied);
        assertThat(evidence.of("cheap").state()).isEqualTo(Backing.State.CONTESTED);
    }

    @Test
    void theWayIsKnownFromBothEnds() {
        var rival = Subject.NOTHING.withCompetitor(Optional.of(Slug.of("rival")));
        var fresh =
                NewInsight.of(heard("Traced").about(rival.withDeal(Optional.of("D7"))))
                        .learnedFrom("request/12");
        var id = insights.keep(fresh, ANA);
        var traces = takeroot.bean(Traces.class);
        evidence.tie(id, "loved", true, ANA);

        assertThat(traces.from(id.about(), Tie.LEARNED_FROM)).containsExactly("request/12");
        assertThat(traces.from(id.about(), Tie.ABOUT))
                .containsExactlyInAnyOrder("competitor/rival", "deal/D7");
        assertThat(traces.to("claim/loved", Tie.BACKS)).containsExactly(id.about());

        evidence.tie(id, "loved", false, ANA);
        insights.change(id, heard("Traced"), 1, ANA);

        assertThat(traces.to("claim/loved", Tie.BACKS)).isEmpty();
        assertThat(traces.to("claim/loved", Tie.CONTRADICTS)).containsExactly(id.about());
        assertThat(traces.from(id.about(), Tie.ABOUT)).isEmpty();
        evidence.untie(id, "loved", ANA);
        assertThat(traces.to("claim/loved", Tie.CONTRADICTS)).isEmpty();
    }

    @Test
    void aTableKeepsItsGoodRowsOnceAndSaysWhyTheOthersAreRefused() {
        var csv =
                """
                text,day,kind,competitor,for,where
                Tabled one,2017-12-01,review,rival,fast,Page
                ,2017-12-01,review,,,
                Tabled two,tomorrow,review,,,
                Tabled three,2017-12-02,gossip,nobody,none,
                Tabled one,2017-12-01,review,rival,fast,Page
                "=Tabled, four",2017-12-03,,,,
                """
                        .getBytes(StandardCharsets.UTF_8);
        var imports = takeroot.bean(InsightImport.class);

        var plan = imports.plan(csv);
        assertThat(plan.fresh()).isEqualTo(2);
        assertThat(plan.there()).isEqualTo(1);
        assertThat(plan.rejects()).extracting(InsightPlan.Reject::line).containsExactly(3L, 4L, 5L);
        assertThat(plan.rejects().getLast().reason())
                .contains("'gossip'", "no competitor 'nobody'", "no claim 'none'");
        assertThat(found("tabled")).isEmpty();

        assertThat(imports.apply(csv, ANA)).isEqualTo(2);
        assertThat(imports.apply(csv, ANA)).isZero();
        assertThat(found("tabled")).hasSize(2);
        var tied = evidence.claims(found("tabled one").getFirst().id());
        assertThat(tied).containsExactly(new Evidence.Touched("fast", true));
        evidence.untie(found("tabled one").getFirst().id(), "fast", ANA);
        assertThatThrownBy(() -> imports.plan("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("No column is called 'text'");
    }

    List<Insight> found(String words) {
        return insights.find(search(words), 50);
    }

    static InsightSearch search(String words) {
        return new InsightSearch(words, "", "", "", "", "", "", "", Optional.empty());
    }

    static Heard heard(String text) {
        return heard(text, TODAY);
    }

    static Heard heard(String text, LocalDate day) {
        return Heard.of(InsightKind.SALES_CALL, text, day);
    }
}
