package io.takeroot.ui;

import java.util.Locale;
import java.util.stream.DoubleStream;

/// Draws a [Strip].
final class StripDrawing {
    private static final int HEIGHT = 64;
    private static final double MIDDLE = 26;
    private static final double LEAST = 0.01;

    private StripDrawing() {}

    static String draw(Strip strip, ChartSize within, ChartTheme theme) {
        var size = new ChartSize(within.width(), HEIGHT, within.text(), within.css());
        double most =
                1.1
                        * DoubleStream.concat(
                                        DoubleStream.of(strip.effect(), LEAST),
                                        strip.placebos().stream().mapToDouble(v -> v))
                                .map(Math::abs)
                                .max()
                                .orElse(LEAST);
        double half = size.width() / 2.0 - 24;
        double zero = size.width() / 2.0;
        var svg = Svg.picture(("chart " + size.css()).strip(), size, summary(strip), theme).begin();
        svg.line(Svg.across(zero - half, MIDDLE, zero + half), theme.line(), 1);
        svg.line(Svg.upright(zero, MIDDLE - 14, MIDDLE + 14), theme.muted(), 1);
        svg.text(zero, HEIGHT - 8, "no effect", theme.muted(), "text-anchor", "middle");
        for (double placebo : strip.placebos()) {
            svg.circle(
                    zero + half * placebo / most,
                    MIDDLE,
                    4,
                    "fill",
                    theme.surface(),
                    "stroke",
                    theme.muted(),
                    "stroke-width",
                    "1.4");
        }
        double x = zero + half * strip.effect() / most;
        svg.circle(x, MIDDLE, 6, "fill", theme.accent());
        svg.text(
                Math.clamp(x, 40, size.width() - 40.0),
                MIDDLE - 12,
                percent(strip.effect()),
                theme.accent(),
                "text-anchor",
                "middle",
                "font-weight",
                "600");
        return svg.end();
    }

    private static String summary(Strip strip) {
        long larger =
                strip.placebos().stream()
                        .filter(placebo -> Math.abs(placebo) >= Math.abs(strip.effect()))
                        .count();
        return "%s: %s here; %d of %d where nothing happened are as large."
                .formatted(strip.title(), percent(strip.effect()), larger, strip.placebos().size());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%+.1f%%", 100 * share).replace('-', '−');
    }
}
