package io.takeroot.bench;

import io.takeroot.bench.InventedMetric.Course;
import io.takeroot.bench.InventedMetric.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Grows a tree of invented metrics: shape, kinds, sizes, signs, lags and noise by chance.
final class InventedTree {
    /// All but those that stand by themselves.
    private static final List<Kind> MADE =
            Arrays.stream(Kind.values()).filter(kind -> kind != Kind.BY_ITSELF).toList();

    private final Random random;
    private int named;
    private int left;

    InventedTree(Random random) {
        this.random = random;
    }

    /// A tree of at least so many metrics, and at most about twice as many.
    InventedMetric grown(int least) {
        while (true) {
            named = 0;
            left = least + random.nextInt(least / 2);
            var root = metric(Math.pow(10, 3 + random.nextDouble() * 4), 0);
            if (root.all().count() >= least) {
                return root;
            }
        }
    }

    private InventedMetric metric(double level, int depth) {
        var name = "m" + named++;
        left--;
        boolean ends = left <= 0 || depth > 7 || (depth > 1 && random.nextDouble() < 0.3);
        return ends ? byItself(name, level) : made(name, level, depth);
    }

    private InventedMetric byItself(String name, double level) {
        return new InventedMetric(
                name, Kind.BY_ITSELF, List.of(), List.of(), List.of(), level, course(1));
    }

    private InventedMetric made(String name, double level, int depth) {
        var kind = MADE.get(random.nextInt(MADE.size()));
        var levels =
                switch (kind) {
                    case BY_ITSELF -> List.<Double>of();
                    case SUM -> shares(level, 2 + random.nextInt(6));
                    case DIFFERENCE -> difference(level);
                    case PRODUCT -> factors(level);
                    case RATIO -> ratio(level);
                    case MARGIN_PER_HEAD -> marginPerHead(level);
                    case FOLLOWS -> drivers();
                };
        var parts = new ArrayList<InventedMetric>();
        var lags = new ArrayList<Integer>();
        var pulls = new ArrayList<Double>();
        for (double part : levels) {
            parts.add(metric(part, depth + 1));
            lags.add(kind == Kind.FOLLOWS ? random.nextInt(4) : 0);
            pulls.add(pull());
        }
        return new InventedMetric(name, kind, parts, lags, pulls, level, ownCourse(kind));
    }

    private double pull() {
        double size = 0.3 + random.nextDouble() * 0.9;
        return random.nextDouble() < 0.2 ? -size : size;
    }

    /// Very unequal at times.
    private List<Double> shares(double level, int count) {
        var weights = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            weights.add(Math.exp(random.nextGaussian()));
        }
        double all = weights.stream().mapToDouble(w -> w).sum();
        return weights.stream().map(w -> level * w / all).toList();
    }

    private List<Double> difference(double level) {
        double cost = 0.2 + random.nextDouble() * 0.5;
        return List.of(level / (1 - cost), level * cost / (1 - cost));
    }

    private List<Double> factors(double level) {
        double rate =
                random.nextBoolean() ? 0.05 + random.nextDouble() * 0.6 : 5 + random.nextInt(90);
        var factors = new ArrayList<>(List.of(rate, level / rate));
        Collections.shuffle(factors, random);
        return factors;
    }

    private List<Double> ratio(double level) {
        double below = Math.pow(10, 1 + random.nextDouble() * 3);
        return List.of(level * below, below);
    }

    private List<Double> marginPerHead(double level) {
        double heads = 20 + random.nextInt(500);
        double cost = 0.2 + random.nextDouble() * 0.4;
        double margin = level * heads;
        return List.of(margin / (1 - cost), margin * cost / (1 - cost), heads);
    }

    private List<Double> drivers() {
        var levels = new ArrayList<Double>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            levels.add(Math.pow(10, 1 + random.nextDouble() * 4));
        }
        return levels;
    }

    /// What is followed leaves room for more; what is worked out seldom does not quite agree.
    private Course ownCourse(Kind kind) {
        if (kind == Kind.FOLLOWS) {
            return course(0.6);
        }
        double slip = random.nextDouble() < 0.25 ? 0.001 + random.nextDouble() * 0.006 : 0;
        return new Course(0, 0, 0, slip, 0, false);
    }

    private Course course(double size) {
        return new Course(
                size * (random.nextDouble() - 0.3) * 0.6,
                random.nextDouble() < 0.5 ? 0 : size * random.nextDouble() * 0.25,
                random.nextDouble() < 0.7 ? 0 : random.nextDouble(),
                size * (0.01 + random.nextDouble() * 0.07),
                random.nextDouble() < 0.15 ? 1 : random.nextDouble() * 0.7,
                random.nextDouble() < 0.2);
    }
}
