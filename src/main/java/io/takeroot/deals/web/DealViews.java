package io.takeroot.deals.web;

import io.takeroot.deals.Deal;
import io.takeroot.deals.Deals;
import io.takeroot.deals.Outcome;
import io.takeroot.kernel.Unit;
import io.takeroot.ui.Field;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import io.takeroot.workspace.Workspace;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the pages of deals.
@Component
class DealViews {
    private static final int PAGE = 50;

    private final Deals deals;
    private final Workspace workspace;

    DealViews(Deals deals, Workspace workspace) {
        this.deals = deals;
        this.workspace = workspace;
    }

    DealListView list(String find, String outcome, int asked) {
        var found =
                deals.matching(find)
                        .filter(it -> outcome.isEmpty() || it.outcome().word().equals(outcome))
                        .toList();
        int last = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int page = Math.clamp(asked, 1, last);
        var formats = formats();
        return new DealListView(
                deals.areKnown(),
                deals.trouble(),
                find,
                outcomes(outcome),
                formats.count(found.size(), "deal", "deals"),
                found.stream()
                        .skip((long) (page - 1) * PAGE)
                        .limit(PAGE)
                        .map(deal -> line(deal, formats))
                        .toList(),
                page > 1 ? url(find, outcome, page - 1) : "",
                page < last ? url(find, outcome, page + 1) : "");
    }

    DealView deal(Deal deal) {
        var formats = formats();
        var facts =
                List.of(
                        new DealView.Fact("Account", text(deal.account())),
                        new DealView.Fact("Segment", text(deal.segment())),
                        new DealView.Fact("Product", text(deal.product())),
                        new DealView.Fact("Seller", text(deal.seller())),
                        new DealView.Fact("Competitor", text(deal.competitor())),
                        new DealView.Fact("Amount", amount(deal, formats)),
                        new DealView.Fact("Opened", day(deal.opened(), formats)),
                        new DealView.Fact("Closed", day(deal.closed(), formats)),
                        new DealView.Fact("Named in the data", deal.id()));
        return new DealView(
                deal.address(),
                tone(deal.outcome()),
                title(deal.outcome()),
                standing(deal, formats),
                facts);
    }

    private DealListView.Line line(Deal deal, Formats formats) {
        var day = deal.closed() == null ? deal.opened() : deal.closed();
        return new DealListView.Line(
                deal.url(),
                deal.title(),
                deal.id(),
                text(deal.seller()),
                tone(deal.outcome()),
                title(deal.outcome()),
                amount(deal, formats),
                day(day, formats));
    }

    private String standing(Deal deal, Formats formats) {
        var opened = deal.opened();
        var closed = deal.closed();
        if (closed != null && deal.outcome().isClosed()) {
            return opened == null
                    ? "Closed on " + formats.date(closed) + "."
                    : "Closed on %s, after %s."
                            .formatted(formats.date(closed), days(opened, closed, formats));
        }
        return opened == null
                ? "Not closed yet."
                : "Open since %s, for %s."
                        .formatted(formats.date(opened), days(opened, workspace.today(), formats));
    }

    private static String days(LocalDate from, LocalDate to, Formats formats) {
        return formats.count(ChronoUnit.DAYS.between(from, to), "day", "days");
    }

    private String amount(Deal deal, Formats formats) {
        return Optional.ofNullable(deal.amount())
                .map(
                        amount ->
                                formats.exact(
                                        amount, new Unit.Money(workspace.settings().currency())))
                .orElse("");
    }

    private static Field outcomes(String chosen) {
        var any = Stream.of(new Field.Choice("", "Any outcome"));
        var each =
                Arrays.stream(Outcome.values())
                        .map(outcome -> new Field.Choice(outcome.word(), title(outcome)));
        return Field.choice("outcome", "Outcome", chosen, Stream.concat(any, each).toList());
    }

    private static String title(Outcome outcome) {
        return switch (outcome) {
            case OPEN -> "Open";
            case WON -> "Won";
            case LOST -> "Lost";
        };
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case OPEN -> Tone.NONE;
            case WON -> Tone.OK;
            case LOST -> Tone.OFF;
        };
    }

    private static String day(@Nullable LocalDate day, Formats formats) {
        return day == null ? "" : formats.date(day);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String url(String find, String outcome, int page) {
        return "/deals?find=%s&outcome=%s&page=%d"
                .formatted(
                        URLEncoder.encode(find, StandardCharsets.UTF_8),
                        URLEncoder.encode(outcome, StandardCharsets.UTF_8),
                        page);
    }

    private Formats formats() {
        var settings = workspace.settings();
        return new Formats(settings.zone(), settings.calendar());
    }
}
