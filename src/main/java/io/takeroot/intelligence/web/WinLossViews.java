package io.takeroot.intelligence.web;

import io.takeroot.groundwork.FoundationKind;
import io.takeroot.intelligence.Ending;
import io.takeroot.intelligence.Reason;
import io.takeroot.intelligence.Reasons;
import io.takeroot.intelligence.WinLoss;
import io.takeroot.intelligence.WinLossCut;
import io.takeroot.intelligence.WinLossReport;
import io.takeroot.intelligence.WinShare;
import io.takeroot.kernel.Slug;
import io.takeroot.kernel.Unit;
import io.takeroot.ui.Field;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the report of win/loss records.
@Component
final class WinLossViews {
    private static final int REASONS = 12;

    private final WinLoss records;
    private final Reasons reasons;
    private final HubPages hub;

    WinLossViews(WinLoss records, Reasons reasons, HubPages hub) {
        this.records = records;
        this.reasons = reasons;
        this.hub = hub;
    }

    WinLossView report(WinLossFilter filter, HttpServletRequest request) {
        var report = records.report(filter.search(), filter.cut());
        var codes = reasons.all();
        boolean mayRecord = HubPages.mayCurate(request);
        return new WinLossView(
                records.isEmpty(),
                waiting(),
                standing(report.all()),
                counts(report.all()),
                filters(filter),
                Arrays.stream(Ending.values())
                        .map(it -> new WinLossView.Key(it.word(), it.title()))
                        .toList(),
                filter.cut().title(),
                report.groups().stream().map(it -> group(it, report.all(), filter)).toList(),
                reasons(report, codes, filter),
                !codes.isEmpty(),
                "/win-loss/records" + filter.query("", ""),
                "/win-loss.csv" + filter.query("", ""),
                mayRecord);
    }

    private String waiting() {
        int count = records.proposals().size();
        return count == 0 ? "" : hub.formats().count(count, "deal", "deals");
    }

    private String standing(WinLossReport.Group all) {
        if (all.records() == 0) {
            return "No record fits what was chosen.";
        }
        return all.share()
                .map(
                        it ->
                                "We won %s of %s: the true share lies between %s and %s, 19 times in 20."
                                        .formatted(
                                                share(it.share()),
                                                count(all.records(), "record"),
                                                share(it.low()),
                                                share(it.high())))
                .orElseGet(
                        () ->
                                "%s: too few to say a share. From %d records on it is said."
                                        .formatted(
                                                count(all.records(), "record"), WinShare.FEWEST));
    }

    private List<WinLossView.Count> counts(WinLossReport.Group all) {
        return Arrays.stream(Ending.values())
                .map(
                        it ->
                                new WinLossView.Count(
                                        it.title(),
                                        hub.formats().count(all.count(it)),
                                        "of " + hub.formats().count(all.records())))
                .toList();
    }

    private List<Field> filters(WinLossFilter filter) {
        return List.of(
                Field.choice(
                        "by",
                        "By",
                        filter.cut().word(),
                        Arrays.stream(WinLossCut.values())
                                .map(it -> new Field.Choice(it.word(), it.title()))
                                .toList()),
                Field.of("from", "Decided from", "date", filter.from()),
                Field.of("to", "To", "date", filter.to()),
                hub.choice(FoundationKind.PRODUCT, "All products", filter.product()),
                hub.choice(FoundationKind.COMPETITOR, "All competitors", filter.competitor()),
                hub.choice(FoundationKind.SEGMENT, "All segments", filter.segment()));
    }

    private WinLossView.Line group(
            WinLossReport.Group group, WinLossReport.Group all, WinLossFilter filter) {
        var cut = filter.cut();
        boolean named = !group.name().isEmpty();
        return line(
                "/win-loss/records"
                        + filter.query(cut.word(), named ? group.name() : WinLossFilter.NONE),
                named ? title(cut, group.name()) : cut.none(),
                "",
                group,
                all);
    }

    private String title(WinLossCut cut, String key) {
        var kind =
                switch (cut) {
                    case COMPETITOR -> FoundationKind.COMPETITOR;
                    case PRODUCT -> FoundationKind.PRODUCT;
                    case SEGMENT -> FoundationKind.SEGMENT;
                };
        return Slug.isSlug(key) ? hub.title(kind, Optional.of(Slug.of(key))) : key;
    }

    private List<WinLossView.Line> reasons(
            WinLossReport report, List<Reason> codes, WinLossFilter filter) {
        Map<String, Reason> byKey =
                codes.stream()
                        .collect(Collectors.toMap(it -> it.key().value(), Function.identity()));
        return report.reasons().stream()
                .limit(REASONS)
                .map(
                        it ->
                                line(
                                        "/win-loss/records" + filter.query("reason", it.name()),
                                        Optional.ofNullable(byKey.get(it.name()))
                                                .map(Reason::title)
                                                .orElse(it.name()),
                                        Optional.ofNullable(byKey.get(it.name()))
                                                .map(code -> code.type().title())
                                                .orElse("No longer given"),
                                        it,
                                        report.all()))
                .toList();
    }

    private WinLossView.Line line(
            String url,
            String name,
            String note,
            WinLossReport.Group group,
            WinLossReport.Group all) {
        var share = group.share();
        return new WinLossView.Line(
                url,
                name,
                note,
                hub.formats().count(group.records()),
                bar(group),
                said(group),
                share.map(it -> share(it.share())).orElse(""),
                share.map(it -> share(it.low()) + " to " + share(it.high()))
                        .orElse("fewer than " + WinShare.FEWEST),
                group.against(all).map(this::difference).orElse(""));
    }

    private static List<WinLossView.Bit> bar(WinLossReport.Group group) {
        var bits = new ArrayList<WinLossView.Bit>();
        double start = 0;
        for (var ending : Ending.values()) {
            double width = 100.0 * group.count(ending) / group.records();
            if (width > 0) {
                bits.add(new WinLossView.Bit(ending.word(), start, width));
            }
            start += width;
        }
        return bits;
    }

    private static String said(WinLossReport.Group group) {
        return Arrays.stream(Ending.values())
                .filter(it -> group.count(it) > 0)
                .map(it -> group.count(it) + " " + it.title().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private String difference(WinShare.Difference it) {
        return "%s (%s to %s)".formatted(points(it.points()), points(it.low()), points(it.high()));
    }

    private String points(double points) {
        return hub.formats().signed(BigDecimal.valueOf(points), new Unit.Percent());
    }

    private String share(double share) {
        return hub.formats().percent(share);
    }

    private String count(int count, String one) {
        return hub.formats().count(count, one, one + "s");
    }
}
