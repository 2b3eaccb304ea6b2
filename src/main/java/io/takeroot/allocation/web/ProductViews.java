package io.takeroot.allocation.web;

import io.takeroot.allocation.Basis;
import io.takeroot.allocation.Totals;
import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import io.takeroot.ui.ChartSize;
import io.takeroot.ui.ChartTheme;
import io.takeroot.ui.Charts;
import io.takeroot.ui.Goal;
import io.takeroot.ui.Spark;
import io.takeroot.ui.Trend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts the totals of a publication into lines by product and by period.
record ProductViews(Totals totals, AllocationWords words) {
    private static final int MOST_MONTHS = 18;
    private static final int MOST_QUARTERS = 66;
    private static final BigDecimal HALF_CENT = new BigDecimal("0.005");

    Optional<ProductsView> view() {
        var months = months();
        if (totals.cells().isEmpty()) {
            return Optional.empty();
        }
        var grain =
                months.size() <= MOST_MONTHS
                        ? Grain.MONTH
                        : months.size() <= MOST_QUARTERS ? Grain.QUARTER : Grain.YEAR;
        var latest =
                months.isEmpty()
                        ? Optional.<LocalDate>empty()
                        : Optional.of(start(months.getLast(), grain));
        var byProduct = byProduct(totals.cells());
        var lines =
                byProduct.entrySet().stream()
                        .sorted(Comparator.comparing(ProductViews::place))
                        .map(product -> line(product.getKey(), product.getValue(), grain, latest))
                        .toList();
        return Optional.of(
                new ProductsView(
                        grain.name().toLowerCase(Locale.ROOT),
                        latest.map(day -> words.formats().period(day, grain))
                                .orElse(AllocationWords.UNDATED),
                        totals.cells().stream().anyMatch(c -> c.basis() == Basis.INFERRED),
                        lines,
                        periods(grain)));
    }

    private List<LocalDate> months() {
        return totals.cells().stream()
                .flatMap(c -> c.month().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private LocalDate start(LocalDate month, Grain grain) {
        return grain.startOf(month, calendar());
    }

    private FiscalCalendar calendar() {
        return words.formats().calendar();
    }

    private static Map<String, List<Totals.Cell>> byProduct(List<Totals.Cell> cells) {
        return cells.stream()
                .collect(
                        Collectors.groupingBy(
                                Totals.Cell::product, TreeMap::new, Collectors.toList()));
    }

    /// What is no product comes last, then the largest first.
    private static Place place(Map.Entry<String, List<Totals.Cell>> product) {
        boolean none = product.getValue().stream().allMatch(c -> c.basis() == Basis.NOT_ALLOCATED);
        return new Place(none, sum(product.getValue(), Totals.Cell::amount).negate());
    }

    private record Place(boolean last, BigDecimal amount) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byKind = Boolean.compare(last, other.last);
            return byKind != 0 ? byKind : amount.compareTo(other.amount);
        }
    }

    private ProductsView.Line line(
            String product, List<Totals.Cell> cells, Grain grain, Optional<LocalDate> latest) {
        var last =
                cells.stream()
                        .filter(c -> c.month().map(m -> start(m, grain)).equals(latest))
                        .toList();
        var total = sum(cells, Totals.Cell::amount);
        var booked = totals.booked();
        return new ProductsView.Line(
                product,
                spark(product, cells, grain),
                last.isEmpty() ? "none" : words.compact(sum(last, Totals.Cell::amount)),
                range(last),
                words.exact(total),
                booked.signum() == 0
                        ? ""
                        : words.percent(total.doubleValue() / booked.doubleValue()),
                words.known(part(cells)));
    }

    private static Totals part(List<Totals.Cell> cells) {
        return new Totals(cells, List.of(), 0);
    }

    private String spark(String product, List<Totals.Cell> cells, Grain grain) {
        var points = new TreeMap<LocalDate, BigDecimal>();
        cells.forEach(
                c ->
                        c.month()
                                .ifPresent(
                                        m ->
                                                points.merge(
                                                        start(m, grain),
                                                        c.amount(),
                                                        BigDecimal::add)));
        var trend =
                points.entrySet().stream()
                        .map(p -> new Trend.Point(p.getKey(), p.getValue()))
                        .toList();
        return new Charts(words.formats(), ChartTheme.WEB)
                .spark(
                        new Spark(product, words.unit(), grain, trend, new Goal.None()),
                        ChartSize.SPARK);
    }

    /// Where the true amount lies 9 times in 10; ranges of months are added up.
    private String range(List<Totals.Cell> cells) {
        var low = sum(cells, Totals.Cell::low);
        var high = sum(cells, Totals.Cell::high);
        return high.subtract(low).compareTo(HALF_CENT) < 0
                ? ""
                : words.compact(low) + " to " + words.compact(high);
    }

    private List<ProductsView.PeriodView> periods(Grain grain) {
        var periods = new TreeMap<LocalDate, List<Totals.Cell>>();
        totals.cells()
                .forEach(
                        c ->
                                periods.computeIfAbsent(
                                                c.month()
                                                        .map(month -> start(month, grain))
                                                        .orElse(LocalDate.MIN),
                                                any -> new ArrayList<>())
                                        .add(c));
        var views = new ArrayList<ProductsView.PeriodView>();
        periods.forEach(
                (start, cells) ->
                        views.addFirst(
                                new ProductsView.PeriodView(
                                        start.equals(LocalDate.MIN)
                                                ? AllocationWords.capital(AllocationWords.UNDATED)
                                                : words.formats().period(start, grain),
                                        words.exact(sum(cells, Totals.Cell::amount)),
                                        lines(cells))));
        return views;
    }

    private List<ProductsView.Cell> lines(List<Totals.Cell> cells) {
        return byProduct(cells).entrySet().stream()
                .sorted(Comparator.comparing(ProductViews::place))
                .map(
                        product ->
                                new ProductsView.Cell(
                                        product.getKey(),
                                        words.exact(sum(product.getValue(), Totals.Cell::amount)),
                                        range(product.getValue()),
                                        words.known(part(product.getValue()))))
                .toList();
    }

    private static BigDecimal sum(List<Totals.Cell> cells, Function<Totals.Cell, BigDecimal> of) {
        return cells.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
