package io.takeroot.statistics.forecast;

/// A forecast of one future period: the point, and the range that holds four outcomes of five.
public record Band(double point, double low80, double high80) {}
