package io.takeroot.ui;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.kernel.Grain;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// The level axis: one place per period from the first to the last.
record TimeAxis(LocalDate first, int periods, Grain grain, FiscalCalendar calendar) {
    private static final int LABEL_GAP = 10;
    private static final int FEW_MONTHS = 6;

    /// Spans all these starts of periods, of which there is at least one.
    static TimeAxis over(List<LocalDate> starts, Grain grain, FiscalCalendar calendar) {
        var first = starts.stream().min(LocalDate::compareTo).orElseThrow();
        var last = starts.stream().max(LocalDate::compareTo).orElseThrow();
        return new TimeAxis(first, between(first, last, grain) + 1, grain, calendar);
    }

    /// Place of the period that begins on this day; negative before the first.
    int index(LocalDate start) {
        return between(first, start, grain);
    }

    int indexOfDay(LocalDate day) {
        return index(grain.startOf(day, calendar));
    }

    /// 0 at the first period, 1 at the last; in the middle when there is only one.
    double share(int index) {
        return periods == 1 ? 0.5 : (double) index / (periods - 1);
    }

    /// A label and its period's place.
    record Label(int index, String words) {}

    /// As many labels as fit side by side, at a distance that people count in.
    List<Label> labels(double width, double textSize) {
        var labels = List.<Label>of();
        for (int every : distances()) {
            labels = every(every);
            if (fit(labels, width, textSize)) {
                return labels;
            }
        }
        return labels.subList(0, Math.min(1, labels.size()));
    }

    private int[] distances() {
        return switch (grain) {
            case DAY -> new int[] {1, 7, 14, 28, 56, 91, 182, 364};
            case WEEK -> new int[] {1, 2, 4, 8, 13, 26, 52, 104};
            case MONTH ->
                    periods <= FEW_MONTHS ? new int[] {1, 3} : new int[] {3, 6, 12, 24, 48, 120};
            case QUARTER, YEAR -> new int[] {1, 2, 4, 8, 16};
        };
    }

    private List<Label> every(int distance) {
        var labels = new ArrayList<Label>();
        int year = Integer.MIN_VALUE;
        for (int i = 0; i < periods; i += distance) {
            var start = startOf(i);
            labels.add(new Label(i, words(start, start.getYear() != year)));
            year = start.getYear();
        }
        return labels;
    }

    private LocalDate startOf(int index) {
        return switch (grain) {
            case DAY -> first.plusDays(index);
            case WEEK -> first.plusWeeks(index);
            case MONTH -> first.plusMonths(index);
            case QUARTER -> first.plusMonths(3L * index);
            case YEAR -> first.plusYears(index);
        };
    }

    private String words(LocalDate start, boolean withYear) {
        var formats = new Formats(ZoneOffset.UTC, calendar);
        return switch (grain) {
            case DAY, WEEK -> withYear ? formats.date(start) : formats.dayAndMonth(start);
            case MONTH -> {
                var month = formats.period(start, grain);
                yield withYear ? month : month.substring(0, month.indexOf(' '));
            }
            case QUARTER, YEAR -> formats.period(start, grain);
        };
    }

    private boolean fit(List<Label> labels, double width, double textSize) {
        for (int i = 1; i < labels.size(); i++) {
            var left = labels.get(i - 1);
            var right = labels.get(i);
            double apart = (share(right.index()) - share(left.index())) * width;
            double halves =
                    (Lettering.width(left.words(), textSize)
                                    + Lettering.width(right.words(), textSize))
                            / 2;
            if (apart < halves + LABEL_GAP) {
                return false;
            }
        }
        return true;
    }

    private static int between(LocalDate from, LocalDate to, Grain grain) {
        return Math.toIntExact(
                switch (grain) {
                    case DAY -> ChronoUnit.DAYS.between(from, to);
                    case WEEK -> Math.floorDiv(ChronoUnit.DAYS.between(from, to), 7);
                    case MONTH -> months(from, to);
                    case QUARTER -> Math.floorDiv(months(from, to), 3);
                    case YEAR -> Math.floorDiv(months(from, to), 12);
                });
    }

    private static long months(LocalDate from, LocalDate to) {
        return (to.getYear() - from.getYear()) * 12L + to.getMonthValue() - from.getMonthValue();
    }
}
