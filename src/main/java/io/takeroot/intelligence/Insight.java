package io.takeroot.intelligence;

import java.time.Instant;

/// A piece of evidence: who said what, where, when.
///
/// @param heard with personal words kept out
/// @param version how often its words were written, 1 for the first
/// @param author who kept it, as the audit trail names them
public record Insight(
        InsightId id, Heard heard, InsightState state, int version, String author, Instant keptAt) {
    private static final int LONGEST_TITLE = 110;

    /// How its text begins, in one line.
    public String title() {
        var line = heard.text().strip().lines().findFirst().orElse("");
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_TITLE);
        return line.substring(0, space > 0 ? space : LONGEST_TITLE).strip() + "…";
    }

    /// Who said it and where, as far as that is known.
    public String source() {
        var origin = heard.origin();
        return origin.who().isEmpty() || origin.where().isEmpty()
                ? origin.who() + origin.where()
                : origin.who() + ", " + origin.where();
    }
}
