package io.takeroot.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.deals.Deal;
import io.takeroot.inbox.InboxId;
import io.takeroot.inbox.MailKind;
import io.takeroot.inbox.Mailbox;
import io.takeroot.inbox.ReceivedMail;
import io.takeroot.inbox.SenderProof;
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
import org.junit.jupiter.api.Test;

/// What holds of mail, the week's news, and how deals ended, whatever the database; in the same
/// application as [InsightsContract].
abstract class HubContract extends InsightsContract {
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
}
