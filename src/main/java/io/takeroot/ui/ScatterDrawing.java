package io.takeroot.ui;

import io.takeroot.kernel.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Draws a [Scatter]: shape and colour by verdict, the interval as a whisker that ends at the
/// edge where it is longer, numbers that the list beside it explains.
final class ScatterDrawing {
    private static final double TOP = 16;
    private static final double BELOW = 40;
    private static final double LEFT = 56;
    private static final double RIGHT = 24;
    private static final double HALF_SHAPE = 5;

    /// Whiskers beyond this multiple of the largest effect would squeeze all others.
    private static final double ROOM = 1.6;

    private final Scatter scatter;
    private final ChartSize size;
    private final ChartTheme theme;
    private final ValueAxis across;
    private final ValueAxis up;
    private final Formats formats;

    private ScatterDrawing(Scatter scatter, ChartSize size, ChartTheme theme, Formats formats) {
        this.scatter = scatter;
        this.size = size;
        this.theme = theme;
        this.formats = formats;
        var xs = new ArrayList<>(List.of(BigDecimal.ZERO));
        var ys = new ArrayList<>(List.of(BigDecimal.ZERO));
        double most = 0.02;
        for (var dot : scatter.dots()) {
            xs.add(BigDecimal.valueOf(dot.x()));
            most = Math.max(most, Math.abs(dot.y()));
        }
        ys.add(BigDecimal.valueOf(ROOM * most));
        ys.add(BigDecimal.valueOf(-ROOM * most));
        this.across = ValueAxis.around(xs, new Unit.Count());
        this.up = ValueAxis.around(ys, new Unit.Percent());
    }

    static String draw(Scatter scatter, ChartSize size, ChartTheme theme, Formats formats) {
        return scatter.dots().isEmpty()
                ? ""
                : new ScatterDrawing(scatter, size, theme, formats).draw();
    }

    private String draw() {
        var svg = Svg.picture(("chart " + size.css()).strip(), size, summary(), theme).begin();
        for (var tick : up.ticks()) {
            double y = y(tick.doubleValue());
            svg.line(
                    Svg.across(LEFT, y, size.width() - RIGHT),
                    tick.signum() == 0 ? theme.muted() : theme.line(),
                    1);
            svg.text(
                    LEFT - 8,
                    y + 4,
                    formats.tick(tick, up.step(), new Unit.Percent()),
                    theme.muted(),
                    "text-anchor",
                    "end");
        }
        for (var tick : across.ticks()) {
            svg.text(
                    x(tick.doubleValue()),
                    size.height() - 24,
                    formats.tick(tick, across.step(), new Unit.Count()),
                    theme.muted(),
                    "text-anchor",
                    "middle");
        }
        svg.text(
                size.width() - RIGHT,
                size.height() - 8,
                scatter.across(),
                theme.muted(),
                "text-anchor",
                "end");
        int number = 1;
        for (var dot : scatter.dots()) {
            dot(svg, dot, number++);
        }
        return svg.end();
    }

    private void dot(Svg svg, Scatter.Dot dot, int number) {
        double x = x(dot.x());
        double y = y(dot.y());
        svg.line(
                Svg.upright(x, y(inside(dot.high())), y(inside(dot.low()))),
                theme.graphic(dot.tone()),
                1.2,
                "stroke-opacity",
                ".5");
        svg.raw(
                "<g transform=\"translate(%s %s)\" fill=\"%s\" stroke=\"%s\">%s</g>"
                        .formatted(
                                Svg.number(x - HALF_SHAPE),
                                Svg.number(y - HALF_SHAPE),
                                dot.tone() == Tone.NONE
                                        ? theme.surface()
                                        : theme.graphic(dot.tone()),
                                theme.graphic(dot.tone()),
                                dot.tone().shape()));
        svg.text(x + 8, y + 4, Integer.toString(number), theme.ink(), "font-weight", "600");
    }

    private double inside(double value) {
        return Math.clamp(value, up.low().doubleValue(), top());
    }

    private double top() {
        return up.ticks().getLast().doubleValue();
    }

    private double x(double value) {
        double low = across.low().doubleValue();
        double high = across.ticks().getLast().doubleValue();
        return LEFT + (size.width() - LEFT - RIGHT) * (value - low) / (high - low);
    }

    private double y(double value) {
        double low = up.low().doubleValue();
        double height = size.height() - TOP - BELOW;
        return TOP + height * (top() - value) / (top() - low);
    }

    private String summary() {
        var words = new ArrayList<String>();
        for (var dot : scatter.dots()) {
            words.add(
                    String.format(
                            Locale.ROOT, "%s %.0f, %+.1f%%", dot.name(), dot.x(), 100 * dot.y()));
        }
        return scatter.title()
                + " ("
                + scatter.across().toLowerCase(Locale.ROOT)
                + ", "
                + scatter.up().toLowerCase(Locale.ROOT)
                + "): "
                + String.join("; ", words);
    }
}
