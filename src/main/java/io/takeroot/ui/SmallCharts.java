package io.takeroot.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Sparkline, bullet and status shape.
final class SmallCharts {
    private static final double PAD = 3.5;
    private static final int BULLET_WIDTH = 92;
    private static final int BULLET_HEIGHT = 10;
    private static final double TICKS_APART = 4;
    /// The target's tick stands left of the end, so that more than all of it shows too.
    private static final double ROOM_ABOVE_TARGET = 1.15;

    private SmallCharts() {}

    static String spark(Spark spark, ChartSize size, ChartTheme theme, Formats formats) {
        if (spark.actual().isEmpty()) {
            return Svg.picture("spark", size, spark.title() + ": no readings yet", theme)
                    .begin()
                    .end();
        }
        var plot = plot(spark, size, formats);
        var svg = Svg.picture("spark", size, words(spark, formats), theme).begin();
        goal(spark.goal(), plot, svg);
        for (var run : Plot.runs(spark.actual(), plot.time(), false)) {
            svg.line(
                    run.size() == 1 ? plot.path(run) + "h0" : plot.path(run),
                    theme.accent(),
                    1.5 * size.scale(),
                    "stroke-linejoin",
                    "round",
                    "stroke-linecap",
                    "round");
        }
        var last = spark.actual().getLast();
        double radius = 2.4 * size.scale();
        return svg.circle(
                        plot.x(last.start()), plot.y(last.value()), radius, "fill", theme.accent())
                .end();
    }

    static String bullet(Bullet bullet, ChartTheme theme, Formats formats) {
        double full = BULLET_WIDTH / ROOM_ABOVE_TARGET;
        double reached = Math.clamp(full * bullet.share(), 0, BULLET_WIDTH);
        var size = new ChartSize(BULLET_WIDTH, BULLET_HEIGHT, 11, "");
        var label = new StringBuilder(formats.percent(bullet.share())).append(" of target");
        bullet.expected()
                .ifPresent(
                        pace ->
                                label.append(", ")
                                        .append(formats.percent(pace))
                                        .append(" expected by now"));
        var svg = Svg.picture("bullet", size, label.toString(), theme).begin();
        bar(svg, BULLET_WIDTH, theme.line());
        if (reached > 0) {
            bar(svg, Math.max(2, reached), theme.graphic(bullet.tone()));
        }
        bullet.expected().ifPresent(pace -> paceTick(svg, full * pace, full));
        return svg.line(Svg.upright(full, 0, BULLET_HEIGHT), theme.ink(), 1.5).end();
    }

    static String status(Tone tone, String word, ChartTheme theme) {
        var colour = theme.graphic(tone);
        var svg = Svg.picture("", ChartSize.SHAPE, word, theme);
        return (tone == Tone.NONE
                        ? svg.attributes("fill", "none", "stroke", colour, "stroke-width", 1.8)
                        : svg.attributes("fill", colour))
                .begin()
                .raw(tone.shape())
                .end();
    }

    /// A small tick where the bar should be by now, unless the target's own tick stands there.
    private static void paceTick(Svg svg, double x, double target) {
        if (Math.abs(x - target) >= TICKS_APART && x < BULLET_WIDTH) {
            svg.line(Svg.upright(Math.max(1, x), 2, 8), svg.theme().inkSoft(), 1.5);
        }
    }

    private static void bar(Svg svg, double width, String colour) {
        svg.element("rect", "y", 3, "width", width, "height", 4, "rx", 2, "fill", colour);
    }

    private static Plot plot(Spark spark, ChartSize size, Formats formats) {
        var values = new ArrayList<BigDecimal>();
        spark.actual().forEach(point -> values.add(point.value()));
        values.addAll(level(spark.goal()));
        var starts = spark.actual().stream().map(Trend.Point::start).toList();
        double pad = PAD * size.scale();
        return new Plot(
                TimeAxis.over(starts, spark.grain(), formats.calendar()),
                ValueAxis.tight(values),
                new Plot.Frame(2, pad, size.width() - pad - 1.5, size.height() - pad));
    }

    private static void goal(Goal goal, Plot plot, Svg svg) {
        for (var value : level(goal)) {
            svg.line(
                    Svg.across(2, plot.y(value), plot.frame().right() + 2),
                    svg.theme().muted(),
                    1,
                    "stroke-dasharray",
                    "2 3",
                    "stroke-opacity",
                    ".65");
        }
    }

    private static List<BigDecimal> level(Goal goal) {
        return switch (goal) {
            case Goal.None() -> List.of();
            case Goal.Level(BigDecimal value) -> List.of(value);
            case Goal.Path(List<Trend.Point> points) ->
                    points.isEmpty() ? List.of() : List.of(points.getLast().value());
            case Goal.Range(BigDecimal low, BigDecimal high) -> List.of(low, high);
        };
    }

    private static String words(Spark spark, Formats formats) {
        var first = spark.actual().getFirst();
        var last = spark.actual().getLast();
        return "%s from %s to %s: from %s to %s"
                .formatted(
                        spark.title(),
                        formats.period(first.start(), spark.grain()),
                        formats.period(last.start(), spark.grain()),
                        formats.value(first.value(), spark.unit()),
                        formats.value(last.value(), spark.unit()));
    }
}
