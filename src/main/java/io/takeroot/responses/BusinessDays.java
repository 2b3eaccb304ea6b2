package io.takeroot.responses;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;

/// Counts days from Monday to Friday that are no holidays of the workspace.
final class BusinessDays {
    private BusinessDays() {}

    static LocalDate after(LocalDate day, int businessDays, Collection<LocalDate> holidays) {
        var end = day;
        for (int left = businessDays; left > 0; ) {
            end = end.plusDays(1);
            if (isWeekday(end) && !holidays.contains(end)) {
                left--;
            }
        }
        return end;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
