package io.takeroot.calibration.web;

import io.takeroot.calibration.TrackRecord;
import io.takeroot.calibration.TrackRecord.Tenth;
import java.util.List;
import java.util.Locale;

/// Draws how often what was said to be so likely came true: on the dashed line it is as often as
/// was said. The larger a disc, the more judgements; each has its count.
record ReliabilityDiagram(TrackRecord record) {
    private static final int SIZE = 260;
    private static final int LEFT = 44;
    private static final int TOP = 12;
    private static final double LEAST_RADIUS = 4;
    private static final double MOST_RADIUS = 12;

    String svg() {
        var svg = new StringBuilder();
        svg.append(
                "<svg class=\"reliability\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 340 320\" role=\"img\" aria-label=\"Probability said against share that came true; the table has the figures\">");
        for (int i = 0; i <= 4; i++) {
            grid(svg, i / 4.0);
        }
        svg.append(line("ideal", x(0), y(0), x(1), y(1)));
        int most = tenths().stream().mapToInt(tenth -> tenth.came().all()).max().orElse(1);
        tenths().forEach(tenth -> disc(svg, tenth, most));
        svg.append(text("middle", x(0.5), y(0) + 36, "Probability said"));
        return svg.append("</svg>").toString();
    }

    private List<Tenth> tenths() {
        return record.tenths().stream().filter(tenth -> tenth.came().all() > 0).toList();
    }

    private static void grid(StringBuilder svg, double share) {
        var percent = Math.round(share * 100) + "%";
        svg.append(line("grid", x(0), y(share), x(1), y(share)))
                .append(text("end", x(0) - 6, y(share) + 4, percent))
                .append(text("middle", x(share), y(0) + 16, percent));
    }

    private static void disc(StringBuilder svg, Tenth tenth, int most) {
        double radius =
                LEAST_RADIUS
                        + (MOST_RADIUS - LEAST_RADIUS)
                                * Math.sqrt((double) tenth.came().all() / most);
        double x = x(tenth.said());
        double y = y(tenth.came().value());
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<circle class=\"disc\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>",
                        x,
                        y,
                        radius));
        boolean left = x > LEFT + SIZE - 2 * MOST_RADIUS;
        svg.append(
                text(
                        left ? "end" : "start",
                        x + (left ? -radius - 3 : radius + 3),
                        y + 4,
                        String.valueOf(tenth.came().all())));
    }

    private static String line(String style, double x1, double y1, double x2, double y2) {
        return String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                style,
                x1,
                y1,
                x2,
                y2);
    }

    private static String text(String anchor, double x, double y, String words) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                x,
                y,
                anchor,
                words);
    }

    private static double x(double share) {
        return LEFT + share * SIZE;
    }

    private static double y(double share) {
        return TOP + (1 - share) * SIZE;
    }
}
