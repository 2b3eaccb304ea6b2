package io.takeroot.intelligence.web;

import io.takeroot.deals.Deal;
import io.takeroot.deals.Deals;
import io.takeroot.deals.Outcome;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.intelligence.Ending;
import io.takeroot.intelligence.Reason;
import io.takeroot.intelligence.Reasons;
import io.takeroot.intelligence.Subject;
import io.takeroot.intelligence.WinLoss;
import io.takeroot.intelligence.WinLossRecord;
import io.takeroot.intelligence.WinLossSearch;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Tone;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes the list of win/loss records, and of deals that wait for one.
@Component
final class RecordListViews {
    private static final int LINES = 50;
    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS =
            List.of(
                    "deal",
                    "ending",
                    "decided_on",
                    "product",
                    "competitor",
                    "segment",
                    "reasons",
                    "note");

    private final WinLoss records;
    private final Deals deals;
    private final Reasons reasons;
    private final HubPages hub;

    RecordListViews(WinLoss records, Deals deals, Reasons reasons, HubPages hub) {
        this.records = records;
        this.deals = deals;
        this.reasons = reasons;
        this.hub = hub;
    }

    RecordListView records(WinLossFilter filter) {
        int all = records.count(filter.search());
        int from = (filter.number() - 1) * LINES;
        var titles =
                reasons.all().stream()
                        .collect(Collectors.toMap(it -> it.key().value(), Reason::title));
        return new RecordListView(
                "Why each deal ended as it did, the latest decided first.",
                hub.formats().count(all, "record", "records"),
                records.find(filter.search(), from, LINES).stream()
                        .map(it -> line(it, titles))
                        .toList(),
                "No record fits what was chosen.",
                "/win-loss.csv" + filter.query("", ""),
                filter.number() > 1 ? page(filter, filter.number() - 1) : "",
                from + LINES < all ? page(filter, filter.number() + 1) : "");
    }

    private static String page(WinLossFilter filter, int number) {
        return "/win-loss/records" + filter.query("page", Integer.toString(number));
    }

    private RecordListView.Line line(WinLossRecord it, Map<String, String> titles) {
        return new RecordListView.Line(
                it.url(),
                deals.find(it.deal()).map(Deal::title).orElse(it.deal()),
                it.deal(),
                tone(it.ending()),
                it.ending().title(),
                about(it.subject()),
                it.reasons().stream()
                        .map(key -> titles.getOrDefault(key, key))
                        .collect(Collectors.joining(", ")),
                hub.formats().date(it.decidedOn()));
    }

    private String about(Subject subject) {
        return Stream.of(
                        hub.title(FoundationKind.COMPETITOR, subject.competitor()),
                        hub.title(FoundationKind.PRODUCT, subject.product()))
                .filter(title -> !title.isEmpty())
                .collect(Collectors.joining(", "));
    }

    static Tone tone(Ending ending) {
        return switch (ending) {
            case WON -> Tone.OK;
            case LOST_TO_COMPETITOR, LOST_TO_EXISTING -> Tone.OFF;
            case NO_DECISION, GHOSTED -> Tone.NONE;
        };
    }

    RecordListView proposals(int asked, boolean mayRecord) {
        var all = records.proposals();
        int page = Math.max(1, asked);
        int from = Math.min((page - 1) * LINES, all.size());
        int to = Math.min(from + LINES, all.size());
        return new RecordListView(
                "Closed within %d days, and nobody said why yet.".formatted(WinLoss.PROPOSED_DAYS),
                hub.formats().count(all.size(), "deal", "deals"),
                all.subList(from, to).stream().map(it -> line(it, mayRecord)).toList(),
                "Every deal that closed lately has its record.",
                "",
                page > 1 ? "/win-loss/proposals?page=" + (page - 1) : "",
                to < all.size() ? "/win-loss/proposals?page=" + (page + 1) : "");
    }

    private RecordListView.Line line(Deal deal, boolean mayRecord) {
        boolean won = deal.outcome() == Outcome.WON;
        return new RecordListView.Line(
                mayRecord ? WinLossRecord.url(deal.id()) : deal.url(),
                deal.title(),
                deal.id(),
                won ? Tone.OK : Tone.OFF,
                won ? "Won" : "Lost",
                about(records.proposed(deal).subject()),
                Optional.ofNullable(deal.seller()).orElse(""),
                Optional.ofNullable(deal.closed()).map(hub.formats()::date).orElse(""));
    }

    void write(WinLossSearch search, OutputStream out) throws IOException {
        out.write(bytes(COLUMNS));
        int from = 0;
        for (var some = records.find(search, from, AT_ONCE);
                !some.isEmpty();
                some = records.find(search, from, AT_ONCE)) {
            for (var it : some) {
                out.write(bytes(cells(it)));
            }
            from += some.size();
        }
    }

    private static List<String> cells(WinLossRecord it) {
        return List.of(
                it.deal(),
                it.ending().word(),
                it.decidedOn().toString(),
                key(it.subject().product()),
                key(it.subject().competitor()),
                key(it.subject().segment()),
                String.join(";", it.reasons()),
                it.note());
    }

    private static byte[] bytes(List<String> cells) {
        return Csv.row(cells).getBytes(StandardCharsets.UTF_8);
    }

    private static String key(Optional<Slug> key) {
        return key.map(Slug::value).orElse("");
    }
}
