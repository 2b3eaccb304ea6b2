package io.takeroot.statistics.causechain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// What a metric is made of; the parts themselves stand beside it, in the same order.
public sealed interface Composition {
    /// More parts make a formula's exact split too long to work out.
    int MOST_PARTS_OF_A_FORMULA = 12;

    /// It has no parts.
    record Leaf() implements Composition {}

    /// @param weights of the parts: 1 to add, -1 to take away
    record Sum(List<Double> weights) implements Composition {
        public Sum {
            weights = List.copyOf(weights);
        }
    }

    /// @param powers of the parts: 1 to multiply by, -1 to divide by
    record Product(List<Double> powers) implements Composition {
        public Product {
            powers = List.copyOf(powers);
        }
    }

    /// Any arithmetic over the parts' values.
    record Formula(int parts, ToDoubleFunction<double[]> arithmetic) implements Composition {
        public Formula {
            if (parts < 1 || parts > MOST_PARTS_OF_A_FORMULA) {
                throw new IllegalArgumentException(
                        "a formula of " + parts + " parts, expected 1.." + MOST_PARTS_OF_A_FORMULA);
            }
        }
    }

    /// It follows its parts, sooner or later; all figures are above 0.
    record Driven(List<Drive> drives) implements Composition {
        public Driven {
            drives = List.copyOf(drives);
        }
    }

    /// How many parts it has.
    default int size() {
        return switch (this) {
            case Leaf() -> 0;
            case Sum(var weights) -> weights.size();
            case Product(var powers) -> powers.size();
            case Formula(int parts, var arithmetic) -> parts;
            case Driven(var drives) -> drives.size();
        };
    }

    /// By how many periods the metric is later than a part.
    default int lag(int part) {
        return this instanceof Driven(var drives) ? drives.get(part).lag() : 0;
    }

    /// What the parts give, but for the metric's own part; of no parts nothing. NaN where it is
    /// not defined.
    default double of(double[] parts) {
        return switch (this) {
            case Leaf() -> 0;
            case Sum(var weights) -> {
                double sum = 0;
                for (int i = 0; i < parts.length; i++) {
                    sum += weights.get(i) * parts[i];
                }
                yield sum;
            }
            case Formula(int count, var arithmetic) -> finite(arithmetic.applyAsDouble(parts));
            case Product product -> raised(parts);
            case Driven driven -> raised(parts);
        };
    }

    /// The power to which a part is raised in what multiplies.
    default double power(int part) {
        return switch (this) {
            case Product(var powers) -> powers.get(part);
            case Driven(var drives) -> drives.get(part).known().value();
            case Leaf leaf -> throw new IllegalStateException("a metric without parts");
            case Sum sum -> throw new IllegalStateException("only factors have powers");
            case Formula formula -> throw new IllegalStateException("only factors have powers");
        };
    }

    private double raised(double[] parts) {
        double product = 1;
        for (int i = 0; i < parts.length; i++) {
            product *= Math.pow(parts[i], power(i));
        }
        return finite(product);
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /// The same without the parts that cannot be read; empty where nothing is left to go by.
    default Optional<Composition> keeping(List<Integer> kept) {
        if (kept.size() == size()) {
            return Optional.of(this);
        }
        return kept.isEmpty()
                ? Optional.empty()
                : switch (this) {
                    case Leaf leaf -> Optional.of(leaf);
                    case Sum(var weights) -> Optional.of(new Sum(chosen(weights, kept)));
                    case Product(var powers) -> Optional.of(new Product(chosen(powers, kept)));
                    case Driven(var drives) -> Optional.of(new Driven(chosen(drives, kept)));
                    case Formula formula -> Optional.empty();
                };
    }

    private static <T> List<T> chosen(List<T> all, List<Integer> kept) {
        var chosen = new ArrayList<T>();
        kept.forEach(index -> chosen.add(all.get(index)));
        return chosen;
    }
}
