package io.takeroot.library.web;

import io.takeroot.kernel.Problem;
import io.takeroot.library.Objection;
import io.takeroot.ui.Field;
import io.takeroot.workspace.Saved;
import java.util.List;

/// The form of an asset.
///
/// @param action where it is sent to
/// @param back where to go without saving
/// @param seen how the asset stood when the form was opened
/// @param conflict what somebody else changed at the same time; none as a rule
/// @param problems that belong to no input
/// @param facts short fields: title, summary, audience, owner, verifier, review date, initiative
/// @param subjects what it is about, to be ticked
/// @param texts long fields of its type
/// @param objections those that there are, and empty ones to fill
/// @param claims that can be named in any text
public record AssetFormView(
        String action,
        String back,
        String type,
        String typeWord,
        String seen,
        List<Saved.Conflict> conflict,
        List<Problem> problems,
        List<Field> facts,
        List<Ticks> subjects,
        List<Text> texts,
        List<Objection> objections,
        List<ClaimOption> claims) {
    public AssetFormView {
        conflict = List.copyOf(conflict);
        problems = List.copyOf(problems);
        facts = List.copyOf(facts);
        subjects = List.copyOf(subjects);
        texts = List.copyOf(texts);
        objections = List.copyOf(objections);
        claims = List.copyOf(claims);
    }

    public record Ticks(String name, String title, List<Tick> ticks) {
        public Ticks {
            ticks = List.copyOf(ticks);
        }
    }

    public record Tick(String value, String title, boolean chosen) {}

    public record Text(String name, String label, String hint, String value, int rows) {}

    /// @param written how a line names it
    public record ClaimOption(String written, String words) {}
}
