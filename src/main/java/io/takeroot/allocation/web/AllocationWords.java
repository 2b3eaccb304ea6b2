package io.takeroot.allocation.web;

import io.takeroot.allocation.Allocation;
import io.takeroot.allocation.Basis;
import io.takeroot.allocation.Difference;
import io.takeroot.allocation.Publication;
import io.takeroot.allocation.Rule;
import io.takeroot.allocation.Totals;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Unit;
import io.takeroot.ui.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Allocations in plain words, in the workspace's formats.
record AllocationWords(Formats formats, Unit unit) {
    static final String UNDATED = "without a date";

    String exact(BigDecimal amount) {
        return formats.exact(amount, unit);
    }

    String change(BigDecimal amount) {
        if (amount.signum() == 0) {
            return "no change";
        }
        return (amount.signum() > 0 ? "+" : "") + exact(amount);
    }

    String compact(BigDecimal amount) {
        return formats.value(amount, unit);
    }

    String month(Optional<LocalDate> month) {
        return month.map(day -> formats.period(day, Grain.MONTH)).orElse(UNDATED);
    }

    /// `61% allocated, 39% measured`.
    String known(Totals totals) {
        var shares = new ArrayList<String>();
        for (var basis : Basis.values()) {
            double share = totals.share(basis);
            if (share > 0) {
                shares.add(
                        formats.likelihood(share).equals(">99%") && share < 1
                                ? ">99% " + basis.word()
                                : percent(share) + " " + basis.word());
            }
        }
        return String.join(", ", shares);
    }

    String percent(double share) {
        return share > 0 && share < 0.01 ? "<1%" : formats.percent(share);
    }

    static String splits(Allocation allocation) {
        return "%s of %s".formatted(allocation.booked().total(), allocation.booked().dataset());
    }

    static String methods(Allocation allocation) {
        return allocation.rules().stream()
                .map(rule -> rule.method().word())
                .distinct()
                .collect(Collectors.joining(", then "))
                .replace(" x ", " × ");
    }

    AllocationView.RuleView rule(Rule rule) {
        var words = rule.method().words();
        return new AllocationView.RuleView(
                capital(when(rule)),
                rule.lines()
                        .map(
                                lines ->
                                        "What is known comes first and is taken as it is (%s). The rest is split %s."
                                                .formatted(lines.words(), words))
                        .orElseGet(() -> capital(words) + "."));
    }

    private String when(Rule rule) {
        var from = rule.from().map(day -> "from " + formats.date(day) + " ").orElse("");
        var until = rule.until().map(day -> "to " + formats.date(day)).orElse("");
        return (from + until).isEmpty() ? "always" : (from + until).strip();
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    List<AllocationView.ReasonView> reasons(Totals totals) {
        return totals.reasons().stream()
                .map(
                        reason ->
                                new AllocationView.ReasonView(
                                        capital(reason.words()),
                                        formats.count(reason.bookings()),
                                        exact(reason.amount())))
                .toList();
    }

    DifferenceView difference(Difference difference, String before, String after) {
        var months = new TreeMap<LocalDate, List<DifferenceView.Line>>();
        difference.lines().stream()
                .filter(line -> line.change().signum() != 0)
                .forEach(
                        line ->
                                months.computeIfAbsent(
                                                line.month().orElse(LocalDate.MIN),
                                                any -> new ArrayList<>())
                                        .add(
                                                new DifferenceView.Line(
                                                        line.product(),
                                                        exact(line.before()),
                                                        exact(line.after()),
                                                        change(line.change()))));
        return new DifferenceView(
                "%s, %s and the difference by product".formatted(before, after),
                before,
                after,
                difference.byProduct().stream()
                        .map(
                                sum ->
                                        new DifferenceView.Line(
                                                sum.product(),
                                                exact(sum.before()),
                                                exact(sum.after()),
                                                change(sum.change())))
                        .toList(),
                months.descendingMap().entrySet().stream().map(this::month).toList());
    }

    private DifferenceView.Month month(Map.Entry<LocalDate, List<DifferenceView.Line>> month) {
        var day = Optional.of(month.getKey()).filter(key -> !key.equals(LocalDate.MIN));
        return new DifferenceView.Month(capital(month(day)), month.getValue());
    }

    String published(Publication publication) {
        return "%s by %s".formatted(formats.moment(publication.at()), publication.by());
    }

    String cause(Publication publication) {
        return capital(publication.cause());
    }
}
