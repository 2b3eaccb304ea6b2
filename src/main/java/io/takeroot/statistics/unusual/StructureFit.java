package io.takeroot.statistics.unusual;

import java.util.function.BiFunction;

/// Finds the structure of a series in the presence of interventions.
///
/// Likelihood over a fixed grid, one variance at a time, in at most three rounds. The result and
/// the interventions depend on each other, so they are found in turn, from two ends: from a
/// structure fitted to everything, and from a stiff one that calls every step a shift. The more
/// likely end is taken (ignored values and shifts cost likelihood, see [Filter]).
final class StructureFit {

    private static final double[] LEVELS = {1e-3, 1e-2, 0.03, 0.1, 0.3, 1, 3, 10, 100};
    private static final double[] SLOPES = {0, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1, 10};
    private static final double[] SEASONS = {0, 0.3, 3, 30, 300};
    private static final double[] DRIFTS = {0, 1e-3, 1e-2, 0.1};
    private static final int ROUNDS = 3;
    private static final int TURNS = 2;

    private final double[] values;
    private final int season;
    private Interventions interventions;
    private Structure best;
    private double likelihood;

    private StructureFit(double[] values, int season, Structure start) {
        this.values = values;
        this.season = season;
        this.interventions = new Interventions(values.length);
        this.best = start;
    }

    /// The structure of at least three values, `NaN` where missing; `season` 1 is none.
    static Structure of(double[] values, int season) {
        double prior = season > 1 ? 3 : 0;
        var loose = new StructureFit(values, season, new Structure(0.1, 1e-4, prior, 0));
        loose.climb();
        loose.inTurn();
        var stiff = new StructureFit(values, season, new Structure(0.01, 0, prior, 0));
        stiff.inTurn();
        return stiff.likelihood > loose.likelihood ? stiff.best : loose.best;
    }

    private void inTurn() {
        for (int turn = 0; turn < TURNS; turn++) {
            interventions = Hunt.of(values, season, best, Hunt.LIMIT).interventions();
            best = new Structure(0.1, 1e-4, season > 1 ? 3 : 0, 0);
            climb();
        }
    }

    private void climb() {
        likelihood = likelihood(best);
        for (int round = 0; round < ROUNDS; round++) {
            var before = best;
            choose(LEVELS, Structure::withLevel);
            choose(SLOPES, Structure::withSlope);
            if (season > 1) {
                choose(SEASONS, Structure::withSeason);
            }
            if (best.seasonal()) {
                choose(DRIFTS, Structure::withDrift);
            }
            if (best.equals(before)) {
                return;
            }
        }
    }

    private void choose(double[] grid, BiFunction<Structure, Double, Structure> with) {
        for (double variance : grid) {
            var candidate = with.apply(best, variance);
            double found = likelihood(candidate);
            if (found > likelihood) {
                likelihood = found;
                best = candidate;
            }
        }
    }

    private double likelihood(Structure structure) {
        return new Filter(values, season, structure, interventions).logLikelihood();
    }
}
