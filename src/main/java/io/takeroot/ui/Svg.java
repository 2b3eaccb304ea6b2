package io.takeroot.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// One SVG picture being written. All that is passed in is escaped here and nowhere else.
final class Svg {
    private final StringBuilder out = new StringBuilder(2048);
    private final ChartTheme theme;

    private Svg(ChartTheme theme) {
        this.theme = theme;
    }

    /// Opens a picture that says `label` to those who cannot see it.
    static Svg picture(String css, ChartSize size, String label, ChartTheme theme) {
        return open(css, size, theme)
                .attributes("role", "img", "aria-label", label)
                .attributes(theme.print() ? new Object[] {"alt", label} : new Object[0]);
    }

    private static Svg open(String css, ChartSize size, ChartTheme theme) {
        var svg = new Svg(theme);
        svg.out.append("<svg");
        return svg.attributes(
                "xmlns", "http://www.w3.org/2000/svg",
                "class", css,
                "width", length(size.width(), theme),
                "height", length(size.height(), theme),
                "viewBox", "0 0 " + size.width() + " " + size.height(),
                "font-family", theme.font(),
                "font-size", size.text());
    }

    /// Attributes of the picture itself, before anything is drawn.
    Svg attributes(Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            out.append(' ').append(pairs[i]).append("=\"").append(value(pairs[i + 1])).append('"');
        }
        return this;
    }

    /// Ends the opening tag.
    Svg begin() {
        out.append('>');
        return this;
    }

    Svg element(String name, Object... pairs) {
        out.append('<').append(name);
        attributes(pairs);
        out.append("/>");
        return this;
    }

    Svg line(String path, String colour, double width, Object... pairs) {
        out.append("<path");
        attributes("d", path, "fill", "none", "stroke", colour, "stroke-width", width);
        attributes(pairs);
        out.append("/>");
        return this;
    }

    Svg circle(double x, double y, double radius, Object... pairs) {
        out.append("<circle");
        attributes("cx", x, "cy", y, "r", radius);
        attributes(pairs);
        out.append("/>");
        return this;
    }

    Svg text(double x, double y, String words, String colour, Object... pairs) {
        out.append("<text");
        attributes("x", x, "y", y, "fill", colour);
        attributes(pairs);
        out.append('>').append(escape(words)).append("</text>");
        return this;
    }

    /// Markup of our own, such as the shape of a [Tone].
    Svg raw(String markup) {
        out.append(markup);
        return this;
    }

    /// Words cut to the room there is; the whole is kept as title.
    Svg cut(double x, double y, String words, Cut cut, Object... pairs) {
        var shown = Lettering.cut(words, cut.size(), cut.room());
        out.append("<text");
        attributes("x", x, "y", y, "fill", cut.colour(), "font-size", cut.size());
        attributes(pairs);
        out.append('>').append(escape(shown));
        if (!shown.equals(words)) {
            out.append("<title>").append(escape(words)).append("</title>");
        }
        out.append("</text>");
        return this;
    }

    /// How words are cut: lettering size, px of room, colour.
    record Cut(double size, double room, String colour) {}

    String end() {
        return out.append("</svg>").toString();
    }

    ChartTheme theme() {
        return theme;
    }

    /// Path of a level line.
    static String across(double from, double y, double to) {
        return "M" + number(from) + " " + number(y) + "H" + number(to);
    }

    /// Path of an upright line.
    static String upright(double x, double from, double to) {
        return "M" + number(x) + " " + number(from) + "V" + number(to);
    }

    /// At most one decimal: a tenth of a px is finer than eyes.
    static String number(double value) {
        var rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static String escape(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String value(Object value) {
        return switch (value) {
            case Double number -> number(number);
            default -> escape(value.toString());
        };
    }

    private static String length(int px, ChartTheme theme) {
        return theme.print() ? number(px * 0.75) + "pt" : Integer.toString(px);
    }
}
