package io.takeroot.intelligence;

import io.takeroot.deals.Deal;
import io.takeroot.deals.Deals;
import io.takeroot.deals.Outcome;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.store.Store;
import io.takeroot.workspace.Workspace;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Why deals are won and lost: the front door to win/loss records.
@Component
public class WinLoss {
    /// For how many days after it closed a deal is proposed for a record.
    public static final int PROPOSED_DAYS = 90;

    private static final int LONGEST_NOTE = 4000;

    private final WinLossStore records;
    private final Insights insights;
    private final Deals deals;
    private final DealSubjects subjects;
    private final Reasons reasons;
    private final Workspace workspace;
    private final Store store;
    private final Clock clock;

    WinLoss(
            WinLossStore records,
            Insights insights,
            Deals deals,
            DealSubjects subjects,
            Reasons reasons,
            Workspace workspace,
            Store store,
            Clock clock) {
        this.records = records;
        this.insights = insights;
        this.deals = deals;
        this.subjects = subjects;
        this.reasons = reasons;
        this.workspace = workspace;
        this.store = store;
        this.clock = clock;
    }

    public Optional<WinLossRecord> find(String deal) {
        return records.find(deal);
    }

    /// The latest decided first.
    public List<WinLossRecord> find(WinLossSearch search, int from, int most) {
        return records.find(search, from, most);
    }

    public int count(WinLossSearch search) {
        return records.count(search);
    }

    public boolean isEmpty() {
        return records.isEmpty();
    }

    public WinLossReport report(WinLossSearch search, WinLossCut cut) {
        return WinLossReport.of(records.counts(search, cut), records.reasons(search));
    }

    /// Deals that closed lately and have no record yet, the latest first.
    public List<Deal> proposals() {
        var since = workspace.today().minusDays(PROPOSED_DAYS);
        var closed =
                deals.all().stream()
                        .filter(deal -> deal.outcome().isClosed())
                        .filter(
                                deal ->
                                        closedOn(deal)
                                                .filter(day -> !day.isBefore(since))
                                                .isPresent())
                        .toList();
        var recorded = records.recorded(closed.stream().map(Deal::id).toList());
        return closed.stream()
                .filter(deal -> !recorded.contains(deal.id()))
                .sorted(
                        Comparator.comparing((Deal deal) -> closedOn(deal).orElse(LocalDate.MIN))
                                .reversed()
                                .thenComparing(Deal::id))
                .toList();
    }

    /// The record as the data alone would have it; a person then says why. Where the deal was
    /// lost and nobody said to whom, it is proposed as no decision.
    public WinLossRecord proposed(Deal deal) {
        var subject = subjects.of(deal);
        var ending =
                deal.outcome() == Outcome.WON
                        ? Ending.WON
                        : subject.competitor().isPresent()
                                ? Ending.LOST_TO_COMPETITOR
                                : Ending.NO_DECISION;
        return new WinLossRecord(
                deal.id(),
                ending,
                closedOn(deal).orElse(workspace.today()),
                subject,
                "",
                List.of());
    }

    /// Keeps the record of a deal; an earlier one of the same deal is written anew.
    ///
    /// @throws Failure USER with everything that is wrong; each problem names its field
    public void keep(WinLossRecord record, Actor by) {
        var problems = problems(record);
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, problems);
        }
        try {
            store.inTransaction(() -> records.put(record, by, clock.instant()));
        } catch (DuplicateKeyException e) {
            // Somebody made the first record of this deal this very moment.
            store.inTransaction(() -> records.put(record, by, clock.instant()));
        }
    }

    /// The insights from its interviews stay.
    public void remove(String deal) {
        store.inTransaction(() -> records.remove(deal));
    }

    /// Keeps what somebody who decided said; it is an insight from then on.
    ///
    /// @throws Failure USER with everything that is wrong, or when the deal has no record
    public InsightId interview(String deal, Heard said, Actor by) {
        return store.inTransaction(
                () -> {
                    var record = records.find(deal).orElseThrow(() -> unknown(deal));
                    var heard = said.about(record.subject().withDeal(Optional.of(deal)));
                    var id =
                            insights.keep(
                                    NewInsight.of(heard).learnedFrom("deal/" + deal).accepted(),
                                    by);
                    var interview =
                            new Interview(heard.day(), heard.origin().who(), heard.text(), id);
                    records.addInterview(deal, interview, by, clock.instant());
                    return id;
                });
    }

    /// The latest first.
    public List<Insight> interviews(String deal) {
        return insights.find(records.interviews(deal));
    }

    private List<Problem> problems(WinLossRecord record) {
        var found = new ArrayList<Problem>();
        if (deals.find(record.deal()).isEmpty()) {
            found.addAll(unknown(record.deal()).problems());
        }
        if (record.decidedOn().isAfter(workspace.today())) {
            found.add(
                    new Problem(
                            "WRONG_VALUE",
                            "decidedOn",
                            "%s is still to come; a day up to today is expected."
                                    .formatted(record.decidedOn())));
        }
        if (record.note().length() > LONGEST_NOTE) {
            found.add(
                    new Problem(
                            "WRONG_VALUE",
                            "note",
                            "These are %d characters; at most %d are kept. Shorten it."
                                    .formatted(record.note().length(), LONGEST_NOTE)));
        }
        if (record.ending() == Ending.LOST_TO_COMPETITOR
                && record.subject().competitor().isEmpty()) {
            found.add(
                    new Problem(
                            "MISSING_FIELD", "competitor", "Choose to which competitor it went."));
        }
        var known = reasons.all().stream().map(it -> it.key().value()).toList();
        record.reasons().stream()
                .filter(it -> !known.contains(it))
                .map(
                        it ->
                                new Problem(
                                        "UNKNOWN_REASON",
                                        "reasons",
                                        "There is no reason '%s'. Choose from the list."
                                                .formatted(it)))
                .forEach(found::add);
        return found;
    }

    private static Failure unknown(String deal) {
        return Failure.user(
                "UNKNOWN_DEAL",
                "There is no deal '%s' with a record. Choose one from the list.".formatted(deal));
    }

    private static Optional<LocalDate> closedOn(Deal deal) {
        return Stream.of(Optional.ofNullable(deal.closed()), Optional.ofNullable(deal.opened()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
