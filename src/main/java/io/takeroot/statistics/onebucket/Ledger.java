package io.takeroot.statistics.onebucket;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Booked totals as tables by index: accounts and products by name, periods from the first booked
/// one. What is not known is `NaN`. Sorted, so that the order of the records cannot matter.
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Ledger(
        List<String> accounts,
        List<SoldProduct> products,
        int firstPeriod,
        BigDecimal[][] booked,
        double[][][] usage,
        double[][] committed,
        BigDecimal[][][] lines,
        String[] segments,
        int decimals) {

    private static final int MOST_PERIODS = 10_000;

    static Ledger of(BookedTotals totals) {
        var accounts = new TreeMap<String, Integer>();
        var periods = new TreeSet<Integer>();
        for (var booking : totals.bookings()) {
            accounts.put(booking.account(), 0);
            periods.add(booking.period());
        }
        int number = 0;
        for (var entry : accounts.entrySet()) {
            entry.setValue(number++);
        }
        var products = byName(totals.products());
        int first = periods.first();
        long span = (long) periods.last() - first + 1;
        if (span > MOST_PERIODS) {
            throw new IllegalArgumentException(
                    "the bookings span " + span + " periods, expected at most " + MOST_PERIODS);
        }
        var index =
                new Index(
                        accounts,
                        positions(products.keySet().stream().toList()),
                        first,
                        (int) span);
        return new Ledger(
                List.copyOf(accounts.keySet()),
                List.copyOf(products.values()),
                first,
                index.booked(totals.bookings()),
                index.usage(totals.evidence().usage()),
                index.committed(totals.evidence().commitments()),
                index.lines(totals.evidence().lines()),
                accounts.keySet().stream()
                        .map(account -> totals.evidence().segments().getOrDefault(account, ""))
                        .toArray(String[]::new),
                totals.decimals());
    }

    private static TreeMap<String, SoldProduct> byName(List<SoldProduct> products) {
        var byName = new TreeMap<String, SoldProduct>();
        for (var product : products) {
            if (byName.put(product.name(), product) != null) {
                throw new IllegalArgumentException("two products are called " + product.name());
            }
        }
        return byName;
    }

    private static Map<String, Integer> positions(List<String> names) {
        var positions = new HashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) {
            positions.put(names.get(i), i);
        }
        return positions;
    }

    int accountCount() {
        return accounts.size();
    }

    int productCount() {
        return products.size();
    }

    int periodCount() {
        return booked[0].length;
    }

    boolean hasBooking(int account, int period) {
        return booked[account][period].signum() != 0;
    }

    /// Bookings without contract lines.
    int bookingsToSplit() {
        int count = 0;
        for (int account = 0; account < accountCount(); account++) {
            for (int period = 0; period < periodCount(); period++) {
                count += hasBooking(account, period) && !itemised(account, period) ? 1 : 0;
            }
        }
        return count;
    }

    /// What the contract lines say by product; all 0 when there are none.
    double[] lineAmounts(int account, int period) {
        return Arrays.stream(lines[account][period]).mapToDouble(BigDecimal::doubleValue).toArray();
    }

    boolean itemised(int account, int period) {
        return Arrays.stream(lines[account][period]).anyMatch(line -> line.signum() != 0);
    }

    boolean launched(int product, int period) {
        return period + firstPeriod >= products.get(product).launchPeriod();
    }

    /// Puts records into their places; those of accounts or periods without a booking have none.
    private record Index(
            Map<String, Integer> accounts, Map<String, Integer> products, int first, int periods) {

        BigDecimal[][] booked(List<Booking> bookings) {
            var booked = new BigDecimal[accounts.size()][periods];
            for (var row : booked) {
                Arrays.fill(row, BigDecimal.ZERO);
            }
            var seen = new boolean[accounts.size()][periods];
            for (var booking : bookings) {
                int account = accounts.getOrDefault(booking.account(), -1);
                int period = booking.period() - first;
                if (seen[account][period]) {
                    throw new IllegalArgumentException(
                            "two bookings of " + booking.account() + " in " + booking.period());
                }
                seen[account][period] = true;
                booked[account][period] = booking.amount();
            }
            return booked;
        }

        double[][][] usage(List<Usage> usage) {
            var table = new double[accounts.size()][periods][products.size()];
            for (var account : table) {
                for (var row : account) {
                    Arrays.fill(row, Double.NaN);
                }
            }
            for (var record : usage) {
                int product = product(record.product());
                int account = accounts.getOrDefault(record.account(), -1);
                if (account >= 0 && has(record.period())) {
                    table[account][record.period() - first][product] = record.quantity();
                }
            }
            return table;
        }

        double[][] committed(List<Commitment> commitments) {
            var table = new double[accounts.size()][products.size()];
            for (var row : table) {
                Arrays.fill(row, Double.NaN);
            }
            for (var commitment : commitments) {
                int product = product(commitment.product());
                int account = accounts.getOrDefault(commitment.account(), -1);
                if (account >= 0) {
                    table[account][product] = commitment.share();
                }
            }
            return table;
        }

        BigDecimal[][][] lines(List<ContractLine> lines) {
            var table = new BigDecimal[accounts.size()][periods][products.size()];
            for (var account : table) {
                for (var row : account) {
                    Arrays.fill(row, BigDecimal.ZERO);
                }
            }
            for (var line : lines) {
                int product = product(line.product());
                int account = accounts.getOrDefault(line.account(), -1);
                if (account >= 0 && has(line.period())) {
                    var row = table[account][line.period() - first];
                    row[product] = row[product].add(line.amount());
                }
            }
            return table;
        }

        private boolean has(int period) {
            return period >= first && period - first < periods;
        }

        private int product(String name) {
            return products.computeIfAbsent(
                    name,
                    unknown -> {
                        throw new IllegalArgumentException(
                                "there is evidence of '"
                                        + unknown
                                        + "', which is none of the products "
                                        + new TreeSet<>(products.keySet()));
                    });
        }
    }
}
