package io.takeroot.statistics.onebucket;

/// How often a booking holds something that belongs to no product: a one-off service on top, or a
/// credit.
///
/// A service may multiply a booking up to fivefold, a credit may halve it; within that every size
/// of the logarithm is alike likely, and beyond it hardly any.
record OneOffs(double service, double credit) {

    private static final double LARGEST_SERVICE = 1.6;
    private static final double LARGEST_CREDIT = 0.7;
    private static final double FAR = 1e-3;

    static OneOffs atFirst() {
        return new OneOffs(0.05, 0.02);
    }

    /// Learned from the expected numbers among `bookings`; ten bookings more, hardly odd, keep
    /// the shares above 0.
    static OneOffs learned(double services, double credits, int bookings) {
        return new OneOffs(
                Math.clamp((services + 0.1) / (bookings + 10), 1e-4, 0.3),
                Math.clamp((credits + 0.1) / (bookings + 10), 1e-4, 0.2));
    }

    double none() {
        return 1 - service - credit;
    }

    /// The density of a booking this far (in logarithms) above what the products explain, being a
    /// service.
    double serviceDensity(double residual) {
        return residual > 0 ? service * density(residual, LARGEST_SERVICE) : 0;
    }

    double creditDensity(double residual) {
        return residual < 0 ? credit * density(-residual, LARGEST_CREDIT) : 0;
    }

    private static double density(double distance, double largest) {
        return distance < largest ? 1 / largest : FAR;
    }
}
