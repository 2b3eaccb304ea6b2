package io.takeroot.statistics.onebucket;

import io.takeroot.statistics.numeric.Chance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// A company with three products whose finance books only totals, and what nobody there knows:
/// what each product earned.
final class Bookkeeping {

    static final List<String> PRODUCTS = List.of("atlas", "beam", "cargo");
    static final int PERIODS = 18;

    private static final double[] LIST = {20, 50, 8};
    private static final double[] PAID = {18, 36, 7.6};

    final Map<String, Double> truth = new HashMap<>();
    final List<Booking> bookings = new ArrayList<>();
    final List<Usage> usage = new ArrayList<>();
    final List<Commitment> commitments = new ArrayList<>();
    final Map<String, String> segments = new HashMap<>();
    final List<ContractLine> lines = new ArrayList<>();

    private final Chance chance;
    private final int changeFrom;

    private Bookkeeping(long seed, int changeFrom) {
        this.chance = new Chance(seed);
        this.changeFrom = changeFrom;
    }

    /// `accounts` accounts with discounts of their own, charged with 2 % of scatter.
    static Bookkeeping of(int accounts, long seed) {
        return withPriceRise(accounts, seed, PERIODS);
    }

    /// The same, the price of beam being 30 % higher from a period on.
    static Bookkeeping withPriceRise(int accounts, long seed, int from) {
        var books = new Bookkeeping(seed, from);
        for (int account = 0; account < accounts; account++) {
            books.book("account " + (char) ('A' + account / 26) + (char) ('a' + account % 26));
        }
        return books;
    }

    private void book(String account) {
        segments.put(account, chance.uniform() < 0.5 ? "small" : "large");
        double factor = 1 - 0.3 * chance.uniform();
        double size = 30 * StrictMath.exp(chance.normal());
        var seats = new double[PRODUCTS.size()];
        var growth = new double[PRODUCTS.size()];
        for (int product = 0; product < seats.length; product++) {
            boolean owned = product == 0 || chance.uniform() < 0.6;
            seats[product] = owned ? size * StrictMath.exp(0.6 * chance.normal()) : 0;
            growth[product] = 0.01 + 0.02 * chance.normal();
        }
        var earned = new double[PRODUCTS.size()];
        double all = 0;
        for (int period = 0; period < PERIODS; period++) {
            var total = BigDecimal.ZERO;
            for (int product = 0; product < seats.length; product++) {
                double course = growth[product] * period + 0.08 * chance.normal();
                double used = Math.rint(seats[product] * StrictMath.exp(course));
                double rise = product == 1 && period >= changeFrom ? 1.3 : 1;
                double scatter = StrictMath.exp(0.02 * chance.normal());
                var amount =
                        BigDecimal.valueOf(used * PAID[product] * rise * factor * scatter)
                                .setScale(2, RoundingMode.HALF_EVEN);
                total = total.add(amount);
                earned[product] += amount.doubleValue();
                all += amount.doubleValue();
                truth.merge(PRODUCTS.get(product) + period, amount.doubleValue(), Double::sum);
                usage.add(new Usage(account, period, PRODUCTS.get(product), used));
            }
            bookings.add(new Booking(account, period, total));
        }
        for (int product = 0; product < seats.length; product++) {
            double share = Math.max(0, earned[product] / all + 0.05 * chance.normal());
            commitments.add(new Commitment(account, PRODUCTS.get(product), share));
        }
    }

    /// Forgets the usage of the first accounts.
    Bookkeeping silent(int accounts) {
        var names = bookings.stream().map(Booking::account).distinct().limit(accounts).toList();
        usage.removeIf(one -> names.contains(one.account()));
        return this;
    }

    /// Forgets a share of the usage reports.
    Bookkeeping forgetful(double share) {
        usage.removeIf(one -> chance.uniform() < share);
        return this;
    }

    List<SoldProduct> products() {
        var products = new ArrayList<SoldProduct>();
        for (int product = 0; product < LIST.length; product++) {
            products.add(
                    new SoldProduct(PRODUCTS.get(product), OptionalDouble.of(LIST[product]), 0));
        }
        return products;
    }

    BookedTotals totals() {
        return new BookedTotals(
                products(), bookings, new Evidence(usage, commitments, segments, lines), 2);
    }

    /// The error of the products' totals per period, as a share of all revenue.
    double error(Inference.Inferred inferred) {
        double error = 0;
        double all = 0;
        for (var total : inferred.totals()) {
            double earned = truth.getOrDefault(total.product() + total.period(), 0.0);
            error += Math.abs(total.amount().doubleValue() - earned);
            all += earned;
        }
        return error / all;
    }

    /// How often the range of a product's total holds what it earned.
    double coverage(Inference.Inferred inferred) {
        var totals =
                inferred.totals().stream()
                        .filter(total -> !total.product().equals(Part.OTHER))
                        .toList();
        return (double)
                        totals.stream()
                                .filter(
                                        total -> {
                                            double earned =
                                                    truth.getOrDefault(
                                                            total.product() + total.period(), 0.0);
                                            return total.low90() <= earned
                                                    && earned <= total.high90();
                                        })
                                .count()
                / totals.size();
    }
}
