package io.takeroot.statistics.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds the units to treat: groups of units that move alike, the ones first that the rest follow
/// best.
///
/// For each unit and size the group is that unit and those most correlated with it (as
/// GeoLift's market selection has it). The groups that a synthetic control of the rest fits
/// best, relative to their level, are tried out in full.
final class MinimumEffectGroups {

    /// Groups of each size that are tried out in full.
    private static final int TRIED = 3;

    private final MinimumEffectUnits units;
    private final double[][] likeness;

    private MinimumEffectGroups(MinimumEffectUnits units) {
        this.units = units;
        var rows = units.units().stream().map(Donor::values).toArray(double[][]::new);
        likeness = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j <= i; j++) {
                likeness[i][j] = correlation(rows[i], rows[j]);
                likeness[j][i] = likeness[i][j];
            }
        }
    }

    static List<MinimumEffectGroup> of(MinimumEffectUnits units, List<Integer> sizes) {
        var groups = new MinimumEffectGroups(units);
        return sizes.stream()
                .filter(size -> size >= 1 && size < units.units().size())
                .flatMap(size -> groups.best(size).stream())
                .map(groups::judged)
                .sorted(Comparator.comparingDouble(MinimumEffectGroups::order))
                .toList();
    }

    private MinimumEffectGroup judged(List<Integer> positions) {
        return new MinimumEffectGroup(
                positions.stream().map(position -> units.units().get(position).name()).toList(),
                MinimumEffects.of(units.treating(positions)));
    }

    private static double order(MinimumEffectGroup group) {
        return group.effect() instanceof MinimumEffect.Estimated estimated
                ? estimated.relative()
                : Double.POSITIVE_INFINITY;
    }

    private List<List<Integer>> best(int size) {
        var candidates =
                IntStream.range(0, likeness.length)
                        .mapToObj(unit -> alike(unit, size))
                        .collect(Collectors.toCollection(HashSet::new));
        return candidates.stream()
                .sorted(Comparator.comparingDouble(this::misfit).thenComparing(List::toString))
                .limit(TRIED)
                .toList();
    }

    /// A unit and the `size` - 1 most like it, in the order of the units.
    private List<Integer> alike(int unit, int size) {
        var others = new ArrayList<Integer>();
        for (int i = 0; i < likeness.length; i++) {
            others.add(i);
        }
        others.sort(
                Comparator.comparingDouble(
                        (Integer other) -> other == unit ? -2 : -likeness[unit][other]));
        return others.stream().limit(size).sorted().toList();
    }

    /// How far a synthetic control of the other units misses the group's mean, as a share of it.
    private double misfit(List<Integer> positions) {
        var plan = units.treating(positions);
        var treated = plan.treated().values();
        var donors = plan.donors().stream().map(Donor::values).toArray(double[][]::new);
        int all = treated.length;
        var window = new Window(treated, donors, all, plan.treated().season());
        var fitted =
                SyntheticControl.of(window, SyntheticControl.Form.FIXED_EFFECTS)
                        .counterfactual(window);
        double squares = 0;
        for (int t = 0; t < all; t++) {
            squares += (treated[t] - fitted[t]) * (treated[t] - fitted[t]) / all;
        }
        return Math.sqrt(squares) / Math.abs(Window.mean(treated, 0, all));
    }

    private static double correlation(double[] one, double[] other) {
        double oneMean = Window.mean(one, 0, one.length);
        double otherMean = Window.mean(other, 0, other.length);
        double cross = 0;
        double oneSquares = 0;
        double otherSquares = 0;
        for (int t = 0; t < one.length; t++) {
            cross += (one[t] - oneMean) * (other[t] - otherMean);
            oneSquares += (one[t] - oneMean) * (one[t] - oneMean);
            otherSquares += (other[t] - otherMean) * (other[t] - otherMean);
        }
        double spread = Math.sqrt(oneSquares * otherSquares);
        return spread > 0 ? cross / spread : 0;
    }
}
