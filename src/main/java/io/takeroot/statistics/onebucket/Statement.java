package io.takeroot.statistics.onebucket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Splits put into the currency's smallest unit, so that each booking's parts add up to it.
final class Statement {

    private final Ledger ledger;
    private final List<Part> parts = new ArrayList<>();
    private final BigDecimal[][] sums;
    private final BigDecimal[][] booked;
    private final double[][] low;
    private final double[][] high;
    private final int[] bookings;

    private Statement(Ledger ledger) {
        this.ledger = ledger;
        int places = ledger.productCount() + 1;
        this.sums = zeros(ledger.periodCount(), places);
        this.booked = zeros(ledger.periodCount(), places);
        this.low = new double[ledger.periodCount()][places];
        this.high = new double[ledger.periodCount()][places];
        this.bookings = new int[ledger.periodCount()];
    }

    /// The statement of all splits, those of itemised bookings being replaced by their lines.
    /// Ranges of totals are sums of the parts' ranges until others are given.
    static Statement of(Ledger ledger, List<Split> splits) {
        var statement = new Statement(ledger);
        for (var split : splits) {
            statement.add(split);
        }
        return statement;
    }

    /// Ranges of totals from draws in place of the sums of ranges.
    Statement withRanges(DrawnTotals drawn) {
        for (int period = 0; period < low.length; period++) {
            for (int place = 0; place < low[period].length; place++) {
                double sum = sums[period][place].doubleValue();
                low[period][place] = Math.min(sum, drawn.low90(period, place));
                high[period][place] = Math.max(sum, drawn.high90(period, place));
            }
        }
        return this;
    }

    Inference.Inferred inferred(List<RungError> errors, List<String> notes) {
        return new Inference.Inferred(parts, totals(), errors, notes);
    }

    private static BigDecimal[][] zeros(int rows, int columns) {
        var table = new BigDecimal[rows][columns];
        for (var row : table) {
            Arrays.fill(row, BigDecimal.ZERO);
        }
        return table;
    }

    private void add(Split split) {
        boolean itemised = ledger.itemised(split.account(), split.period());
        var amounts = itemised ? lines(split) : rounded(split);
        for (int place = 0; place < amounts.length; place++) {
            double low90 = itemised ? amounts[place].doubleValue() : split.low90()[place];
            double high90 = itemised ? amounts[place].doubleValue() : split.high90()[place];
            sums[split.period()][place] = sums[split.period()][place].add(amounts[place]);
            low[split.period()][place] += low90;
            high[split.period()][place] += high90;
            if (itemised) {
                booked[split.period()][place] = booked[split.period()][place].add(amounts[place]);
            }
            if (amounts[place].signum() != 0) {
                parts.add(part(split, place, amounts[place], low90, high90));
            }
        }
        bookings[split.period()]++;
    }

    private Part part(Split split, int place, BigDecimal amount, double low90, double high90) {
        boolean other = place == ledger.productCount();
        return new Part(
                ledger.accounts().get(split.account()),
                split.period() + ledger.firstPeriod(),
                name(place),
                amount,
                low90,
                high90,
                ledger.itemised(split.account(), split.period())
                        ? Rung.CONTRACT_LINES
                        : other ? Rung.ONE_OFF : split.rung(),
                split.observations());
    }

    private String name(int place) {
        return place == ledger.productCount() ? Part.OTHER : ledger.products().get(place).name();
    }

    private BigDecimal[] lines(Split split) {
        var lines = ledger.lines()[split.account()][split.period()];
        var amounts = Arrays.copyOf(lines, lines.length + 1);
        amounts[lines.length] =
                Arrays.stream(lines)
                        .reduce(
                                ledger.booked()[split.account()][split.period()],
                                BigDecimal::subtract);
        return amounts;
    }

    private BigDecimal[] rounded(Split split) {
        int products = split.amounts().length - 1;
        var weights = Arrays.copyOf(split.amounts(), products);
        for (int product = 0; product < products; product++) {
            weights[product] = Math.abs(weights[product]);
        }
        var total = ledger.booked()[split.account()][split.period()];
        boolean none = Arrays.stream(weights).allMatch(weight -> weight == 0);
        var other =
                none
                        ? total
                        : BigDecimal.valueOf(split.amounts()[products])
                                .setScale(ledger.decimals(), RoundingMode.HALF_EVEN);
        var shares = zeros(1, products)[0];
        if (!none) {
            shares = LargestRemainder.split(total.subtract(other), weights, ledger.decimals());
        }
        var amounts = Arrays.copyOf(shares, products + 1);
        amounts[products] = other;
        return amounts;
    }

    private List<ProductTotal> totals() {
        var totals = new ArrayList<ProductTotal>();
        for (int place = 0; place <= ledger.productCount(); place++) {
            for (int period = 0; period < ledger.periodCount(); period++) {
                if (bookings[period] > 0) {
                    totals.add(
                            new ProductTotal(
                                    name(place),
                                    period + ledger.firstPeriod(),
                                    sums[period][place],
                                    booked[period][place],
                                    low[period][place],
                                    high[period][place],
                                    bookings[period]));
                }
            }
        }
        return totals;
    }
}
