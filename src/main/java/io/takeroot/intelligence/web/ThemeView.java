package io.takeroot.intelligence.web;

import java.util.List;

/// A theme as its page shows it.
///
/// @param address how other things name it: `theme/5`
/// @param gap such as `12 asked, nothing answers it`, or `1 open`; empty without one
/// @param isGap whether enough was asked to be marked as a content gap
/// @param chart texts of the last weeks
/// @param name that a person gave it
/// @param others themes it could be joined to, or texts moved to
/// @param undo the change that can be taken back; 0 for none
public record ThemeView(
        String address,
        String url,
        String gap,
        boolean isGap,
        String standing,
        Chart chart,
        String name,
        List<Deal> deals,
        List<Member> members,
        String previous,
        String following,
        List<Other> others,
        List<Change> changes,
        long undo,
        boolean mayChange) {
    public ThemeView {
        deals = List.copyOf(deals);
        members = List.copyOf(members);
        others = List.copyOf(others);
        changes = List.copyOf(changes);
    }

    /// A drawing for pages and one for phones, and their figures for those who do not see them.
    public record Chart(String wide, String narrow, String table) {}

    public record Deal(String url, String title) {}

    /// @param kind `Request` or `Insight`
    /// @param note such as `put here by hand`
    public record Member(
            String about, String url, String title, String kind, String day, String note) {}

    public record Other(String number, String title) {}

    public record Change(String words, String by, String when, boolean undone) {}
}
