package io.takeroot.groundwork;

import java.util.List;

/// A field that foundations of one kind have.
///
/// @param name in a definition, in a form and as a CSV column
/// @param hint one sentence that helps to fill it in
/// @param need whether a foundation can do without it
public record FoundationField(String name, String label, String hint, Form form, Need need) {
    public enum Need {
        /// Nothing can be said without it.
        ALWAYS,
        /// It may wait as long as the foundation is missing.
        ONCE_WRITTEN,
        NEVER
    }

    /// What may stand in it.
    public sealed interface Form {
        /// A few words.
        record Line() implements Form {}

        /// Sentences.
        record Prose() implements Form {}

        record Choice(List<String> words) implements Form {
            public Choice {
                words = List.copyOf(words);
            }
        }

        /// Keys of other foundations.
        ///
        /// @param several whether more than one may be named
        record Reference(FoundationKind kind, boolean several) implements Form {}

        /// `dimension = value` conditions: a slice of the numbers.
        record Conditions() implements Form {}
    }

    static FoundationField line(String name, String label, String hint) {
        return new FoundationField(name, label, hint, new Form.Line(), Need.NEVER);
    }

    static FoundationField prose(String name, String label, String hint) {
        return new FoundationField(name, label, hint, new Form.Prose(), Need.NEVER);
    }

    static FoundationField one(FoundationKind kind, String label, String hint) {
        return new FoundationField(
                kind.word(), label, hint, new Form.Reference(kind, false), Need.NEVER);
    }

    static FoundationField several(FoundationKind kind, String hint) {
        return new FoundationField(
                kind.word() + "s", kind.plural(), hint, new Form.Reference(kind, true), Need.NEVER);
    }

    FoundationField always() {
        return new FoundationField(name, label, hint, form, Need.ALWAYS);
    }

    FoundationField onceWritten() {
        return new FoundationField(name, label, hint, form, Need.ONCE_WRITTEN);
    }
}
