package io.takeroot.statistics.impact;

/// What is left of the treated series after its synthetic control, as a Gaussian process: it may
/// drift, slope, keep a season, and follow the donors otherwise than the weights say.
///
/// The covariance of periods a and b, in units of the noise's variance, is `1[a = b] + donors *
/// D(a, b) + drift * (1 + min(a, b)) + season * 1[a = b mod m] + slope * c(a) c(b) + a large
/// constant`, with `D` the mean product of the donors' movements (scaled to mean square 1 before
/// the start) and `c` the time since the middle of the history, in histories. The constant leaves
/// the level free; the noise's variance is integrated out against an inverse gamma. Rasmussen and
/// Williams, "Gaussian Processes for Machine Learning" (2006), chapters 2.2, 2.7 and 5.4.
final class Remainder {

    /// One hypothesis about the remainder: the variances named in the class's formula.
    record Setting(double donors, double drift, double season, double slope) {}

    /// What is expected of a weighted sum of the remainder's coming values.
    record Moments(double mean, double variance) {}

    private static final double FREE_LEVEL = 1e4;

    private final Window window;
    private final double[] gap;
    private final double[][] movement;
    private final double priorSquares;

    /// @param gap the treated series less its control, before the start, with mean 0
    Remainder(Window window, double[] gap) {
        this.window = window;
        this.gap = gap;
        this.movement = movement(window);
        double squares = 0;
        for (int t = 1; t < gap.length; t++) {
            squares += (gap[t] - gap[t - 1]) * (gap[t] - gap[t - 1]);
        }
        this.priorSquares = squares / (2 * (gap.length - 1)) + 1e-12;
    }

    private static double[][] movement(Window window) {
        int periods = window.periods();
        var products = new double[periods][periods];
        for (var donor : window.donors()) {
            double centre = Window.mean(donor, 0, window.start());
            for (int a = 0; a < periods; a++) {
                for (int b = 0; b <= a; b++) {
                    products[a][b] += (donor[a] - centre) * (donor[b] - centre);
                }
            }
        }
        double total = 0;
        for (int t = 0; t < window.start(); t++) {
            total += products[t][t];
        }
        double scale = total == 0 ? 0 : window.start() / total;
        for (int a = 0; a < periods; a++) {
            for (int b = 0; b <= a; b++) {
                products[a][b] *= scale;
                products[b][a] = products[a][b];
            }
        }
        return products;
    }

    private double covariance(Setting setting, int a, int b) {
        double middle = window.start() / 2.0;
        double value =
                FREE_LEVEL
                        + setting.donors() * movement[a][b]
                        + setting.drift() * (1 + Math.min(a, b))
                        + setting.slope()
                                * ((a - middle) / window.start())
                                * ((b - middle) / window.start());
        if (setting.season() > 0 && (a - b) % window.season() == 0) {
            value += setting.season();
        }
        return a == b ? value + 1 : value;
    }

    /// The process learned from the gap under one hypothesis.
    Fit fit(Setting setting) {
        return new Fit(setting);
    }

    /// The process learned under one hypothesis.
    final class Fit {
        private final Setting setting;
        private final double[][] root;
        private final double[] solved;
        private final double squares;

        private Fit(Setting setting) {
            this.setting = setting;
            this.root = root(setting);
            this.solved = lower(gap);
            double sum = 0;
            for (double value : solved) {
                sum += value * value;
            }
            this.squares = sum;
        }

        Setting setting() {
            return setting;
        }

        private double[][] root(Setting setting) {
            int start = window.start();
            var rows = new double[start][];
            for (int i = 0; i < start; i++) {
                var left = new double[i + 1];
                rows[i] = left;
                for (int j = 0; j <= i; j++) {
                    var right = rows[j];
                    double sum = covariance(setting, i, j);
                    for (int k = 0; k < j; k++) {
                        sum -= left[k] * right[k];
                    }
                    left[j] = i == j ? Math.sqrt(sum) : sum / right[j];
                }
            }
            return rows;
        }

        private double[] lower(double[] values) {
            var solution = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                var row = root[i];
                double sum = values[i];
                for (int k = 0; k < i; k++) {
                    sum -= row[k] * solution[k];
                }
                solution[i] = sum / row[i];
            }
            return solution;
        }

        /// The logarithm of the marginal likelihood, but for a constant that all settings share.
        double logLikelihood() {
            double determinant = 0;
            for (int i = 0; i < root.length; i++) {
                determinant += StrictMath.log(root[i][i]);
            }
            return -determinant - freedom() / 2 * StrictMath.log(priorSquares + squares / 2);
        }

        private double freedom() {
            return gap.length + 1.0;
        }

        /// What is expected of the sum of the coming values, each times its share.
        ///
        /// @param shares one per period after the start
        Moments moments(double[] shares) {
            int start = window.start();
            var link = new double[start];
            double own = 0;
            for (int a = 0; a < shares.length; a++) {
                if (shares[a] != 0) {
                    for (int t = 0; t < start; t++) {
                        link[t] += shares[a] * covariance(setting, t, start + a);
                    }
                    for (int b = 0; b < shares.length; b++) {
                        own += shares[a] * shares[b] * covariance(setting, start + a, start + b);
                    }
                }
            }
            var reduced = lower(link);
            double mean = 0;
            double known = 0;
            for (int t = 0; t < start; t++) {
                mean += reduced[t] * solved[t];
                known += reduced[t] * reduced[t];
            }
            double noise = (priorSquares + squares / 2) / (freedom() / 2);
            return new Moments(mean, noise * Math.max(own - known, 0));
        }
    }
}
