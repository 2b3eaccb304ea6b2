package io.takeroot.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a run adds up to, by month, product and basis.
///
/// @param cells by month, product and basis
/// @param reasons why bookings are not allocated, each with how many and how much, most first
/// @param bookings how many there are
public record Totals(List<Cell> cells, List<Reason> reasons, long bookings) {
    private static final Comparator<Cell> ORDER =
            Comparator.comparing((Cell cell) -> cell.month().orElse(LocalDate.MIN))
                    .thenComparing(Cell::product)
                    .thenComparing(Cell::basis);

    public Totals {
        cells = List.copyOf(cells);
        reasons = List.copyOf(reasons);
    }

    /// @param month its first day; empty for bookings without a date
    /// @param low where the amount begins 9 times in 10; the amount itself where it is not
    ///     inferred
    public record Cell(
            Optional<LocalDate> month,
            String product,
            Basis basis,
            BigDecimal amount,
            BigDecimal low,
            BigDecimal high) {}

    public record Reason(String words, long bookings, BigDecimal amount) {}

    /// What inference says of a product's month as a whole: errors of single bookings cancel.
    record Estimate(LocalDate month, String product, BigDecimal below, BigDecimal above) {}

    /// Where the true amount lies 9 times in 10.
    public record Range(BigDecimal low, BigDecimal high) {}

    private record Key(Optional<LocalDate> month, String product, Basis basis) {}

    /// @param estimates how far an inferred month may lie below and above its amount
    static Totals of(List<Piece> pieces, List<Estimate> estimates) {
        var sums = new HashMap<Key, BigDecimal>();
        var bookings = pieces.stream().map(Piece::booking).distinct().count();
        for (var piece : pieces) {
            var month = piece.booking().day().map(day -> day.withDayOfMonth(1));
            piece.amount()
                    .ifPresent(
                            amount ->
                                    sums.merge(
                                            new Key(month, piece.product(), piece.basis()),
                                            amount,
                                            BigDecimal::add));
        }
        var wide = new HashMap<Key, Estimate>();
        estimates.forEach(
                e -> wide.put(new Key(Optional.of(e.month()), e.product(), Basis.INFERRED), e));
        var cells = new ArrayList<Cell>();
        sums.forEach(
                (key, amount) -> {
                    var estimate = Optional.ofNullable(wide.get(key));
                    cells.add(
                            new Cell(
                                    key.month(),
                                    key.product(),
                                    key.basis(),
                                    amount,
                                    estimate.map(e -> amount.subtract(e.below())).orElse(amount),
                                    estimate.map(e -> amount.add(e.above())).orElse(amount)));
                });
        cells.sort(ORDER);
        return new Totals(cells, reasons(pieces), bookings);
    }

    private static List<Reason> reasons(List<Piece> pieces) {
        var reasons = new TreeMap<String, Reason>();
        for (var piece : pieces) {
            if (piece.basis() == Basis.NOT_ALLOCATED) {
                var one =
                        new Reason(
                                piece.ground().reason(), 1, piece.amount().orElse(BigDecimal.ZERO));
                reasons.merge(one.words(), one, Totals::both);
            }
        }
        return reasons.values().stream()
                .sorted(Comparator.comparing((Reason reason) -> reason.amount().abs()).reversed())
                .toList();
    }

    private static Reason both(Reason one, Reason other) {
        return new Reason(
                one.words(), one.bookings() + other.bookings(), one.amount().add(other.amount()));
    }

    /// All that was booked.
    public BigDecimal booked() {
        return cells.stream().map(Cell::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// How much of it is known in which way, in the order of [Basis]; what there is none of is
    /// left out.
    public Map<Basis, BigDecimal> byBasis() {
        var sums = new TreeMap<Basis, BigDecimal>();
        cells.forEach(cell -> sums.merge(cell.basis(), cell.amount(), BigDecimal::add));
        return new LinkedHashMap<>(sums);
    }

    /// How much of all that is not zero is known in this way, 0..1; credits count by their size.
    public double share(Basis basis) {
        var all = sizes(cells);
        var mine = sizes(cells.stream().filter(cell -> cell.basis() == basis).toList());
        return all.signum() == 0 ? 0 : mine.doubleValue() / all.doubleValue();
    }

    /// Of a product's month; the amount itself where nothing of it is inferred.
    Range range(String product, Optional<LocalDate> month) {
        var mine =
                cells.stream()
                        .filter(c -> c.product().equals(product) && c.month().equals(month))
                        .toList();
        return new Range(
                mine.stream().map(Cell::low).reduce(BigDecimal.ZERO, BigDecimal::add),
                mine.stream().map(Cell::high).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static BigDecimal sizes(List<Cell> cells) {
        return cells.stream()
                .map(cell -> cell.amount().abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
