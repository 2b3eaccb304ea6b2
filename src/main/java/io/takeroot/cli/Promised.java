package io.takeroot.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One figure that is promised to lie between two bounds.
///
/// @param low NaN where there is no lower bound
/// @param high NaN where there is no upper bound
record Promised(String figure, double value, String unit, int n, double low, double high) {
    static Promised atLeast(String figure, double value, String unit, int n, double low) {
        return new Promised(figure, value, unit, n, low, Double.NaN);
    }

    static Promised atMost(String figure, double value, String unit, int n, double high) {
        return new Promised(figure, value, unit, n, Double.NaN, high);
    }

    /// A figure without a promise, to compare with.
    static Promised told(String figure, double value, String unit, int n) {
        return new Promised(figure, value, unit, n, Double.NaN, Double.NaN);
    }

    /// A value of nothing is null and holds no promise.
    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("figure", figure);
        if (!Double.isNaN(value)) {
            json.put("value", Math.round(value * 1e6) / 1e6);
        }
        json.put("unit", unit);
        json.put("n", n);
        if (!Double.isNaN(low) || !Double.isNaN(high)) {
            json.put("bar", bar());
            json.put("held", !(value < low) && !(value > high) && !Double.isNaN(value));
        }
        return json;
    }

    private Object bar() {
        if (Double.isNaN(low)) {
            return high;
        }
        return Double.isNaN(high) ? low : List.of(low, high);
    }
}
