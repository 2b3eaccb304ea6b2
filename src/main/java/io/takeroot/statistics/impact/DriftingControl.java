package io.takeroot.statistics.impact;

import io.takeroot.statistics.impact.Remainder.Moments;
import io.takeroot.statistics.impact.Remainder.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Synthetic control whose remainder may drift, slope and keep a season: many hypotheses
/// about the remainder, each believed as far as it foretold the history.
///
/// A synthetic control alone takes the mean gap of the whole history for the gap to come; where
/// the gap wanders that is stale, and where it is noise the last gap is a poor guess. Here the
/// history decides, by Bayesian model averaging (Hoeting et al., Statistical Science 14 (1999)
/// 382-417) over the settings of [Remainder]. The treated series after the start is never looked
/// at, so an effect added there moves the answer by itself and changes no error.
final class DriftingControl {

    private static final double[] DONORS = {0, 0.01, 0.1, 1, 9};
    private static final double[] DRIFTS = {0, 0.001, 0.01, 0.05, 0.2, 1, 4};
    private static final double[] SEASONS = {0, 1};
    private static final double[] SLOPES = {0, 1, 10};
    private static final double[] NONE = {0};

    /// Donors that move alike share their weight.
    private static final SyntheticControl.Form FORM = new SyntheticControl.Form(true, 0.05);

    private static final double LEAST_BELIEF = 0.01;
    private static final int MOST_SETTINGS = 8;

    private final Window window;
    private final double[] control;
    private final List<Remainder.Fit> fits = new ArrayList<>();
    private final List<Double> beliefs = new ArrayList<>();

    /// Under every hypothesis.
    DriftingControl(Window window) {
        this(window, hypotheses(window));
    }

    /// Under the given hypotheses only: a quick refit near a window whose [#settings] are known.
    DriftingControl(Window window, List<Setting> settings) {
        this.window = window;
        this.control = control(window);
        var gap = new double[window.start()];
        for (int t = 0; t < gap.length; t++) {
            gap[t] = window.treated()[t] - control[t];
        }
        double level = Window.mean(gap, 0, gap.length);
        for (int t = 0; t < gap.length; t++) {
            gap[t] -= level;
        }
        for (int t = 0; t < control.length; t++) {
            control[t] += level;
        }
        var remainder = new Remainder(window, gap);
        believe(settings.stream().map(remainder::fit).toList());
    }

    private static List<Setting> hypotheses(Window window) {
        boolean seasonal = window.season() > 1 && window.start() >= 2 * window.season() - 2;
        var settings = new ArrayList<Setting>();
        for (double donors : window.donors().length == 0 ? NONE : DONORS) {
            for (double drift : DRIFTS) {
                for (double season : seasonal ? SEASONS : NONE) {
                    for (double slope : SLOPES) {
                        settings.add(new Setting(donors, drift, season, slope));
                    }
                }
            }
        }
        return settings;
    }

    private static double[] control(Window window) {
        return window.donors().length == 0
                ? new double[window.periods()]
                : SyntheticControl.of(window, FORM).counterfactual(window);
    }

    private void believe(List<Remainder.Fit> all) {
        var logs = all.stream().mapToDouble(Remainder.Fit::logLikelihood).toArray();
        double highest = Arrays.stream(logs).max().orElseThrow();
        var shares = Arrays.stream(logs).map(value -> StrictMath.exp(value - highest)).toArray();
        double sum = Arrays.stream(shares).sum();
        double kept = Arrays.stream(shares).filter(share -> share >= LEAST_BELIEF * sum).sum();
        IntStream.range(0, shares.length)
                .filter(i -> shares[i] >= LEAST_BELIEF * sum)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -shares[i]))
                .forEach(
                        i -> {
                            fits.add(all.get(i));
                            beliefs.add(shares[i] / kept);
                        });
    }

    /// The hypotheses believed most, for quick refits.
    List<Setting> settings() {
        return fits.stream().limit(MOST_SETTINGS).map(Remainder.Fit::setting).toList();
    }

    /// The effect on the sum of the periods after the start, each times its share, and the
    /// variance of its error.
    Moments effect(double[] shares) {
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < fits.size(); i++) {
            var moments = fits.get(i).moments(shares);
            mean += beliefs.get(i) * moments.mean();
            squares += beliefs.get(i) * (moments.variance() + moments.mean() * moments.mean());
        }
        double gap = 0;
        for (int a = 0; a < shares.length; a++) {
            int t = window.start() + a;
            gap += shares[a] * (window.treated()[t] - control[t]);
        }
        return new Moments(gap - mean, Math.max(0, squares - mean * mean));
    }

    /// The effect on the mean of the periods after the start.
    Moments average() {
        var shares = new double[window.after()];
        Arrays.fill(shares, 1.0 / shares.length);
        return effect(shares);
    }

    /// The synthetic control's own gap before the start, its mean 0.
    double[] gapBefore() {
        var gap = new double[window.start()];
        for (int t = 0; t < gap.length; t++) {
            gap[t] = window.treated()[t] - control[t];
        }
        return gap;
    }
}
