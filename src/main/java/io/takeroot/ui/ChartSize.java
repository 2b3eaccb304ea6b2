package io.takeroot.ui;

/// The canvas of a chart in px; on paper a px is 0.75 pt.
///
/// @param text size of its lettering
/// @param css name by which the style sheet shows one of two drawings; may be empty
public record ChartSize(int width, int height, int text, String css) {
    /// For pages from 820 px.
    public static final ChartSize WIDE = new ChartSize(690, 300, 11, "wide");

    /// Drawn anew for phones, never scaled down.
    public static final ChartSize NARROW = new ChartSize(340, 240, 11, "narrow");

    /// Drivers beside a chart.
    public static final ChartSize DRIVERS_WIDE = new ChartSize(376, 200, 12, "wide");

    /// Drivers on phones.
    public static final ChartSize DRIVERS_NARROW = new ChartSize(324, 200, 12, "narrow");

    /// The sparkline of a table row.
    public static final ChartSize SPARK = new ChartSize(112, 28, 11, "");

    /// A row of a timeline beside its title.
    public static final ChartSize TIMELINE_WIDE = new ChartSize(760, 32, 11, "wide");

    /// A row of a timeline below its title, on phones.
    public static final ChartSize TIMELINE_NARROW = new ChartSize(310, 24, 11, "narrow");

    static final ChartSize SHAPE = new ChartSize(10, 10, 11, "");

    public ChartSize {
        if (width < 10 || height < 10 || text < 8) {
            throw new IllegalArgumentException(
                    "too small to draw on: " + width + " x " + height + ", text " + text);
        }
    }

    /// A canvas for paper.
    public static ChartSize print(int width, int height) {
        return new ChartSize(width, height, 14, "");
    }

    public ChartSize withText(int size) {
        return new ChartSize(width, height, size, css);
    }

    boolean isNarrow() {
        return width < 480;
    }

    /// How much larger than on the page small marks are drawn.
    double scale() {
        return text / 11.0;
    }
}
