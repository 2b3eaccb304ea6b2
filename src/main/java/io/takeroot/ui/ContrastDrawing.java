package io.takeroot.ui;

import io.takeroot.kernel.Grain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Draws a [Contrast]: the actual line, dashed what would have been with its band, and a rule
/// where the start lies.
final class ContrastDrawing {
    private static final double TOP = 26;
    private static final double TICK_GAP = 8;

    private final Contrast contrast;
    private final ChartSize size;
    private final ChartTheme theme;
    private final Formats formats;
    private final List<EndLabels.Label> ends;
    private final Plot plot;

    private ContrastDrawing(Contrast contrast, ChartSize size, ChartTheme theme, Formats formats) {
        this.contrast = contrast;
        this.size = size;
        this.theme = theme;
        this.formats = formats;
        this.ends = ends();
        var starts =
                Stream.concat(
                                contrast.actual().stream().map(Trend.Point::start),
                                contrast.without().stream().map(Trend.Outlook::start))
                        .toList();
        var time = TimeAxis.over(starts, contrast.grain(), formats.calendar());
        var value = ValueAxis.around(contrast.values(), contrast.unit());
        this.plot = new Plot(time, value, frame(value));
    }

    static String draw(Contrast contrast, ChartSize size, ChartTheme theme, Formats formats) {
        return contrast.actual().isEmpty() || contrast.without().isEmpty()
                ? ""
                : new ContrastDrawing(contrast, size, theme, formats).draw();
    }

    private String draw() {
        var svg = Svg.picture(("chart " + size.css()).strip(), size, summary(), theme).begin();
        axes(svg);
        band(svg);
        startRule(svg);
        var without =
                contrast.without().stream()
                        .map(outlook -> new Trend.Point(outlook.start(), outlook.middle()))
                        .toList();
        svg.line(plot.path(without), theme.inkSoft(), 1.6, "stroke-dasharray", "5 4");
        for (var run : Plot.runs(contrast.actual(), plot.time(), false)) {
            svg.line(
                    run.size() == 1 ? plot.path(run) + "h0" : plot.path(run),
                    theme.accent(),
                    2.2,
                    "stroke-linejoin",
                    "round",
                    "stroke-linecap",
                    "round");
        }
        EndLabels.draw(ends, plot, size, svg);
        return svg.end();
    }

    private Plot.Frame frame(ValueAxis value) {
        double widest =
                value.ticks().stream()
                        .map(tick -> formats.tick(tick, value.step(), contrast.unit()))
                        .mapToDouble(tick -> Lettering.width(tick, size.text()))
                        .max()
                        .orElse(0);
        double left = Math.max(widest + TICK_GAP + 2, Lettering.width("Nov 2016", size.text()) / 2);
        double right = EndLabels.width(ends, size) + 12;
        return new Plot.Frame(
                left, TOP * size.scale(), size.width() - right, size.height() - 28 * size.scale());
    }

    private List<EndLabels.Label> ends() {
        if (contrast.actual().isEmpty() || contrast.without().isEmpty()) {
            return List.of();
        }
        var actual = contrast.actual().getLast().value();
        var without = contrast.without().getLast().middle();
        return List.of(
                new EndLabels.Label(actual, lines("Actual", actual), theme.accent()),
                new EndLabels.Label(without, lines("Without it", without), theme.inkSoft()));
    }

    private List<String> lines(String name, java.math.BigDecimal value) {
        return List.of(name, formats.value(value, contrast.unit()));
    }

    private void axes(Svg svg) {
        var frame = plot.frame();
        for (var tick : plot.value().ticks()) {
            double y = plot.y(tick);
            svg.line(Svg.across(frame.left(), y, frame.right()), theme.line(), 1);
            svg.text(
                    frame.left() - TICK_GAP,
                    y + size.text() * 0.36,
                    formats.tick(tick, plot.value().step(), contrast.unit()),
                    theme.muted(),
                    "text-anchor",
                    "end");
        }
        for (var label : plot.time().labels(frame.width(), size.text())) {
            svg.text(
                    plot.x(label.index()),
                    size.height() - 8 * size.scale(),
                    label.words(),
                    theme.muted(),
                    "text-anchor",
                    "middle");
        }
    }

    private void band(Svg svg) {
        var after =
                contrast.without().stream()
                        .filter(outlook -> !outlook.start().isBefore(contrast.start()))
                        .toList();
        if (after.size() < 2) {
            return;
        }
        var edge = new ArrayList<Trend.Point>();
        after.forEach(outlook -> edge.add(new Trend.Point(outlook.start(), outlook.high())));
        after.reversed()
                .forEach(outlook -> edge.add(new Trend.Point(outlook.start(), outlook.low())));
        svg.element("path", "d", plot.path(edge) + "Z", "fill", theme.band());
    }

    private void startRule(Svg svg) {
        int last = plot.time().periods() - 1;
        double x = plot.x(Math.clamp(plot.time().indexOfDay(contrast.start()), 0, last));
        double top = plot.frame().top() - 8 * size.scale();
        svg.line(
                Svg.upright(x, top, plot.frame().bottom()),
                theme.muted(),
                1,
                "stroke-dasharray",
                "1 3");
        svg.text(x, top - 5, "start", theme.muted(), "text-anchor", "middle");
    }

    private String summary() {
        var actual = contrast.actual().getLast();
        var without = contrast.without().getLast();
        return "%s: %s in %s, where %s would have been without it; between %s and %s at 95 %%."
                .formatted(
                        contrast.title(),
                        formats.value(actual.value(), contrast.unit()),
                        name(actual.start(), contrast.grain()),
                        formats.value(without.middle(), contrast.unit()),
                        formats.value(without.low(), contrast.unit()),
                        formats.value(without.high(), contrast.unit()));
    }

    private String name(LocalDate start, Grain grain) {
        return formats.period(start, grain);
    }
}
