package io.takeroot.bench;

import io.takeroot.bench.InventedFigures.Move;
import io.takeroot.bench.InventedMetric.Kind;
import io.takeroot.statistics.Scale;
import io.takeroot.statistics.Series;
import io.takeroot.statistics.causechain.Composition;
import io.takeroot.statistics.causechain.Drive;
import io.takeroot.statistics.causechain.Elasticity;
import io.takeroot.statistics.causechain.TreeMetric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

/// An invented tree in which one metric went wrong, as the product would see it.
///
/// The fault is six to fourteen times what the metric usually moves by itself in three periods,
/// at least 8 %, up or down; it moves the root by half a percent or more. It lasts to the end
/// from one to three periods ago (as many periods earlier as the metric leads), and may sit
/// anywhere, the root and inner metrics included. In a third of the trees the metrics beside
/// the path to it are moved by twice their usual shock, each so as to hide it at the root. Half
/// of the elasticities are told with an error, half are left to be estimated. Readings are
/// missing here and there; three to six years of months are known of each.
record InventedCase(TreeMetric tree, String fault) {
    private static final int LEAST_METRICS = 40;
    private static final int LEAST_PERIODS = 36;
    private static final double LEAST_FELT = 0.005;

    int metrics() {
        return count(tree);
    }

    private static int count(TreeMetric metric) {
        return 1 + metric.parts().stream().mapToInt(InventedCase::count).sum();
    }

    static InventedCase of(long seed) {
        return of(new Random(seed), true);
    }

    /// A tree in which nothing went wrong; the fault has no name.
    static InventedCase sound(long seed) {
        return of(new Random(seed), false);
    }

    private static InventedCase of(Random random, boolean faulty) {
        while (true) {
            var making = new Making(random);
            var made = faulty ? making.made() : making.sound();
            if (made.isPresent()) {
                return made.get();
            }
        }
    }

    private static final class Making {
        private final Random random;
        private final InventedMetric root;
        private final InventedFigures figures;
        private final Map<String, Integer> earlier = new HashMap<>();
        private final boolean told;
        private final boolean gaps;

        Making(Random random) {
            this.random = random;
            this.root = new InventedTree(random).grown(LEAST_METRICS);
            this.told = random.nextBoolean();
            this.gaps = random.nextBoolean();
            time(root, 0);
            int latest = earlier.values().stream().mapToInt(lag -> lag).max().orElse(0);
            int known = LEAST_PERIODS + random.nextInt(37);
            this.figures = new InventedFigures(known + latest, random.nextLong());
        }

        private void time(InventedMetric metric, int lag) {
            earlier.put(metric.name(), lag);
            for (int i = 0; i < metric.parts().size(); i++) {
                time(metric.parts().get(i), lag + metric.lags().get(i));
            }
        }

        /// Empty when the company would be none, or nobody at the top would feel the fault.
        Optional<InventedCase> made() {
            var clean = figures.of(root, List.of());
            var all = root.all().toList();
            var faulty = all.get(random.nextInt(all.size()));
            var moves = new ArrayList<>(List.of(fault(faulty)));
            double felt =
                    InventedFigures.last(figures.of(root, moves), root)
                                    / InventedFigures.last(clean, root)
                            - 1;
            if (!isSound(clean) || Math.abs(felt) < LEAST_FELT) {
                return Optional.empty();
            }
            if (random.nextInt(3) == 0) {
                hide(faulty, moves);
            }
            var values = figures.of(root, moves);
            return isSound(values)
                    ? Optional.of(new InventedCase(seen(root, values), faulty.name()))
                    : Optional.empty();
        }

        Optional<InventedCase> sound() {
            var clean = figures.of(root, List.of());
            return isSound(clean)
                    ? Optional.of(new InventedCase(seen(root, clean), ""))
                    : Optional.empty();
        }

        /// No figure is negative or far from its level.
        private boolean isSound(Map<String, double[]> values) {
            return root.all()
                    .allMatch(
                            metric ->
                                    java.util.Arrays.stream(
                                                    Objects.requireNonNull(
                                                            values.get(metric.name())))
                                            .map(value -> value / metric.level())
                                            .allMatch(share -> share > 0.05 && share < 20));
        }

        private Move fault(InventedMetric faulty) {
            double size = Math.max(0.08, (6 + random.nextDouble() * 8) * usual(faulty.course()));
            return move(faulty, random.nextBoolean() ? size : -size, random.nextInt(3));
        }

        /// How far it comes in three periods.
        private static double usual(InventedMetric.Course course) {
            double kept = course.memory() * course.memory();
            return course.noise() * Math.sqrt(1 + kept + kept * kept);
        }

        private Move move(InventedMetric metric, double size, int ago) {
            int at = figures.periods() - 1 - earlier(metric);
            return new Move(metric.name(), Math.exp(size), at - ago, at);
        }

        private int earlier(InventedMetric metric) {
            return Objects.requireNonNull(earlier.get(metric.name()));
        }

        private void hide(InventedMetric faulty, List<Move> moves) {
            double clean = InventedFigures.last(figures.of(root, List.of()), root);
            for (var beside : beside(root, faulty)) {
                double size = 2 * beside.course().noise();
                var up = new ArrayList<>(moves);
                up.add(move(beside, size, 0));
                var down = new ArrayList<>(moves);
                down.add(move(beside, -size, 0));
                boolean rather = off(up, clean) < off(down, clean);
                moves.add((rather ? up : down).getLast());
            }
        }

        private double off(List<Move> moves, double clean) {
            return Math.abs(InventedFigures.last(figures.of(root, moves), root) - clean);
        }

        private List<InventedMetric> beside(InventedMetric metric, InventedMetric faulty) {
            var beside = new ArrayList<InventedMetric>();
            for (var part : metric.parts()) {
                if (!part.holds(faulty)) {
                    part.all()
                            .filter(one -> one.kind() == Kind.BY_ITSELF)
                            .findFirst()
                            .ifPresent(beside::add);
                } else if (!part.is(faulty)) {
                    beside.addAll(beside(part, faulty));
                }
            }
            return beside;
        }

        private TreeMetric seen(InventedMetric metric, Map<String, double[]> values) {
            var parts = metric.parts().stream().map(part -> seen(part, values)).toList();
            var history = Objects.requireNonNull(values.get(metric.name())).clone();
            for (int t = 0; gaps && t < history.length; t++) {
                boolean judged = t == history.length - 1 - earlier(metric);
                history[t] = !judged && random.nextDouble() < 0.03 ? Double.NaN : history[t];
            }
            return new TreeMetric(
                    metric.name(),
                    composition(metric),
                    parts,
                    new Series(history, 12, Scale.LINEAR));
        }

        private Composition composition(InventedMetric metric) {
            return switch (metric.kind()) {
                case BY_ITSELF -> new Composition.Leaf();
                case SUM ->
                        new Composition.Sum(
                                java.util.Collections.nCopies(metric.parts().size(), 1.0));
                case DIFFERENCE -> new Composition.Sum(List.of(1.0, -1.0));
                case PRODUCT -> new Composition.Product(List.of(1.0, 1.0));
                case RATIO -> new Composition.Product(List.of(1.0, -1.0));
                case MARGIN_PER_HEAD ->
                        new Composition.Formula(3, parts -> (parts[0] - parts[1]) / parts[2]);
                case FOLLOWS -> new Composition.Driven(drives(metric));
            };
        }

        private List<Drive> drives(InventedMetric metric) {
            var drives = new ArrayList<Drive>();
            for (int i = 0; i < metric.parts().size(); i++) {
                double error = 0.03 + random.nextDouble() * 0.15;
                double said = metric.pulls().get(i) + error * random.nextGaussian();
                drives.add(
                        new Drive(
                                metric.lags().get(i),
                                told
                                        ? Optional.of(new Elasticity(said, error))
                                        : Optional.empty()));
            }
            return drives;
        }
    }
}
