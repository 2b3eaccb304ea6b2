package io.takeroot.statistics.leadlag;

import java.util.ArrayList;
import java.util.List;

/// A lagging series of which something is already explained: by other series, and by its own
/// past.
///
/// What the others leave is given an autoregression; that filter is then passed over everything
/// (generalised least squares, D. Cochrane and G. H. Orcutt, JASA 44, 1949), so that a slow
/// series does not take its own inertia for an effect.
final class Given {

    private static final double NOTHING = 1e-6;

    private final Autoregression inertia;
    private final List<double[]> basis;
    private final double[] left;
    private final int freedom;

    /// @param others columns that explain part of it, each one value per period
    Given(Cleaned lagging, List<double[]> others) {
        var values = lagging.values();
        this.inertia = Autoregression.of(Vectors.without(values, Vectors.orthonormal(others)));
        var filtered = new ArrayList<double[]>();
        for (var other : others) {
            filtered.add(inertia.surprises(other));
        }
        this.basis = Vectors.orthonormal(filtered);
        this.left = Vectors.without(inertia.surprises(values), basis);
        this.freedom =
                Math.max(
                        1,
                        values.length - lagging.parameters() - inertia.order() - others.size() - 1);
    }

    /// What each lag of a candidate adds.
    Profile profile(double[] candidate, int reach) {
        int lags = 2 * reach + 1;
        var profile = new Profile(new double[lags], new double[lags], new double[lags], freedom);
        double unexplained = Vectors.product(left, left);
        for (int i = 0; i < lags; i++) {
            var moved = inertia.surprises(Vectors.lagged(candidate, i - reach));
            var own = Vectors.without(moved, basis);
            double size = Vectors.product(own, own);
            profile.squares()[i] = unexplained;
            if (size > NOTHING * left.length && unexplained > 0) {
                double effect = Vectors.product(own, left) / size;
                double squares =
                        Math.max(unexplained - effect * effect * size, 1e-12 * unexplained);
                profile.effects()[i] = effect;
                profile.squares()[i] = squares;
                profile.ratios()[i] = effect / Math.sqrt(squares / freedom / size);
            }
        }
        return profile;
    }
}
