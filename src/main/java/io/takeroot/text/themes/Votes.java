package io.takeroot.text.themes;

import java.util.Arrays;
import java.util.List;

/// Lets several divisions of the same texts vote on each text.
///
/// One search ends a little elsewhere than another, and what most of them say of a text is
/// right more often than what the best of them says.
final class Votes {
    private final int[] leading;
    private final int themes;

    private Votes(int[] leading) {
        this.leading = leading;
        this.themes = Arrays.stream(leading).max().orElse(0) + 1;
    }

    /// The themes of the leading division, each text where most divisions have it; the leading
    /// one decides a tie.
    static int[] count(int[] leading, List<int[]> others) {
        var votes = new Votes(leading);
        var counts = new double[leading.length][votes.themes];
        votes.add(leading, 1.5, counts);
        others.forEach(it -> votes.add(votes.translated(it), 1, counts));
        var elected = new int[leading.length];
        for (int text = 0; text < elected.length; text++) {
            elected[text] = most(counts[text]);
        }
        return elected;
    }

    private void add(int[] division, double weight, double[][] counts) {
        for (int text = 0; text < division.length; text++) {
            counts[text][division[text]] += weight;
        }
    }

    /// Another division with each of its themes called as the leading theme that shares most
    /// texts with it.
    private int[] translated(int[] division) {
        int others = Arrays.stream(division).max().orElse(0) + 1;
        var shared = new double[others][themes];
        for (int text = 0; text < division.length; text++) {
            shared[division[text]][leading[text]]++;
        }
        var names = Arrays.stream(shared).mapToInt(Votes::most).toArray();
        return Arrays.stream(division).map(it -> names[it]).toArray();
    }

    private static int most(double[] counts) {
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return most;
    }
}
