package io.takeroot.allocation;

import io.takeroot.kernel.FiscalCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Amounts by product, looked up for a booking.
final class WeightTable {
    /// Which amounts are put together.
    ///
    /// @param period its first day; empty where all days count
    record Cell(List<String> key, Optional<LocalDate> period) {}

    private final Matching matching;
    private final FiscalCalendar calendar;
    private final Map<Cell, SortedMap<String, BigDecimal>> cells = new HashMap<>();

    /// Amounts without a day belong to every period.
    private boolean dated;

    WeightTable(Matching matching, FiscalCalendar calendar) {
        this.matching = matching;
        this.calendar = calendar;
    }

    static WeightTable of(
            Matching matching, FiscalCalendar calendar, List<FactsStore.Amount> amounts) {
        var table = new WeightTable(matching, calendar);
        amounts.forEach(table::add);
        return table;
    }

    void add(FactsStore.Amount amount) {
        var period =
                matching.per()
                        .flatMap(grain -> amount.day().map(day -> grain.startOf(day, calendar)));
        dated |= period.isPresent();
        cells.computeIfAbsent(new Cell(amount.key(), period), any -> new TreeMap<>())
                .merge(amount.product(), amount.amount(), BigDecimal::add);
    }

    /// Which amounts belong to a booking; empty when it lacks a value or a day to match by.
    Optional<Cell> cell(Booking booking) {
        var key = new ArrayList<String>();
        for (var column : matching.columns().keySet()) {
            var value = booking.values().get(column);
            if (value == null) {
                return Optional.empty();
            }
            key.add(value);
        }
        if (dated && booking.day().isEmpty()) {
            return Optional.empty();
        }
        var period =
                matching.per()
                        .filter(any -> dated)
                        .flatMap(grain -> booking.day().map(day -> grain.startOf(day, calendar)));
        return Optional.of(new Cell(List.copyOf(key), period));
    }

    /// The amounts of a booking by product; none when there are none.
    SortedMap<String, BigDecimal> of(Booking booking) {
        return cell(booking)
                .flatMap(cell -> Optional.ofNullable(cells.get(cell)))
                .orElseGet(TreeMap::new);
    }

    Map<Cell, SortedMap<String, BigDecimal>> cells() {
        return cells;
    }
}
