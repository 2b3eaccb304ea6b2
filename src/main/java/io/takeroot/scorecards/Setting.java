package io.takeroot.scorecards;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Settings;
import java.time.LocalDate;

/// What holds for every indicator of a scorecard.
///
/// @param today the workspace's own day, at or after the day looked at
record Setting(LocalDate asOf, LocalDate today, FiscalCalendar calendar, Formats formats) {
    static Setting of(LocalDate asOf, LocalDate today, Settings settings) {
        return new Setting(
                asOf,
                today,
                settings.calendar(),
                new Formats(settings.zone(), settings.calendar()));
    }
}
