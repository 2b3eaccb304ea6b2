package io.takeroot.responses;

import io.takeroot.scorecards.Status;
import java.time.LocalDate;
import java.util.Optional;

/// The time for which an indicator is off track.
///
/// It ends as soon as the indicator is at risk or on track; missing data end nothing. If it goes
/// off track again within [#SAME_FOR_DAYS] days, that is the same episode: nobody is told again
/// and a response that was due is due on the same day.
///
/// @param title of the indicator, as it was called last
/// @param owner a name or mail address, as the definition says it; may be empty
/// @param status as it was judged last
/// @param why the status in words, as said when the episode began
/// @param answer what explained the gap, as said when the episode began; may be empty
/// @param since the first day
/// @param due the day by which a response is to be there
/// @param times how often it went off track; more than once when it flaps
/// @param closed empty while it is open
public record Episode(
        long id,
        IndicatorId indicator,
        String title,
        String owner,
        Status status,
        String why,
        String answer,
        LocalDate since,
        LocalDate due,
        int times,
        Optional<Closing> closed) {
    /// An indicator that goes off track again so soon was never back.
    public static final int SAME_FOR_DAYS = 7;

    /// How an episode ended.
    public enum End {
        /// The indicator is no longer off track.
        BACK,
        /// There is no such indicator any more.
        GONE
    }

    /// @param on the first day on which it was closed
    public record Closing(End how, LocalDate on) {}

    public boolean isOpen() {
        return closed.isEmpty();
    }

    /// Whether a response should be there by now.
    public boolean isOverdue(LocalDate today) {
        return today.isAfter(due);
    }
}
