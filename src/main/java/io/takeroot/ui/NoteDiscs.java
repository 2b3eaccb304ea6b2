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

    /// A disc over or under the point of the line it belongs to, or over the axis in a gap.
    private record Disc(double x, double y, double anchor, boolean onLine) {
        boolean covers(Disc other, double room) {
            return Math.abs(x - other.x) < room && Math.abs(y - other.y) < room;
        }

        Disc at(double newY) {
            return new Disc(x, newY, anchor, onLine);
        }
    }

    private static Disc anchor(Trend trend, Plot plot, int index) {
        double x = plot.x(index);
        double ground = plot.frame().bottom();
        return trend.actual().stream()
                .filter(point -> plot.time().index(point.start()) == index)
                .findFirst()
                .map(point -> plot.y(point.value()))
                .map(y -> new Disc(x, y, y, true))
                .orElse(new Disc(x, ground, ground, false));
    }

    private static Disc place(Disc anchor, List<Disc> placed, Plot plot, ChartSize size) {
        double room = (2 * RADIUS + 3) * size.scale();
        double stem = STEM * size.scale();
        var above = IntStream.range(0, TRIES).mapToDouble(i -> anchor.y() - stem - i * room);
        var below = IntStream.range(0, TRIES).mapToDouble(i -> anchor.y() + stem + i * room);
        return DoubleStream.concat(above, below)
                .filter(y -> y >= plot.frame().top() && y <= plot.frame().bottom() - room / 2)
                .mapToObj(anchor::at)
                .filter(disc -> placed.stream().noneMatch(other -> disc.covers(other, room)))
                .findFirst()
                .orElse(anchor.at(plot.frame().top()));
    }

    private static void draw(Disc disc, String letter, ChartSize size, Svg svg) {
        var theme = svg.theme();
        double scale = size.scale();
        svg.line(Svg.upright(disc.x(), disc.anchor(), disc.y()), theme.muted(), 1);
        if (disc.onLine()) {
            svg.circle(disc.x(), disc.anchor(), 3.9 * scale, "fill", theme.accent())
                    .circle(disc.x(), disc.anchor(), 2.1 * scale, "fill", theme.surface());
        }
        svg.circle(disc.x(), disc.y(), RADIUS * scale, "fill", theme.ink());
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
