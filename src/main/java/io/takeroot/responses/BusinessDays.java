package io.takeroot.responses;

import java.time.DayOfWeek;
import java.time.LocalDate;

/// Counts days from Monday to Friday; public holidays differ from office to office and count.
final class BusinessDays {
    private BusinessDays() {}

    static LocalDate after(LocalDate day, int businessDays) {
        var end = day;
        for (int left = businessDays; left > 0; ) {
            end = end.plusDays(1);
            if (isBusinessDay(end)) {
                left--;
            }
        }
        return end;
    }

    private static boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
