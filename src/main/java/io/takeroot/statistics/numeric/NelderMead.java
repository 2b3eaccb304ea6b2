package io.takeroot.statistics.numeric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/// Finds a low point of a function of few variables without derivatives: the simplex of Nelder
/// and Mead, "A simplex method for function minimization", The Computer Journal 7 (1965)
/// 308-313, with their coefficients 1, 2, 0.5, 0.5. A point that is not allowed is one whose
/// value is infinite.
public final class NelderMead {

    private static final int ROUNDS_PER_VARIABLE = 60;
    private static final double TOLERANCE = 1e-6;

    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record Vertex(double[] point, double value) {}

    private final ToDoubleFunction<double[]> function;

    private NelderMead(ToDoubleFunction<double[]> function) {
        this.function = function;
    }

    /// The best point found from `start`; the first simplex reaches from there by `steps`.
    public static double[] minimum(
            ToDoubleFunction<double[]> function, double[] start, double[] steps) {
        return start.length == 0 ? start.clone() : new NelderMead(function).search(start, steps);
    }

    private double[] search(double[] start, double[] steps) {
        var simplex = new Vertex[start.length + 1];
        simplex[0] = at(start.clone());
        for (int i = 0; i < start.length; i++) {
            var moved = start.clone();
            moved[i] += steps[i];
            simplex[i + 1] = at(moved);
        }
        var byValue = Comparator.comparingDouble(Vertex::value);
        Arrays.sort(simplex, byValue);
        for (int round = 0;
                round < ROUNDS_PER_VARIABLE * start.length && !converged(simplex);
                round++) {
            improve(simplex);
            Arrays.sort(simplex, byValue);
        }
        return simplex[0].point();
    }

    private static boolean converged(Vertex[] simplex) {
        double best = simplex[0].value();
        double worst = simplex[simplex.length - 1].value();
        return worst - best <= TOLERANCE * (Math.abs(best) + TOLERANCE);
    }

    private void improve(Vertex[] simplex) {
        int last = simplex.length - 1;
        var worst = simplex[last];
        var centre = centreOfAllButLast(simplex);
        var reflected = at(between(centre, worst.point(), -1));
        if (reflected.value() < simplex[0].value()) {
            var expanded = at(between(centre, worst.point(), -2));
            simplex[last] = expanded.value() < reflected.value() ? expanded : reflected;
        } else if (reflected.value() < simplex[last - 1].value()) {
            simplex[last] = reflected;
        } else {
            contract(simplex, centre, reflected);
        }
    }

    private void contract(Vertex[] simplex, double[] centre, Vertex reflected) {
        int last = simplex.length - 1;
        var better = reflected.value() < simplex[last].value() ? reflected : simplex[last];
        var contracted = at(between(centre, better.point(), 0.5));
        if (contracted.value() < better.value()) {
            simplex[last] = contracted;
            return;
        }
        for (int i = 1; i <= last; i++) {
            simplex[i] = at(between(simplex[0].point(), simplex[i].point(), 0.5));
        }
    }

    private static double[] centreOfAllButLast(Vertex[] simplex) {
        int variables = simplex.length - 1;
        var centre = new double[variables];
        for (int i = 0; i < variables; i++) {
            for (int j = 0; j < variables; j++) {
                centre[j] += simplex[i].point()[j] / variables;
            }
        }
        return centre;
    }

    private static double[] between(double[] from, double[] to, double share) {
        var point = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            point[i] = from[i] + share * (to[i] - from[i]);
        }
        return point;
    }

    private Vertex at(double[] point) {
        double value = function.applyAsDouble(point);
        return new Vertex(point, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
    }
}
