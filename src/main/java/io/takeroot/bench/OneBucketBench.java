package io.takeroot.bench;

import io.takeroot.statistics.onebucket.BookedTotals;
import io.takeroot.statistics.onebucket.Booking;
import io.takeroot.statistics.onebucket.Commitment;
import io.takeroot.statistics.onebucket.Evidence;
import io.takeroot.statistics.onebucket.Inference;
import io.takeroot.statistics.onebucket.OneBucket;
import io.takeroot.statistics.onebucket.SoldProduct;
import io.takeroot.statistics.onebucket.Usage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Reads `booked.csv`, `drivers.csv`, `products.csv` and `contracts.csv` of each folder in the
/// folder of cases; writes `FOLDER.csv` (account, month, product, revenue, lo90, hi90) and
/// `FOLDER_totals.csv` (product, month, revenue, lo90, hi90), and the same by the rule of list
/// prices into the folder `list-price`.
final class OneBucketBench implements CaseBench {

    private static final String USAGE = "usage_";
    private static final String COMMITTED = "committed_mix_";

    @Override
    public String name() {
        return "onebucket";
    }

    @Override
    public String description() {
        return "Product revenue of booked totals, per folder: FOLDER.csv, FOLDER_totals.csv;"
                + " by list price alone: list-price/.";
    }

    @Override
    public void run(Path cases, Path out) throws IOException {
        var plain = Files.createDirectories(out.resolve("list-price"));
        try (var folders = Files.list(cases)) {
            for (var folder : folders.filter(Files::isDirectory).sorted().toList()) {
                var totals = totals(folder);
                var name = folder.getFileName().toString();
                write(OneBucket.infer(totals), out, name);
                write(OneBucket.byListPrice(totals), plain, name);
            }
        }
    }

    private static BookedTotals totals(Path folder) throws IOException {
        var contracts = CaseTable.read(folder.resolve("contracts.csv"));
        var evidence =
                new Evidence(
                        usage(CaseTable.read(folder.resolve("drivers.csv"))),
                        commitments(contracts),
                        segments(contracts),
                        List.of());
        return new BookedTotals(
                products(CaseTable.read(folder.resolve("products.csv"))),
                bookings(CaseTable.read(folder.resolve("booked.csv"))),
                evidence,
                2);
    }

    private static List<SoldProduct> products(CaseTable table) {
        var names = table.texts("product");
        var prices = table.numbers("list_price");
        var launches = table.numbers("launch_month");
        var products = new ArrayList<SoldProduct>();
        for (int i = 0; i < names.length; i++) {
            var price =
                    Double.isNaN(prices[i]) ? OptionalDouble.empty() : OptionalDouble.of(prices[i]);
            products.add(new SoldProduct(names[i], price, (int) launches[i]));
        }
        return products;
    }

    private static List<Booking> bookings(CaseTable table) {
        var accounts = table.texts("account");
        var months = table.numbers("month");
        var amounts = table.texts("booked_total");
        var bookings = new ArrayList<Booking>();
        for (int i = 0; i < accounts.length; i++) {
            bookings.add(new Booking(accounts[i], (int) months[i], new BigDecimal(amounts[i])));
        }
        return bookings;
    }

    private static List<Usage> usage(CaseTable table) {
        var accounts = table.texts("account");
        var months = table.numbers("month");
        var usage = new ArrayList<Usage>();
        for (var column : columns(table, USAGE)) {
            var product = column.substring(USAGE.length());
            var quantities = table.numbers(column);
            for (int i = 0; i < accounts.length; i++) {
                usage.add(new Usage(accounts[i], (int) months[i], product, quantities[i]));
            }
        }
        return usage;
    }

    private static List<Commitment> commitments(CaseTable table) {
        var accounts = table.texts("account");
        var commitments = new ArrayList<Commitment>();
        for (var column : columns(table, COMMITTED)) {
            var product = column.substring(COMMITTED.length());
            var shares = table.numbers(column);
            for (int i = 0; i < accounts.length; i++) {
                if (!Double.isNaN(shares[i])) {
                    commitments.add(new Commitment(accounts[i], product, shares[i]));
                }
            }
        }
        return commitments;
    }

    private static Map<String, String> segments(CaseTable table) {
        var accounts = table.texts("account");
        var segments = table.texts("segment");
        var map = new TreeMap<String, String>();
        for (int i = 0; i < accounts.length; i++) {
            map.put(accounts[i], segments[i]);
        }
        return map;
    }

    private static List<String> columns(CaseTable table, String prefix) {
        return table.columns().stream().filter(column -> column.startsWith(prefix)).toList();
    }

    private static void write(Inference inference, Path out, String name) throws IOException {
        switch (inference) {
            case Inference.Inferred inferred -> {
                Files.write(out.resolve(name + ".csv"), parts(inferred));
                Files.write(out.resolve(name + "_totals.csv"), sums(inferred));
            }
            case Inference.NotDefined(String reason) ->
                    Files.writeString(out.resolve(name + ".refused"), reason + "\n");
        }
    }

    private static List<String> parts(Inference.Inferred inferred) {
        var lines = new ArrayList<>(List.of("account,month,product,revenue,lo90,hi90"));
        for (var part : inferred.parts()) {
            lines.add(
                    String.join(
                            ",",
                            part.account(),
                            Integer.toString(part.period()),
                            part.product(),
                            part.amount().toPlainString(),
                            Double.toString(part.low90()),
                            Double.toString(part.high90())));
        }
        return lines;
    }

    private static List<String> sums(Inference.Inferred inferred) {
        var lines = new ArrayList<>(List.of("product,month,revenue,lo90,hi90"));
        for (var total : inferred.totals()) {
            lines.add(
                    String.join(
                            ",",
                            total.product(),
                            Integer.toString(total.period()),
                            total.amount().toPlainString(),
                            Double.toString(total.low90()),
                            Double.toString(total.high90())));
        }
        return lines;
    }
}
