package io.takeroot.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// What changes from one run to another, by product and month.
///
/// @param lines by product, then by month; all of both runs, also those that stay as they are
public record Difference(List<Line> lines) {
    public Difference {
        lines = List.copyOf(lines);
    }

    /// @param month its first day; empty for bookings without a date
    /// @param before 0 where the product had nothing
    public record Line(
            Optional<LocalDate> month, String product, BigDecimal before, BigDecimal after) {
        public BigDecimal change() {
            return after.subtract(before);
        }
    }

    /// All months of a product together.
    public record Sum(String product, BigDecimal before, BigDecimal after) {
        public BigDecimal change() {
            return after.subtract(before);
        }

        private Sum and(Sum other) {
            return new Sum(product, before.add(other.before), after.add(other.after));
        }
    }

    private record Key(String product, Optional<LocalDate> month) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::product)
                    .thenComparing(key -> key.month().orElse(LocalDate.MIN));

    /// @param before nothing for a first publication
    static Difference between(Optional<Totals> before, Totals after) {
        var lines = new TreeMap<Key, Line>(ORDER);
        before.ifPresent(totals -> put(lines, totals, amount -> amount, amount -> BigDecimal.ZERO));
        put(lines, after, amount -> BigDecimal.ZERO, amount -> amount);
        return new Difference(List.copyOf(lines.values()));
    }

    private static void put(
            Map<Key, Line> lines,
            Totals totals,
            Function<BigDecimal, BigDecimal> before,
            Function<BigDecimal, BigDecimal> after) {
        for (var cell : totals.cells()) {
            lines.merge(
                    new Key(cell.product(), cell.month()),
                    new Line(
                            cell.month(),
                            cell.product(),
                            before.apply(cell.amount()),
                            after.apply(cell.amount())),
                    (one, other) ->
                            new Line(
                                    one.month(),
                                    one.product(),
                                    one.before().add(other.before()),
                                    one.after().add(other.after())));
        }
    }

    public boolean isNothing() {
        return lines.stream().allMatch(line -> line.change().signum() == 0);
    }

    /// By product, the largest change first.
    public List<Sum> byProduct() {
        var sums = new TreeMap<String, Sum>();
        lines.forEach(
                line ->
                        sums.merge(
                                line.product(),
                                new Sum(line.product(), line.before(), line.after()),
                                Sum::and));
        return sums.values().stream()
                .sorted(Comparator.comparing((Sum sum) -> sum.change().abs()).reversed())
                .toList();
    }

    /// How much moved from one product to another: half of all changes, where the totals are the
    /// same.
    public BigDecimal moved() {
        return byProduct().stream()
                .map(Sum::change)
                .filter(change -> change.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
