package io.takeroot.statistics.impact;

import java.util.ArrayList;
import java.util.List;

/// How the hidden state of a structural time series moves and shows: a level that walks at
/// random, and per season a block that comes back after so many steps.
///
/// The state at the next step is the transition times the state, plus a shock on each moving
/// element; the outcome is the sum of the shown elements. Block 0 is the level, block `i` the
/// i-th season. A season of up to 12 steps is a set of effects that sum to about zero (the
/// dummy form of Harvey, "Forecasting, Structural Time Series Models and the Kalman Filter",
/// 1989, section 2.3.4); a longer one is a sum of four waves, each turning at its own speed
/// (ibid., trigonometric form), because 51 free effects cannot be learned from two or three
/// years.
final class StructuralForm {

    private static final int LONGEST_BY_EFFECTS = 12;
    private static final int WAVES = 4;

    private record Element(double shows, int movedBy) {}

    private record Step(int to, int from, double weight) {}

    private final double[] shows;
    private final int[] movedBy;
    private final Step[] steps;
    private final int blocks;

    private StructuralForm(List<Element> elements, List<Step> steps, int blocks) {
        this.shows = elements.stream().mapToDouble(Element::shows).toArray();
        this.movedBy = elements.stream().mapToInt(Element::movedBy).toArray();
        this.steps = steps.toArray(Step[]::new);
        this.blocks = blocks;
    }

    /// A level and one block per season, each of at least 2 steps.
    static StructuralForm of(List<Integer> seasons) {
        var elements = new ArrayList<>(List.of(new Element(1, 0)));
        var steps = new ArrayList<>(List.of(new Step(0, 0, 1)));
        int block = 0;
        for (int season : seasons) {
            block++;
            if (season <= LONGEST_BY_EFFECTS) {
                addEffects(season, block, elements, steps);
            } else {
                addWaves(season, block, elements, steps);
            }
        }
        return new StructuralForm(elements, steps, block + 1);
    }

    private static void addEffects(
            int season, int block, List<Element> elements, List<Step> steps) {
        int first = elements.size();
        for (int i = 0; i < season - 1; i++) {
            elements.add(i == 0 ? new Element(1, block) : new Element(0, -1));
            steps.add(new Step(first, first + i, -1));
            if (i > 0) {
                steps.add(new Step(first + i, first + i - 1, 1));
            }
        }
    }

    private static void addWaves(int season, int block, List<Element> elements, List<Step> steps) {
        for (int wave = 1; wave <= WAVES; wave++) {
            double angle = 2 * Math.PI * wave / season;
            double cosine = StrictMath.cos(angle);
            double sine = StrictMath.sin(angle);
            int at = elements.size();
            elements.add(new Element(1, block));
            elements.add(new Element(0, block));
            steps.add(new Step(at, at, cosine));
            steps.add(new Step(at, at + 1, sine));
            steps.add(new Step(at + 1, at, -sine));
            steps.add(new Step(at + 1, at + 1, cosine));
        }
    }

    /// The number of elements of the state.
    int size() {
        return shows.length;
    }

    /// The level and the seasons: each has one deviation of its shocks.
    int blocks() {
        return blocks;
    }

    /// The block whose shocks move this element, or -1 for one that only remembers.
    int movedBy(int element) {
        return movedBy[element];
    }

    /// 1 for an element that is seen, 0 for one that is not.
    double shows(int element) {
        return shows[element];
    }

    /// What of the state is seen: the sum of its shown elements.
    double shown(double[] state) {
        double sum = 0;
        for (int i = 0; i < state.length; i++) {
            sum += shows[i] * state[i];
        }
        return sum;
    }

    /// The state one step on, without shocks.
    double[] next(double[] state) {
        var next = new double[state.length];
        for (var step : steps) {
            next[step.to()] += step.weight() * state[step.from()];
        }
        return next;
    }

    /// The transposed transition applied: how a pull on the next state pulls on this one.
    double[] back(double[] pull) {
        var back = new double[pull.length];
        for (var step : steps) {
            back[step.from()] += step.weight() * pull[step.to()];
        }
        return back;
    }

    /// The covariance one step on, without shocks: the transition on both sides.
    double[][] next(double[][] covariance) {
        int size = shows.length;
        var half = new double[size][];
        for (int row = 0; row < size; row++) {
            half[row] = next(covariance[row]);
        }
        var whole = new double[size][size];
        for (var step : steps) {
            for (int column = 0; column < size; column++) {
                whole[step.to()][column] += step.weight() * half[step.from()][column];
            }
        }
        return whole;
    }
}
