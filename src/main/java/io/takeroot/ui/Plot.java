package io.takeroot.ui;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Where periods and values lie on the canvas.
record Plot(TimeAxis time, ValueAxis value, Frame frame) {
    /// Edges of the plot in px; `top` is the smaller number.
    record Frame(double left, double top, double right, double bottom) {
        double width() {
            return right - left;
        }
    }

    double x(int index) {
        return frame.left() + frame.width() * time.share(index);
    }

    double x(LocalDate start) {
        return x(time.index(start));
    }

    double y(BigDecimal value) {
        return frame.bottom() - (frame.bottom() - frame.top()) * value(value);
    }

    private double value(BigDecimal at) {
        return value.share(at);
    }

    String spot(Trend.Point point) {
        return Svg.number(x(point.start())) + " " + Svg.number(y(point.value()));
    }

    /// One path through the points.
    String path(List<Trend.Point> points) {
        return "M" + String.join("L", points.stream().map(this::spot).toList());
    }

    /// The points in runs without a gap. A sum to date also breaks where it begins anew.
    static List<List<Trend.Point>> runs(
            List<Trend.Point> points, TimeAxis time, boolean startsAnew) {
        var runs = new ArrayList<List<Trend.Point>>();
        for (int i = 0; i < points.size(); i++) {
            if (i == 0
                    || isGap(points.get(i - 1), points.get(i), time)
                    || (startsAnew && beginsAnew(points.get(i - 1), points.get(i), time))) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(points.get(i));
        }
        return runs;
    }

    private static boolean isGap(Trend.Point before, Trend.Point after, TimeAxis time) {
        return time.index(after.start()) - time.index(before.start()) > 1;
    }

    private static boolean beginsAnew(Trend.Point before, Trend.Point after, TimeAxis time) {
        FiscalCalendar calendar = time.calendar();
        return after.value().compareTo(before.value()) < 0
                && !Grain.QUARTER
                        .startOf(after.start(), calendar)
                        .equals(Grain.QUARTER.startOf(before.start(), calendar));
    }
}
