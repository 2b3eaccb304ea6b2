package io.takeroot.statistics.onebucket;

import io.takeroot.statistics.numeric.Quantiles;
import java.util.Arrays;
import java.util.List;

/// Where the search for prices starts: the list prices, in logarithms.
final class StartingPrices {

    private StartingPrices() {}

    /// An unknown list price starts at what the product's users pay per unit of usage, all
    /// products of theirs paying alike.
    static double[] logarithms(Ledger ledger, List<Row> rows) {
        var list = new double[ledger.productCount()];
        for (int product = 0; product < list.length; product++) {
            int own = product;
            list[product] =
                    StrictMath.log(
                            ledger.products()
                                    .get(product)
                                    .listPrice()
                                    .orElseGet(() -> perUnit(rows, own)));
        }
        return list;
    }

    private static double perUnit(List<Row> rows, int product) {
        var ratios =
                rows.stream()
                        .filter(row -> row.cells()[product].quantity() > 0)
                        .mapToDouble(row -> perUnit(row, product))
                        .toArray();
        return ratios.length == 0 ? 1 : Quantiles.median(ratios);
    }

    private static double perUnit(Row row, int product) {
        long used = Arrays.stream(row.cells()).filter(cell -> cell.quantity() > 0).count();
        return row.booked() / row.cells()[product].quantity() / used;
    }
}
