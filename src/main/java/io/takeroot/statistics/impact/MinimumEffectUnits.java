package io.takeroot.statistics.impact;

import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Units some of which will be treated together, to be judged by their mean against the others.
///
/// @param units with different names and of one length, all of it before the start
/// @param season the periods after which a pattern may repeat, as in [Series]
/// @param scale of the metric
/// @param periods how many periods after the start will be judged, at least one
public record MinimumEffectUnits(List<Donor> units, int season, Scale scale, int periods) {

    public MinimumEffectUnits {
        units = List.copyOf(units);
        if (periods < 1) {
            throw new IllegalArgumentException("periods is " + periods + ", expected at least 1");
        }
    }

    /// Without those that have missing values.
    MinimumEffectUnits complete() {
        return new MinimumEffectUnits(
                units.stream()
                        .filter(unit -> Arrays.stream(unit.values()).allMatch(Double::isFinite))
                        .toList(),
                season,
                scale,
                periods);
    }

    /// The plan in which the units of these positions are treated and all others are donors.
    MinimumEffectPlan treating(List<Integer> positions) {
        var donors = new ArrayList<Donor>();
        for (int i = 0; i < units.size(); i++) {
            if (!positions.contains(i)) {
                donors.add(units.get(i));
            }
        }
        return new MinimumEffectPlan(new Series(mean(positions), season, scale), donors, periods);
    }

    private double[] mean(List<Integer> positions) {
        var mean = new double[units.getFirst().values().length];
        for (int position : positions) {
            var values = units.get(position).values();
            for (int t = 0; t < mean.length; t++) {
                mean[t] += values[t] / positions.size();
            }
        }
        return mean;
    }
}
