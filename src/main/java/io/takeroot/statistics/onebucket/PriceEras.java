package io.takeroot.statistics.onebucket;

import java.util.ArrayList;
import java.util.List;

/// The eras of each product's price: one until its first change, one from each change on.
///
/// @param starts per product the first period of each of its eras, the first being 0
record PriceEras(List<List<Integer>> starts) {

    static PriceEras unchanged(int products) {
        var starts = new ArrayList<List<Integer>>();
        for (int product = 0; product < products; product++) {
            starts.add(List.of(0));
        }
        return new PriceEras(List.copyOf(starts));
    }

    PriceEras with(int product, int start) {
        var changed = new ArrayList<>(starts);
        var own = new ArrayList<>(starts.get(product));
        own.add(start);
        own.sort(null);
        changed.set(product, List.copyOf(own));
        return new PriceEras(List.copyOf(changed));
    }

    PriceEras without(int product, int era) {
        var changed = new ArrayList<>(starts);
        var own = new ArrayList<>(starts.get(product));
        own.remove(era);
        changed.set(product, List.copyOf(own));
        return new PriceEras(List.copyOf(changed));
    }

    int count() {
        return starts.stream().mapToInt(List::size).sum();
    }

    /// The place of the product's first era among all eras.
    int first(int product) {
        int place = 0;
        for (int before = 0; before < product; before++) {
            place += starts.get(before).size();
        }
        return place;
    }

    /// The place of the era per product and period.
    int[][] places(int periods) {
        var places = new int[starts.size()][periods];
        for (int product = 0; product < places.length; product++) {
            int place = first(product);
            for (int period = 0; period < periods; period++) {
                int era = 0;
                while (era + 1 < starts.get(product).size()
                        && starts.get(product).get(era + 1) <= period) {
                    era++;
                }
                places[product][period] = place + era;
            }
        }
        return places;
    }
}
