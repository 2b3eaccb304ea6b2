package io.takeroot.cli;

import io.takeroot.deals.Deal;
import io.takeroot.deals.Outcome;
import io.takeroot.library.Influence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The influence of an asset a second time: every pair of alike deals counted one by one, sums in
/// decimals of forty digits.
///
/// Shares nothing with the library's own computation but the definition: deals closed since the
/// first use; alike in product, segment, stage where it has won and lost deals, band of size
/// and of age, and seller; the coarser step where fewer than four of five used deals find a
/// like one.
final class InfluenceAgain {
    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal QUANTILE = new BigDecimal("2.5758293035489004");
    private static final double SAME = 1e-12;

    private final List<Deal> deals;

    InfluenceAgain(List<Deal> deals) {
        this.deals = deals;
    }

    /// Whether both come to the same, all digits that a double has.
    boolean agrees(Influence said, Map<String, LocalDate> uses) {
        var mine = of(uses);
        return switch (said) {
            case Influence.TooFew(int used, int comparable) ->
                    mine.used == used && mine.comparable == comparable && mine.isTooFew();
            case Influence.Known known ->
                    mine.used == known.used()
                            && mine.comparable == known.comparable()
                            && !mine.isTooFew()
                            && near(mine.difference, known.difference())
                            && near(mine.difference - mine.half, known.low())
                            && near(mine.difference + mine.half, known.high());
        };
    }

    private static boolean near(double mine, double theirs) {
        return Math.abs(mine - theirs) < SAME;
    }

    private record Result(int used, int comparable, int all, double difference, double half) {
        boolean isTooFew() {
            return used < Influence.LEAST || comparable < Influence.LEAST;
        }
    }

    private Result of(Map<String, LocalDate> uses) {
        var first = uses.values().stream().sorted().toList();
        if (first.isEmpty()) {
            return new Result(0, 0, 0, 0, 0);
        }
        var closed = new ArrayList<Deal>();
        for (var deal : deals) {
            var day = deal.closed();
            if (deal.outcome() != Outcome.OPEN && day != null && !day.isBefore(first.getFirst())) {
                closed.add(deal);
            }
        }
        var result = new Result(0, 0, 0, 0, 0);
        for (int step = 0; step < 3; step++) {
            result = step(closed, uses, step);
            if (result.all > 0 && result.used * 5L >= result.all * 4L) {
                break;
            }
        }
        return result;
    }

    private static Result step(List<Deal> closed, Map<String, LocalDate> uses, int step) {
        var names = names(closed, step);
        var groups = new TreeMap<String, long[]>();
        int all = 0;
        for (int i = 0; i < closed.size(); i++) {
            var deal = closed.get(i);
            var use = uses.get(deal.id());
            boolean used = use != null && !use.isAfter(Objects.requireNonNull(deal.closed()));
            all += used ? 1 : 0;
            var counts = groups.computeIfAbsent(names.get(i), _ -> new long[4]);
            counts[(used ? 0 : 2) + (deal.outcome() == Outcome.WON ? 0 : 1)]++;
        }
        return summed(groups.values(), all);
    }

    private static List<String> names(List<Deal> closed, int step) {
        int bands = step == 0 ? 3 : 2;
        var sizes = new Bands(closed.stream().map(Deal::size).toList(), bands);
        var ages = new Bands(closed.stream().map(InfluenceAgain::age).toList(), bands);
        var counts = new TreeMap<String, Integer>();
        closed.forEach(deal -> counts.merge(String.valueOf(deal.seller()), 1, Integer::sum));
        var sellers = new Bands(counts.values().stream().map(BigDecimal::new).toList(), 3);
        var outcomes = new TreeMap<String, Set<Outcome>>();
        closed.forEach(
                deal ->
                        outcomes.computeIfAbsent(String.valueOf(deal.stage()), _ -> new TreeSet<>())
                                .add(deal.outcome()));
        return closed.stream()
                .map(
                        deal -> {
                            var stage = String.valueOf(deal.stage());
                            boolean told =
                                    deal.stage() != null
                                            && outcomes.getOrDefault(stage, Set.of()).size() < 2;
                            var seller = String.valueOf(deal.seller());
                            int many = counts.getOrDefault(seller, 0);
                            return deal.product()
                                    + "\n"
                                    + deal.segment()
                                    + "\n"
                                    + (told ? "-" : stage)
                                    + "\n"
                                    + sizes.of(deal.size())
                                    + "\n"
                                    + ages.of(age(deal))
                                    + "\n"
                                    + (step < 2 ? seller : sellers.of(new BigDecimal(many)));
                        })
                .toList();
    }

    private static @Nullable BigDecimal age(Deal deal) {
        var opened = deal.opened();
        var closed = deal.closed();
        return opened == null || closed == null
                ? null
                : new BigDecimal(closed.toEpochDay() - opened.toEpochDay());
    }

    /// Parts of equal number.
    private static final class Bands {
        private final List<BigDecimal> sorted;
        private final int bands;

        Bands(List<@Nullable BigDecimal> values, int bands) {
            this.bands = bands;
            this.sorted = new ArrayList<>();
            for (var value : values) {
                if (value != null) {
                    sorted.add(value);
                }
            }
            sorted.sort(null);
        }

        int of(@Nullable BigDecimal value) {
            if (value == null) {
                return -1;
            }
            int band = 0;
            for (int k = 1; k < bands; k++) {
                var cut = sorted.get(Math.toIntExact((long) sorted.size() * k / bands));
                band += value.compareTo(cut) >= 0 ? 1 : 0;
            }
            return band;
        }
    }

    /// The Mantel-Haenszel difference and Sato's variance over the groups with both sides.
    private static Result summed(Collection<long[]> groups, int all) {
        long used = 0;
        long other = 0;
        var top = BigDecimal.ZERO;
        var weight = BigDecimal.ZERO;
        var p = BigDecimal.ZERO;
        var q = BigDecimal.ZERO;
        for (var each : groups) {
            long n1 = each[0] + each[1];
            long n0 = each[2] + each[3];
            if (n1 == 0 || n0 == 0) {
                continue;
            }
            used += n1;
            other += n0;
            long n = n1 + n0;
            top = top.add(over(each[0] * n0 - each[2] * n1, n));
            weight = weight.add(over(n1 * n0, n));
            p =
                    p.add(
                            over(
                                    2 * (n1 * n1 * each[2] - n0 * n0 * each[0])
                                            + n1 * n0 * (n0 - n1),
                                    2 * n * n));
            q = q.add(over(each[0] * each[3] + each[2] * each[1], 2 * n));
        }
        if (used == 0) {
            return new Result(0, 0, all, 0, 0);
        }
        var difference = top.divide(weight, DIGITS);
        var variance = difference.multiply(p).add(q).divide(weight.multiply(weight), DIGITS);
        var half = variance.max(BigDecimal.ZERO).sqrt(DIGITS).multiply(QUANTILE);
        return new Result(
                (int) used, (int) other, all, difference.doubleValue(), half.doubleValue());
    }

    private static BigDecimal over(long top, long bottom) {
        return new BigDecimal(top).divide(new BigDecimal(bottom), DIGITS);
    }
}
