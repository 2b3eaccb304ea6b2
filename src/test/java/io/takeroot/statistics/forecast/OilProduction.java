package io.takeroot.statistics.forecast;

/// Oil production of Saudi Arabia, 1996-2013, million tonnes: Hyndman and Athanasopoulos,
/// "Forecasting: Principles and Practice", 2nd edition (2018), section 7.1.
final class OilProduction {

    static final double[] VALUES = {
        445.36, 453.20, 454.41, 422.38, 456.04, 440.39, 425.19, 486.21, 500.43, 521.28, 508.95,
        488.89, 509.87, 456.72, 473.82, 525.95, 549.83, 542.34
    };

    private OilProduction() {}
}
