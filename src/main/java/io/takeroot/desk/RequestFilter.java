package io.takeroot.desk;

import java.util.List;
import java.util.Optional;

/// Which requests are looked for; an empty part looks at all.
///
/// @param team key of the asker's team
/// @param product key of a product
/// @param competitor key of a competitor
/// @param assignee e-mail address of whoever answers
/// @param words each of them, in any form, stands in what was asked, in an answer, or in the
///     asker's name or address; one that no request has is taken as the beginning of one;
/// `REQ-12`
///     finds that one
public record RequestFilter(
        Standing standing,
        String team,
        String product,
        String competitor,
        String assignee,
        String words) {
    /// Which states are looked at.
    public enum Standing {
        /// All that is open and not put off.
        OPEN,
        NEW,
        ACKNOWLEDGED,
        IN_WORK,
        WAITING,
        UNASSIGNED,
        OVERDUE,
        SNOOZED,
        /// The asker did not get what was said.
        UNREACHED,
        RESOLVED,
        MERGED,
        ALL;

        /// In addresses, such as `in_work`.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<Standing> of(String word) {
            return List.of(values()).stream().filter(it -> it.word().equals(word)).findFirst();
        }
    }

    /// Everything open.
    public static final RequestFilter OPEN = new RequestFilter(Standing.OPEN, "", "", "", "", "");

    public RequestFilter of(Standing other) {
        return new RequestFilter(other, team, product, competitor, assignee, words);
    }
}
