package io.takeroot.intelligence.web;

import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.List;

/// An insight as its page prints it.
///
/// @param lines what is known of it, field by field
/// @param claims those it is tied to
/// @param others claims it may be tied to; empty for those who may not
/// @param moves states it can be given
/// @param personal whether any version holds personal words, for those who may see them
public record InsightView(
        String id,
        String url,
        String about,
        String text,
        String quote,
        String source,
        String kept,
        Tone tone,
        String state,
        List<Line> lines,
        List<ClaimLine> claims,
        List<Field.Choice> others,
        List<Move> moves,
        boolean mayCurate,
        boolean mayEdit,
        boolean personal,
        int versions) {
    public InsightView {
        lines = List.copyOf(lines);
        claims = List.copyOf(claims);
        others = List.copyOf(others);
        moves = List.copyOf(moves);
    }

    /// @param url empty for what has no page
    public record Line(String name, String text, String url) {}

    /// @param tone how the claim stands with all its evidence
    public record ClaimLine(
            String key, String title, String url, boolean supports, Tone tone, String state) {}

    public record Move(String state, String words) {}
}
