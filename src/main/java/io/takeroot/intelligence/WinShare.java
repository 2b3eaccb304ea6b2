package io.takeroot.intelligence;

import java.util.Optional;

/// A share of deals won, with the range in which the true share lies 19 times in 20.
///
/// @param share 0..1
public record WinShare(double share, double low, double high) {
    /// Below this many deals a share says more about chance than about us.
    public static final int FEWEST = 20;

    private static final double REACH = 1.959963984540054;

    /// The difference of two shares with its range.
    public record Difference(double points, double low, double high) {}

    /// Wilson's score interval without continuity correction (E. B. Wilson, JASA 22 (1927)
    /// 209-212); checked against `prop.test` of R 4.3.
    ///
    /// @param won at most `all`
    /// @return empty below [#FEWEST]
    public static Optional<WinShare> of(int won, int all) {
        if (won < 0 || won > all) {
            throw new IllegalArgumentException(won + " won of " + all);
        }
        if (all < FEWEST) {
            return Optional.empty();
        }
        double n = all;
        double p = won / n;
        double square = REACH * REACH;
        double middle = (2 * n * p + square) / (2 * (n + square));
        double half = REACH * Math.sqrt(square + 4 * n * p * (1 - p)) / (2 * (n + square));
        return Optional.of(new WinShare(p, Math.max(0, middle - half), Math.min(1, middle + half)));
    }

    /// Newcombe's hybrid score interval (Statistics in Medicine 17 (1998) 873-890, method 10).
    public Difference minus(WinShare other) {
        return new Difference(
                share - other.share,
                share - other.share - Math.hypot(share - low, other.high - other.share),
                share - other.share + Math.hypot(high - share, other.share - other.low));
    }
}
