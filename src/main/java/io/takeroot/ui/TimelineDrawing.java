package io.takeroot.ui;

import io.takeroot.kernel.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// Draws the rows of a timeline and the months above them, all on one scale.
record TimelineDrawing(Period span, ChartSize size, ChartTheme theme, Formats formats) {
    private static final double BAR = 12;
    private static final double PHASE_GAP = 1.5;
    private static final double LABEL_GAP = 8;

    static String row(Timeline timeline, ChartSize size, ChartTheme theme, Formats formats) {
        var drawing = new TimelineDrawing(timeline.span(), size, theme, formats);
        return drawing.row(timeline);
    }

    /// The names of the months, as many as fit.
    String months() {
        var svg =
                Svg.picture(css(), size, "Months from " + formats.date(span.from()), theme).begin();
        double free = 0;
        for (var month : starts().toList()) {
            double x = x(month);
            var name = formats.dayAndMonth(month).substring(2);
            var words = month.getMonthValue() == 1 ? name + " " + month.getYear() : name;
            double width = Lettering.width(words, size.text());
            if (x >= free && x + width <= size.width()) {
                svg.text(x, size.height() - 4.0, words, theme.muted());
                free = x + width + LABEL_GAP;
            }
        }
        return svg.end();
    }

    private String row(Timeline timeline) {
        var svg = Svg.picture(css(), size, timeline.words(), theme).begin();
        starts().forEach(month -> upright(svg, month, theme.line(), new Object[0]));
        timeline.stretches().forEach(stretch -> stretch(svg, stretch));
        timeline.marks().stream()
                .filter(mark -> span.contains(mark.day()))
                .forEach(mark -> mark(svg, mark));
        if (span.contains(timeline.today())) {
            upright(svg, timeline.today(), theme.ink(), new Object[] {"stroke-dasharray", "1 3"});
        }
        return svg.end();
    }

    private void stretch(Svg svg, Timeline.Stretch stretch) {
        double left = Math.max(0, x(stretch.days().from()));
        double right = Math.min(size.width(), x(stretch.days().to())) - PHASE_GAP;
        if (right <= 0 || left >= size.width()) {
            return;
        }
        double top = (size.height() - BAR) / 2.0;
        svg.element(
                "rect",
                "x",
                left,
                "y",
                top,
                "width",
                Math.max(2, right - left),
                "height",
                BAR,
                "rx",
                3,
                "fill",
                stretch.faint() || stretch.open() ? theme.band() : theme.accent(),
                "stroke",
                stretch.open() ? theme.accent() : "none",
                "stroke-dasharray",
                "3 2");
    }

    private void mark(Svg svg, Timeline.Mark mark) {
        double x = x(mark.day());
        double y = size.height() / 2.0;
        svg.circle(
                x,
                y,
                3.4,
                "fill",
                mark.done() ? theme.ink() : theme.surface(),
                "stroke",
                theme.ink(),
                "stroke-width",
                1.4);
    }

    private void upright(Svg svg, LocalDate day, String colour, Object[] more) {
        svg.line(Svg.upright(x(day), 0, size.height()), colour, 1, more);
    }

    private double x(LocalDate day) {
        return (double) ChronoUnit.DAYS.between(span.from(), day) / span.days() * size.width();
    }

    private Stream<LocalDate> starts() {
        var first = span.from().withDayOfMonth(1);
        var begin = first.isBefore(span.from()) ? first.plusMonths(1) : first;
        return Stream.iterate(begin, span::contains, month -> month.plusMonths(1));
    }

    private String css() {
        return List.of("timeline-row", size.css()).stream()
                .filter(name -> !name.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
