package io.takeroot.intelligence;

import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.kernel.Slug;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Keeps the datasets `insights`, `claims` and `win_loss` true to what the hub knows, so that
/// any metric and any scorecard can use it.
@Component
public class HubDatasets {
    /// The evidence of claims is told for each of these days, and for the ends of months before.
    private static final int DAYS = 62;

    private static final int MONTHS = 24;
    private static final int AT_ONCE = 500;

    private final OwnDataset datasets;
    private final Insights insights;
    private final Evidence evidence;
    private final EvidenceStore ties;
    private final WinLoss records;
    private final WinLossStore recordRows;
    private final InsightStore insightRows;
    private final Groundwork groundwork;
    private final ReentrantLock refreshing = new ReentrantLock();
    private String seen = "";

    HubDatasets(
            OwnDataset datasets,
            Insights insights,
            Evidence evidence,
            EvidenceStore ties,
            WinLoss records,
            WinLossStore recordRows,
            InsightStore insightRows,
            Groundwork groundwork) {
        this.datasets = datasets;
        this.insights = insights;
        this.evidence = evidence;
        this.ties = ties;
        this.records = records;
        this.recordRows = recordRows;
        this.insightRows = insightRows;
        this.groundwork = groundwork;
    }

    /// Writes the rows anew where something has changed since.
    public void refresh() {
        refreshing.lock();
        try {
            var now =
                    String.join(
                            " ",
                            groundwork.today().toString(),
                            insightRows.mark(),
                            ties.mark(),
                            recordRows.mark(),
                            Integer.toString(
                                    groundwork.foundations(FoundationKind.CLAIM).hashCode()));
            if (!now.equals(seen)) {
                datasets.bring(HubShapes.INSIGHTS, insightRows());
                datasets.bring(HubShapes.CLAIMS, claimRows());
                datasets.bring(HubShapes.WIN_LOSS, winLossRows());
                seen = now;
            }
        } finally {
            refreshing.unlock();
        }
    }

    private List<Map<String, String>> insightRows() {
        var rows = new ArrayList<Map<String, String>>();
        for (var state : InsightState.values()) {
            var search = InsightSearch.EVERYTHING.in(state);
            for (var some = insights.find(search, AT_ONCE);
                    !some.isEmpty();
                    some = insights.find(search.after(place(some)), AT_ONCE)) {
                var claims = evidence.counts(some.stream().map(Insight::id).toList());
                some.forEach(it -> rows.add(row(it, claims.getOrDefault(it.id(), 0))));
            }
        }
        return rows;
    }

    private static InsightSearch.Place place(List<Insight> some) {
        return InsightSearch.Place.of(some.getLast());
    }

    private Map<String, String> row(Insight insight, int claims) {
        var heard = insight.heard();
        var row = new LinkedHashMap<String, String>();
        row.put("insight", insight.id().toString());
        row.put("day", heard.day().toString());
        row.put("source", heard.kind().title());
        about(row, heard.subject());
        row.put("persona", title(FoundationKind.PERSONA, heard.subject().persona()));
        row.put("confidence", heard.confidence().title());
        row.put("state", insight.state().title());
        row.put("claims", Integer.toString(claims));
        row.put("kept", insight.state() == InsightState.SET_ASIDE ? "0" : "1");
        return row;
    }

    private void about(Map<String, String> row, Subject subject) {
        row.put("product", title(FoundationKind.PRODUCT, subject.product()));
        row.put("competitor", title(FoundationKind.COMPETITOR, subject.competitor()));
        row.put("segment", title(FoundationKind.SEGMENT, subject.segment()));
    }

    private List<Map<String, String>> claimRows() {
        var byClaim =
                ties.everything().stream()
                        .collect(Collectors.groupingBy(EvidenceStore.Tied::claim));
        var days = days(groundwork.today());
        var rows = new ArrayList<Map<String, String>>();
        for (var claim : groundwork.foundations(FoundationKind.CLAIM)) {
            var tied = byClaim.getOrDefault(claim.id().key().value(), List.of());
            days.forEach(day -> rows.add(row(claim, day, evidence.stateOn(day, tied))));
        }
        return rows;
    }

    private Map<String, String> row(Foundation claim, LocalDate day, Backing.State state) {
        var row = new LinkedHashMap<String, String>();
        row.put("claim_day", claim.id().key() + " " + day);
        row.put("day", day.toString());
        row.put("claim", claim.title());
        row.put(
                "product",
                title(FoundationKind.PRODUCT, claim.products().stream().sorted().findFirst()));
        row.put("evidence", state.title());
        row.put("expected", "1");
        row.put("backed", state == Backing.State.BACKED ? "1" : "0");
        return row;
    }

    private static List<LocalDate> days(LocalDate today) {
        var months =
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(today::minusMonths)
                        .map(it -> it.with(TemporalAdjusters.lastDayOfMonth()));
        return Stream.concat(months, today.minusDays(DAYS).datesUntil(today.plusDays(1)))
                .distinct()
                .sorted()
                .toList();
    }

    private List<Map<String, String>> winLossRows() {
        var rows = new ArrayList<Map<String, String>>();
        int from = 0;
        for (var some = records.find(WinLossSearch.EVERYTHING, from, AT_ONCE);
                !some.isEmpty();
                some = records.find(WinLossSearch.EVERYTHING, from, AT_ONCE)) {
            some.forEach(it -> rows.add(row(it)));
            from += some.size();
        }
        return rows;
    }

    private Map<String, String> row(WinLossRecord it) {
        boolean competitive = it.subject().competitor().isPresent();
        var row = new LinkedHashMap<String, String>();
        row.put("deal", it.deal());
        row.put("decided", it.decidedOn().toString());
        row.put("ending", it.ending().title());
        about(row, it.subject());
        row.put("records", "1");
        row.put("competitive", competitive ? "1" : "0");
        row.put("competitive_won", competitive && it.ending().isWon() ? "1" : "0");
        return row;
    }

    private String title(FoundationKind kind, Optional<Slug> key) {
        return key.map(
                        it ->
                                groundwork
                                        .find(new FoundationId(kind, it))
                                        .map(Foundation::title)
                                        .orElse(it.value()))
                .orElse("");
    }
}
