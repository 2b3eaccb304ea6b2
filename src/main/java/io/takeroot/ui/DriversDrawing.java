package io.takeroot.ui;

import java.util.List;

/// Draws [Drivers] as bars to both sides of a middle line, names left of all bars and values
/// outside of each.
final class DriversDrawing {
    private static final double NAME_SHARE = 0.42;
    private static final double GAP = 6;
    private static final double SHORTEST = 2;

    private final Drivers drivers;
    private final ChartTheme theme;
    private final Formats formats;
    private final ChartSize size;
    private final double row;
    private final double names;
    private final double middle;
    private final double unit;

    private DriversDrawing(Drivers drivers, ChartSize size, ChartTheme theme, Formats formats) {
        this.drivers = drivers;
        this.theme = theme;
        this.formats = formats;
        boolean notes = drivers.drivers().stream().anyMatch(driver -> !driver.note().isEmpty());
        this.row = size.text() * (notes ? 3.3 : 2.5);
        int height = (int) Math.ceil(Math.max(1, drivers.drivers().size()) * row) + 4;
        this.size = new ChartSize(size.width(), height, size.text(), size.css());
        this.names = size.width() * NAME_SHARE;
        double left = room(-1);
        double right = room(1);
        double bars = size.width() - names - GAP - left - right;
        double falls = largest(-1);
        double rises = largest(1);
        this.unit = falls + rises == 0 ? 0 : bars / (falls + rises);
        this.middle = names + GAP + left + falls * unit;
    }

    static String draw(Drivers drivers, ChartSize size, ChartTheme theme, Formats formats) {
        return new DriversDrawing(drivers, size, theme, formats).draw();
    }

    private String draw() {
        var svg = Svg.picture(("drivers " + size.css()).strip(), size, summary(), theme).begin();
        svg.line(Svg.upright(middle, 0, size.height()), theme.line(), 1);
        double centre = row / 2;
        for (var driver : drivers.drivers()) {
            name(svg, driver, centre);
            bar(svg, driver, centre);
            centre += row;
        }
        return svg.end();
    }

    private void name(Svg svg, Drivers.Driver driver, double centre) {
        double text = size.text();
        double small = text - 1;
        boolean alone = driver.note().isEmpty();
        double room = nameRoom(driver);
        svg.cut(
                0,
                alone ? centre + text / 3 : centre - 2,
                driver.name(),
                new Svg.Cut(text, room, theme.ink()),
                "font-weight",
                "500");
        if (!alone) {
            svg.cut(0, centre + text, driver.note(), new Svg.Cut(small, room, theme.muted()));
        }
    }

    private void bar(Svg svg, Drivers.Driver driver, double centre) {
        boolean rises = driver.effect().signum() >= 0;
        double length = length(driver);
        double x = rises ? middle + 1 : middle - 1 - length;
        double thick = size.text();
        svg.element(
                "rect",
                "x",
                x,
                "y",
                centre - thick / 2,
                "width",
                length,
                "height",
                thick,
                "rx",
                2,
                "fill",
                theme.graphic(driver.good() ? Tone.OK : Tone.OFF));
        svg.text(
                rises ? x + length + GAP : x - GAP,
                centre + thick / 3,
                value(driver),
                theme.ink(),
                "text-anchor",
                rises ? "start" : "end",
                "font-weight",
                "600");
    }

    /// Up to where this row's bar, or the value left of it, begins.
    private double nameRoom(Drivers.Driver driver) {
        double begin =
                driver.effect().signum() < 0
                        ? middle
                                - length(driver)
                                - 2 * GAP
                                - Lettering.boldWidth(value(driver), size.text())
                        : middle;
        return Math.max(names, begin - GAP);
    }

    private double length(Drivers.Driver driver) {
        return Math.max(SHORTEST, driver.effect().abs().doubleValue() * unit);
    }

    /// What the widest value label on one side needs.
    private double room(int side) {
        return on(side).stream()
                .mapToDouble(driver -> Lettering.boldWidth(value(driver), size.text()) + GAP + 2)
                .max()
                .orElse(0);
    }

    private double largest(int side) {
        return on(side).stream()
                .mapToDouble(driver -> driver.effect().abs().doubleValue())
                .max()
                .orElse(0);
    }

    private List<Drivers.Driver> on(int side) {
        return drivers.drivers().stream()
                .filter(driver -> driver.effect().signum() < 0 == side < 0)
                .toList();
    }

    private String value(Drivers.Driver driver) {
        return formats.signed(driver.effect(), drivers.unit());
    }

    private String summary() {
        if (drivers.drivers().isEmpty()) {
            return drivers.title() + ": nothing stands out";
        }
        return drivers.title()
                + ": "
                + String.join(
                        ", ",
                        drivers.drivers().stream()
                                .map(driver -> driver.name() + " " + value(driver))
                                .toList());
    }
}
