package io.takeroot.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The labels at the right end of a trend, which stand in for a legend. Labels that would lie on
/// each other are moved apart.
final class EndLabels {
    private static final String BOLD = "600";
    private static final double LEADING = 1.25;

    private EndLabels() {}

    /// @param lines one under the other
    record Label(BigDecimal value, List<String> lines, String colour) {}

    static List<Label> of(Trend trend, TrendWords words, boolean narrow, ChartTheme theme) {
        var labels = new ArrayList<Label>();
        words.goalEnd()
                .ifPresent(
                        end ->
                                labels.add(
                                        new Label(
                                                end.value(),
                                                lines("Target", end.words(), narrow),
                                                theme.inkSoft())));
        if (!trend.actual().isEmpty()) {
            var last =
                    trend.forecast().isEmpty()
                            ? trend.actual().getLast().value()
                            : trend.forecast().getLast().middle();
            labels.add(new Label(last, List.of(words.value(last)), theme.accent()));
        }
        return List.copyOf(labels);
    }

    static double width(List<Label> labels, ChartSize size) {
        return labels.stream()
                .flatMap(label -> label.lines().stream())
                .mapToDouble(line -> Lettering.boldWidth(line, size.text()))
                .max()
                .orElse(0);
    }

    static void draw(List<Label> labels, Plot plot, ChartSize size, Svg svg) {
        double leading = size.text() * LEADING;
        for (var placed : apart(labels, plot, leading)) {
            double y = placed.top() + size.text() * 0.95;
            for (var line : placed.label().lines()) {
                svg.text(
                        plot.frame().right() + 8,
                        y,
                        line,
                        placed.label().colour(),
                        "font-weight",
                        BOLD);
                y += leading;
            }
        }
    }

    /// Each label beside its value, then pushed down below the one above, then up from the edge.
    private static List<Placed> apart(List<Label> labels, Plot plot, double leading) {
        var placed =
                labels.stream()
                        .map(label -> Placed.beside(label, plot, leading))
                        .sorted(Comparator.comparingDouble(Placed::top))
                        .toList();
        var down = new ArrayList<Placed>();
        double free = 0;
        for (var label : placed) {
            down.add(label.at(Math.max(label.top(), free)));
            free = down.getLast().bottom();
        }
        var settled = new ArrayList<Placed>();
        double floor = plot.frame().bottom() + leading / 2;
        for (var label : down.reversed()) {
            settled.add(label.at(Math.min(label.top(), floor - label.height())));
            floor = settled.getLast().top();
        }
        return settled.reversed();
    }

    private record Placed(Label label, double top, double height) {
        static Placed beside(Label label, Plot plot, double leading) {
            double height = label.lines().size() * leading;
            return new Placed(label, plot.y(label.value()) - height / 2, height);
        }

        Placed at(double newTop) {
            return new Placed(label, newTop, height);
        }

        double bottom() {
            return top + height;
        }
    }

    private static List<String> lines(String name, String value, boolean narrow) {
        return narrow ? List.of(name, value) : List.of(name + " " + value);
    }
}
