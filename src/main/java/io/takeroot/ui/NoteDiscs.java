package io.takeroot.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// The lettered discs of a trend's notes, stacked where they would cover each other.
final class NoteDiscs {
    private static final double RADIUS = 9;
    private static final double STEM = 33;
    private static final int TRIES = 6;

    private NoteDiscs() {}

    static void draw(Trend trend, Plot plot, ChartSize size, Svg svg) {
        var placed = new ArrayList<Disc>();
        for (var note : trend.notes()) {
            int index = plot.time().indexOfDay(note.day());
            if (index >= 0 && index < plot.time().periods()) {
                var disc = place(anchor(trend, plot, index), placed, plot, size);
                placed.add(disc);
                draw(disc, note.letter(), size, svg);
            }
        }
    }

    /// A disc over or under the point of the line it belongs to.
    private record Disc(double x, double y, double anchor) {
        boolean covers(Disc other, double room) {
            return Math.abs(x - other.x) < room && Math.abs(y - other.y) < room;
        }
    }

    /// The point of the line at that period or, in a gap, the last one before.
    private static Disc anchor(Trend trend, Plot plot, int index) {
        double y =
                trend.actual().stream()
                        .filter(point -> plot.time().index(point.start()) <= index)
                        .reduce((earlier, later) -> later)
                        .map(point -> plot.y(point.value()))
                        .orElse(plot.frame().bottom());
        return new Disc(plot.x(index), y, y);
    }

    private static Disc place(Disc anchor, List<Disc> placed, Plot plot, ChartSize size) {
        double room = (2 * RADIUS + 3) * size.scale();
        double stem = STEM * size.scale();
        var above = IntStream.range(0, TRIES).mapToDouble(i -> anchor.y() - stem - i * room);
        var below = IntStream.range(0, TRIES).mapToDouble(i -> anchor.y() + stem + i * room);
        return DoubleStream.concat(above, below)
                .filter(y -> y >= plot.frame().top() && y <= plot.frame().bottom() - room / 2)
                .mapToObj(y -> new Disc(anchor.x(), y, anchor.y()))
                .filter(disc -> placed.stream().noneMatch(other -> disc.covers(other, room)))
                .findFirst()
                .orElse(new Disc(anchor.x(), plot.frame().top(), anchor.y()));
    }

    private static void draw(Disc disc, String letter, ChartSize size, Svg svg) {
        var theme = svg.theme();
        double scale = size.scale();
        svg.line(
                "M"
                        + Svg.number(disc.x())
                        + " "
                        + Svg.number(disc.anchor())
                        + "V"
                        + Svg.number(disc.y()),
                theme.muted(),
                1);
        svg.element(
                "circle",
                "cx",
                disc.x(),
                "cy",
                disc.anchor(),
                "r",
                3 * scale,
                "fill",
                theme.surface(),
                "stroke",
                theme.accent(),
                "stroke-width",
                1.8);
        svg.element(
                "circle", "cx", disc.x(), "cy", disc.y(), "r", RADIUS * scale, "fill", theme.ink());
        svg.text(
                disc.x(),
                disc.y() + 3.6 * scale,
                letter,
                theme.surface(),
                "text-anchor",
                "middle",
                "font-weight",
                "600",
                "font-size",
                10 * scale);
    }
}
