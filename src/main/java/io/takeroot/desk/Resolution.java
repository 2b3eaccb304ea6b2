package io.takeroot.desk;

/// How a request ends; there is no other way.
///
/// Each carries the words that the asker reads.
public sealed interface Resolution {
    String words();

    default Kind kind() {
        return switch (this) {
            case AsAsked it -> Kind.AS_ASKED;
            case AlternativeGiven it -> Kind.ALTERNATIVE;
            case WorkedHandsOn it -> Kind.HANDS_ON;
            case AnsweredFromLibrary it -> Kind.FROM_LIBRARY;
            case Declined it -> Kind.DECLINED;
        };
    }

    /// They got what they asked for.
    record AsAsked(String words) implements Resolution {}

    /// They got something else that serves.
    record AlternativeGiven(String words, String alternative) implements Resolution {}

    /// Somebody of the desk did it with them.
    ///
    /// @param work what was done together
    record WorkedHandsOn(String words, String work) implements Resolution {}

    /// It had been answered before.
    ///
    /// @param source the address of what answers it, such as `asset/gtx-card` or `request/7`
    record AnsweredFromLibrary(String words, String source) implements Resolution {}

    /// They do not get it; why, and what they can do instead.
    record Declined(String words, String reason, String alternative) implements Resolution {}

    /// The kinds, as they are counted.
    enum Kind {
        AS_ASKED("as asked"),
        ALTERNATIVE("alternative given"),
        HANDS_ON("worked hands-on"),
        FROM_LIBRARY("answered from the library"),
        DECLINED("declined with an alternative");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// In plain words, such as `alternative given`.
        public String words() {
            return words;
        }

        /// In addresses and files, such as `as_asked`.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
