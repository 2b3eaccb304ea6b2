package io.takeroot.ui;

import io.takeroot.kernel.Period;

/// Draws charts as SVG, the same for page, PDF and mail.
///
/// Every picture says what it shows in words; text from data is escaped. Missing values are gaps,
/// never zero.
public record Charts(Formats formats, ChartTheme theme) {
    public String trend(Trend trend, ChartSize size) {
        return TrendDrawing.draw(trend, size, theme, formats);
    }

    /// A trend's values as an HTML table that only screen readers meet; empty without readings.
    public String table(Trend trend) {
        return trend.actual().isEmpty() ? "" : new TrendWords(trend, formats).table();
    }

    /// What was beside what would have been; empty without figures.
    public String contrast(Contrast contrast, ChartSize size) {
        return ContrastDrawing.draw(contrast, size, theme, formats);
    }

    /// One effect among placebos, as wide as `size`.
    public String strip(Strip strip, ChartSize size) {
        return StripDrawing.draw(strip, size, theme);
    }

    /// Effort beside effect; empty without any.
    public String scatter(Scatter scatter, ChartSize size) {
        return ScatterDrawing.draw(scatter, size, theme, formats);
    }

    public String spark(Spark spark, ChartSize size) {
        return SmallCharts.spark(spark, size, theme, formats);
    }

    public String bullet(Bullet bullet) {
        return SmallCharts.bullet(bullet, theme, formats);
    }

    /// Drivers as wide as `size`; as high as they need.
    public String drivers(Drivers drivers, ChartSize size) {
        return DriversDrawing.draw(drivers, size, theme, formats);
    }

    /// One row of a timeline; its months are drawn by [#months] on the same span and width.
    public String timeline(Timeline timeline, ChartSize size) {
        return TimelineDrawing.row(timeline, size, theme, formats);
    }

    public String months(Period span, ChartSize size) {
        return new TimelineDrawing(span, size, theme, formats).months();
    }

    /// A status as its shape in its colour; the word is what the picture says to those who do not
    /// see it.
    public String statusShape(Tone tone, String word) {
        return SmallCharts.status(tone, word, theme);
    }
}
