package io.takeroot.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Draws a [Trend]; one instance draws one picture.
final class TrendDrawing {
    private static final double TICK_GAP = 8;
    private static final double TOP = 26;

    private final Trend trend;
    private final ChartSize size;
    private final ChartTheme theme;
    private final TrendWords words;
    private final List<EndLabels.Label> ends;
    private final Plot plot;
    private final List<List<Trend.Point>> runs;

    private TrendDrawing(Trend trend, ChartSize size, ChartTheme theme, Formats formats) {
        this.trend = trend;
        this.size = size;
        this.theme = theme;
        this.words = new TrendWords(trend, formats);
        this.ends = EndLabels.of(trend, words, size.isNarrow(), theme);
        var time = TimeAxis.over(starts(trend), trend.grain(), formats.calendar());
        var value = ValueAxis.around(values(trend), trend.unit());
        this.plot = new Plot(time, value, frame(value, formats));
        this.runs = Plot.runs(trend.actual(), time, trend.kind() == Trend.Kind.CUMULATIVE);
    }

    static String draw(Trend trend, ChartSize size, ChartTheme theme, Formats formats) {
        if (trend.actual().isEmpty()) {
            return nothing(trend, size, theme);
        }
        return new TrendDrawing(trend, size, theme, formats).draw(formats);
    }

    private static String nothing(Trend trend, ChartSize size, ChartTheme theme) {
        var sentence = "No readings yet";
        return Svg.picture(css(size), size, trend.title() + ": " + sentence, theme)
                .begin()
                .text(
                        size.width() / 2.0,
                        size.height() / 2.0,
                        sentence,
                        theme.muted(),
                        "text-anchor",
                        "middle")
                .end();
    }

    private String draw(Formats formats) {
        var svg = Svg.picture(css(size), size, words.summary(), theme);
        if (!theme.print()) {
            svg.attributes(
                    "data-points", words.points(plot),
                    "data-top", plot.frame().top(),
                    "data-bottom", plot.frame().bottom());
        }
        svg.begin();
        axes(svg, formats);
        goalBand(svg);
        outlookBand(svg);
        today(svg);
        goalLine(svg);
        actual(svg);
        outlookLine(svg);
        lastPoint(svg);
        NoteDiscs.draw(trend, plot, size, svg);
        EndLabels.draw(ends, plot, size, svg);
        return svg.end();
    }

    private Plot.Frame frame(ValueAxis value, Formats formats) {
        double widest =
                value.ticks().stream()
                        .map(tick -> formats.tick(tick, value.step(), trend.unit()))
                        .mapToDouble(tick -> Lettering.width(tick, size.text()))
                        .max()
                        .orElse(0);
        double left = Math.max(widest + TICK_GAP + 2, Lettering.width("Nov 2016", size.text()) / 2);
        double right = EndLabels.width(ends, size) + 12;
        return new Plot.Frame(
                left, TOP * size.scale(), size.width() - right, size.height() - 28 * size.scale());
    }

    private void axes(Svg svg, Formats formats) {
        var frame = plot.frame();
        double drop = size.text() * 0.36;
        for (var tick : plot.value().ticks()) {
            double y = plot.y(tick);
            svg.line(Svg.across(frame.left(), y, frame.right()), theme.line(), 1);
            svg.text(
                    frame.left() - TICK_GAP,
                    y + drop,
                    formats.tick(tick, plot.value().step(), trend.unit()),
                    theme.muted(),
                    "text-anchor",
                    "end");
        }
        for (var label : plot.time().labels(frame.width(), size.text())) {
            double half = Lettering.width(label.words(), size.text()) / 2;
            svg.text(
                    Math.max(half, plot.x(label.index())),
                    size.height() - 8 * size.scale(),
                    label.words(),
                    theme.muted(),
                    "text-anchor",
                    "middle");
        }
    }

    private void goalBand(Svg svg) {
        if (trend.goal() instanceof Goal.Range(BigDecimal low, BigDecimal high)) {
            double top = plot.y(high);
            svg.element(
                    "rect",
                    "x",
                    plot.frame().left(),
                    "y",
                    top,
                    "width",
                    plot.frame().width(),
                    "height",
                    plot.y(low) - top,
                    "fill",
                    theme.line(),
                    "fill-opacity",
                    ".5");
        }
    }

    private void goalLine(Svg svg) {
        var frame = plot.frame();
        switch (trend.goal()) {
            case Goal.None() -> {}
            case Goal.Level(BigDecimal value) ->
                    dashes(svg, Svg.across(frame.left(), plot.y(value), frame.right()));
            case Goal.Path(List<Trend.Point> points) -> {
                for (var run : Plot.runs(points, plot.time(), false)) {
                    dashes(svg, plot.path(run));
                }
            }
            case Goal.Range(BigDecimal low, BigDecimal high) -> {
                dashes(svg, Svg.across(frame.left(), plot.y(low), frame.right()));
                dashes(svg, Svg.across(frame.left(), plot.y(high), frame.right()));
            }
        }
    }

    private void dashes(Svg svg, String path) {
        svg.line(path, theme.inkSoft(), 1.2, "stroke-dasharray", "5 4");
    }

    private void today(Svg svg) {
        int last = plot.time().periods() - 1;
        double x = plot.x(Math.clamp(plot.time().indexOfDay(trend.today()), 0, last));
        double top = plot.frame().top() - 8 * size.scale();
        var rule = Svg.upright(x, top, plot.frame().bottom());
        svg.line(rule, theme.muted(), 1, "stroke-dasharray", "1 3");
        svg.text(x, top - 5, "today", theme.muted(), "text-anchor", "middle");
    }

    private void outlookBand(Svg svg) {
        if (trend.forecast().isEmpty()) {
            return;
        }
        var edge = new ArrayList<>(List.of(trend.actual().getLast()));
        trend.forecast().forEach(outlook -> edge.add(point(outlook.start(), outlook.high())));
        trend.forecast()
                .reversed()
                .forEach(outlook -> edge.add(point(outlook.start(), outlook.low())));
        svg.element("path", "d", plot.path(edge) + "Z", "fill", theme.band());
    }

    private void outlookLine(Svg svg) {
        if (trend.forecast().isEmpty()) {
            return;
        }
        var line = new ArrayList<>(List.of(trend.actual().getLast()));
        trend.forecast().forEach(outlook -> line.add(point(outlook.start(), outlook.middle())));
        svg.line(plot.path(line), theme.accent(), 2, "stroke-dasharray", "4 4");
    }

    private void actual(Svg svg) {
        for (var run : runs) {
            if (plot.value().startsAtZero()) {
                fill(svg, run);
            }
            svg.line(
                    plot.path(run),
                    theme.accent(),
                    2.2,
                    "stroke-linejoin",
                    "round",
                    "stroke-linecap",
                    "round");
            if (run.size() == 1) {
                var alone = run.getFirst();
                svg.circle(
                        plot.x(alone.start()), plot.y(alone.value()), 2.2, "fill", theme.accent());
            }
        }
    }

    private void fill(Svg svg, List<Trend.Point> run) {
        var ground = Svg.number(plot.frame().bottom());
        var path =
                plot.path(run)
                        + ("L" + Svg.number(plot.x(run.getLast().start())) + " " + ground)
                        + ("L" + Svg.number(plot.x(run.getFirst().start())) + " " + ground)
                        + "Z";
        svg.element("path", "d", path, "fill", theme.accent(), "fill-opacity", ".06");
    }

    private void lastPoint(Svg svg) {
        var last = trend.actual().getLast();
        double radius = 4 * size.scale();
        svg.circle(plot.x(last.start()), plot.y(last.value()), radius + 2, "fill", theme.surface())
                .circle(plot.x(last.start()), plot.y(last.value()), radius, "fill", theme.accent());
    }

    private static String css(ChartSize size) {
        return ("chart " + size.css()).strip();
    }

    private static Trend.Point point(LocalDate start, BigDecimal value) {
        return new Trend.Point(start, value);
    }

    private static List<LocalDate> starts(Trend trend) {
        return Stream.concat(
                        trend.actual().stream().map(Trend.Point::start),
                        trend.forecast().stream().map(Trend.Outlook::start))
                .toList();
    }

    private static List<BigDecimal> values(Trend trend) {
        var values = new ArrayList<BigDecimal>();
        trend.actual().forEach(point -> values.add(point.value()));
        trend.forecast().forEach(outlook -> values.addAll(List.of(outlook.low(), outlook.high())));
        switch (trend.goal()) {
            case Goal.None() -> {}
            case Goal.Level(BigDecimal value) -> values.add(value);
            case Goal.Path(List<Trend.Point> points) ->
                    points.forEach(point -> values.add(point.value()));
            case Goal.Range(BigDecimal low, BigDecimal high) -> values.addAll(List.of(low, high));
        }
        return values;
    }
}
