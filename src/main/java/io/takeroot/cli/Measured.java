package io.takeroot.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/// One figure that is promised, and whether the promise held.
///
/// @param bar at most this; NaN where nothing is promised
record Measured(String figure, double value, String unit, int n, double bar) {
    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("figure", figure);
        json.put("value", Math.round(value * 1000) / 1000.0);
        json.put("unit", unit);
        json.put("n", n);
        if (!Double.isNaN(bar)) {
            json.put("bar", bar);
            json.put("held", value <= bar);
        }
        return json;
    }
}
