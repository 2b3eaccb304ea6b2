package io.takeroot.statistics.onebucket;

import java.util.OptionalDouble;

/// A product that the booked totals are made of.
///
/// @param name as the other records call it; not empty
/// @param listPrice of one unit of usage for one period, in the bookings' currency, above 0;
///     empty
///     when there is none. It may be stale: it is where the search for the real price starts
/// @param launchPeriod the first period in which it could earn anything
public record SoldProduct(String name, OptionalDouble listPrice, int launchPeriod) {

    public SoldProduct {
        if (name.isBlank() || name.equals(Part.OTHER)) {
            throw new IllegalArgumentException("a product is called '" + name + "'");
        }
        if (listPrice.isPresent()
                && !(listPrice.getAsDouble() > 0 && Double.isFinite(listPrice.getAsDouble()))) {
            throw new IllegalArgumentException(
                    "the list price of "
                            + name
                            + " is "
                            + listPrice.getAsDouble()
                            + ", expected a number above 0, or none");
        }
    }
}
