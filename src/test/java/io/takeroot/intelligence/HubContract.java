package io.takeroot.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.access.testing.RunningTakeroot;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.deals.Deal;
import io.takeroot.inbox.InboxId;
import io.takeroot.inbox.MailKind;
import io.takeroot.inbox.Mailbox;
import io.takeroot.inbox.ReceivedMail;
import io.takeroot.inbox.SenderProof;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.mail.Delivery;
import io.takeroot.mail.DeliverySearch;
import io.takeroot.mail.Outbox;
import io.takeroot.store.Store;
import io.takeroot.trace.Tie;
import io.takeroot.trace.Traces;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
/// application
/// once.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HubContract {
    static final LocalDate TODAY = LocalDate.of(2017, 12, 31);
    static final Actor ANA = new Actor("ana@example.com");

    private RunningTakeroot takeroot;
    private Insights insights;
    private Evidence evidence;

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

    @Test
    void mailOfKnownPeopleIsKeptAndNobodyElses() {
        takeroot.bean(People.class).add("Sel", "sel@example.com", Role.SELLER, ANA);
        takeroot.bean(People.class).add("Vic", "vic@example.com", Role.VIEWER, ANA);
        var mail = takeroot.bean(InsightMail.class);

        var kept = mail.take(mail("sel@example.com", "Insight: news", SenderProof.PASSED));
        var again = mail.take(mail("sel@example.com", "Insight: news", SenderProof.PASSED));

        assertThat(kept).isPresent().isEqualTo(again);
        assertThat(found("mailed news"))
                .singleElement()
                .satisfies(
                        it -> {
                            assertThat(it.author()).isEqualTo("sel@example.com");
                            assertThat(it.heard().text())
                                    .isEqualTo("Rival mailed news, ask [redacted]");
                            assertThat(it.heard().subject().competitor())
                                    .contains(Slug.of("rival"));
                        });
        assertThat(mail.take(mail("vic@example.com", "Insight: no", SenderProof.PASSED))).isEmpty();
        assertThat(mail.take(mail("sel@example.com", "Insight: no", SenderProof.FAILED))).isEmpty();
        assertThat(mail.take(mail("sel@example.com", "Lunch", SenderProof.PASSED))).isEmpty();
    }

    private static ReceivedMail mail(String from, String subject, SenderProof proof) {
        return new ReceivedMail(
                new InboxId(7),
                "m@example.com",
                List.of(),
                new Mailbox("", from),
                List.of(new Mailbox("", "desk@example.com")),
                List.of(),
                subject,
                Instant.parse("2017-12-30T10:00:00Z"),
                MailKind.ORDINARY,
                proof,
                "Rival mailed news, ask bo@rival.example",
                "",
                List.of());
    }

    @Test
    void followersAreMailedOnceAWeekAboutTheWeekBefore() {
        var people = takeroot.bean(People.class);
        var fay = people.add("Fay", "fay@example.com", Role.VIEWER, ANA);
        insights.keep(NewInsight.of(heard("Said in the week", LocalDate.of(2017, 12, 14))), ANA);
        var followers = takeroot.bean(WeekStore.class);
        followers.follow(fay.id(), Instant.parse("2017-12-13T06:00:00Z"));

        tellAll("2017-12-13T07:00:00Z");
        tellAll("2017-12-18T07:59:00Z");
        assertThat(mailed()).isEmpty();
        tellAll("2017-12-18T08:00:00Z");
        tellAll("2017-12-18T08:00:00Z");
        tellAll("2017-12-20T08:00:00Z");

        assertThat(mailed())
                .singleElement()
                .satisfies(it -> assertThat(it.subject()).contains("2017-W50"));
        assertThat(takeroot.bean(Weeks.class).learned(Week.parse("2017-W50").orElseThrow()).count())
                .isPositive();
        followers.leave(fay.id());
        tellAll("2018-01-01T08:00:00Z");
        assertThat(mailed()).hasSize(1);
    }

    private void tellAll(String moment) {
        mails(Clock.fixed(Instant.parse(moment), ZoneOffset.UTC)).tellAll();
    }

    private WeekMails mails(Clock clock) {
        return new WeekMails(
                takeroot.bean(Weeks.class),
                takeroot.bean(WeekLetters.class),
                takeroot.bean(WeekStore.class),
                takeroot.bean(Hub.class),
                takeroot.bean(People.class),
                takeroot.bean(Outbox.class),
                takeroot.bean(Workspace.class),
                takeroot.bean(Store.class),
                clock,
                takeroot.context().getEnvironment());
    }

    private List<Delivery> mailed() {
        return takeroot.bean(Outbox.class)
                .find(new DeliverySearch("fay@example.com", Optional.empty(), Optional.empty()), 9);
    }

    @Test
    void recordsSayHowDealsEndedAndForWhichReasons() {
        loadDeals();
        var records = takeroot.bean(WinLoss.class);
        var reasons = takeroot.bean(Reasons.class);
        reasons.addCommon(ANA);
        assertThat(records.proposals()).extracting(Deal::id).contains("W1", "L1").hasSize(60);

        for (var deal : records.proposals()) {
            var proposed = records.proposed(deal);
            records.keep(
                    new WinLossRecord(
                            deal.id(),
                            proposed.ending(),
                            proposed.decidedOn(),
                            proposed.subject(),
                            "",
                            List.of("price")),
                    ANA);
        }

        assertThat(records.proposals()).isEmpty();
        var report = records.report(WinLossSearch.EVERYTHING, WinLossCut.COMPETITOR);
        assertThat(report.all().count(Ending.WON)).isEqualTo(36);
        assertThat(report.all().share().orElseThrow())
                .satisfies(
                        it -> {
                            // prop.test(36, 60, correct = FALSE) of R.
                            assertThat(it.low()).isCloseTo(0.4736, within(5e-4));
                            assertThat(it.high()).isCloseTo(0.7143, within(5e-4));
                        });
        assertThat(report.groups())
                .filteredOn(it -> it.name().equals("rival"))
                .singleElement()
                .satisfies(it -> assertThat(it.count(Ending.LOST_TO_COMPETITOR)).isEqualTo(6))
                .satisfies(it -> assertThat(it.share()).isEmpty());
        assertThat(report.reasons())
                .singleElement()
                .returns("price", WinLossReport.Group::name)
                .returns(60, WinLossReport.Group::records);
        var said = Heard.of(InsightKind.WIN_LOSS_INTERVIEW, "They told us why", TODAY);
        var id = records.interview("L1", said, ANA);
        assertThat(records.interviews("L1")).extracting(Insight::id).containsExactly(id);
        assertThat(takeroot.bean(Traces.class).to("deal/L1", Tie.LEARNED_FROM))
                .containsExactly(id.about());
        var none =
                new WinLossRecord(
                        "L1",
                        Ending.LOST_TO_COMPETITOR,
                        TODAY.plusDays(1),
                        Subject.NOTHING,
                        "",
                        List.of("weather"));
        assertThatThrownBy(() -> records.keep(none, ANA))
                .hasMessageContainingAll("still to come", "which competitor", "'weather'");
        theDatasetsSayTheSame();
    }

    /// What the hub knows stands in its own datasets, and changes with it.
    private void theDatasetsSayTheSame() {
        var own = takeroot.bean(HubDatasets.class);
        var datasets = takeroot.bean(Datasets.class);
        own.refresh();

        assertThat(exported(datasets, "win_loss")).contains("W1").contains("Won");
        assertThat(datasets.count(Slug.of("win_loss"))).isEqualTo(60);
        assertThat(takeroot.bean(Definitions.class).find("metric", Slug.of("evidence_coverage")))
                .isPresent();
        long before = datasets.revision();
        own.refresh();
        assertThat(datasets.revision()).isEqualTo(before);
        takeroot.bean(WinLoss.class).remove("W1");
        own.refresh();
        assertThat(exported(datasets, "win_loss").lines().filter(it -> it.startsWith("W1,")))
                .singleElement()
                .satisfies(it -> assertThat(it).contains(",0,0,0,"));
    }

    private static String exported(Datasets datasets, String name) {
        var text = new StringWriter();
        datasets.export(Slug.of(name), text);
        return text.toString();
    }

    /// 36 deals won, 24 lost, 6 of them to the rival.
    private void loadDeals() {
        var rows = new StringBuilder("id,stage,closed,product,rival\n");
        for (int i = 1; i <= 36; i++) {
            rows.append("W" + i + ",Won,2017-12-" + (10 + i % 20) + ",Pro,\n");
        }
        for (int i = 1; i <= 24; i++) {
            rows.append(
                    "L" + i + ",Lost,2017-12-0" + (1 + i % 9) + ",Pro," + (i <= 6 ? "Rival" : ""));
            rows.append("\n");
        }
        rows.append("O1,Open,,Pro,\nX1,Won,2017-01-05,Pro,\n");
        var definitions =
                """
                kind: dataset
                key: deal-rows
                file: deal-rows.csv
                key_columns: [id]
                columns: {closed: {type: date}}
                ---
                kind: deals
                key: deals
                title: Deals
                dataset: deal-rows
                id: id
                outcome: {column: stage, won: [Won], lost: [Lost]}
                closed: closed
                product: product
                competitor: rival
                """;
        var parsed = Definitions.parse(definitions, "deals");
        takeroot.bean(Definitions.class).apply(parsed.subList(0, 1), ANA);
        takeroot.bean(Datasets.class)
                .importFile(
                        new ImportOrder(
                                "deal-rows.csv",
                                () ->
                                        new ByteArrayInputStream(
                                                rows.toString().getBytes(StandardCharsets.UTF_8)),
                                Optional.of(Slug.of("deal-rows"))),
                        ANA);
        takeroot.bean(Definitions.class).apply(parsed, ANA);
    }

    private List<Insight> found(String words) {
        return insights.find(search(words), 50);
    }

    private static InsightSearch search(String words) {
        return new InsightSearch(words, "", "", "", "", "", "", "", Optional.empty());
    }

    private static Heard heard(String text) {
        return heard(text, TODAY);
    }

    private static Heard heard(String text, LocalDate day) {
        return Heard.of(InsightKind.SALES_CALL, text, day);
    }
}
