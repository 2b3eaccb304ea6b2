package io.takeroot.desk;

import java.time.Instant;

/// Something that happened to a request.
///
/// @param detail in words or as a key; empty where the kind says all
/// @param by e-mail address, or `takeroot`
public record Happening(What what, String detail, Instant at, String by) {
    /// The kinds of what happens.
    public enum What {
        OPENED("opened it"),
        ACKNOWLEDGED("acknowledged it"),
        ASSIGNED("assigned it"),
        BEGUN("began to work on it"),
        REPLIED("replied"),
        ASKED("asked the asker"),
        ANSWERED("wrote"),
        THANKED("said thanks"),
        REACHED("reached the asker another way"),
        NOTED("left a note"),
        RESUMED("went on with it"),
        RESOLVED("resolved it"),
        REOPENED("reopened it"),
        HELPED("said whether it helped"),
        MERGED("merged it"),
        UNMERGED("took it out of the merge"),
        SNOOZED("put it off"),
        CHANGED("changed what it is about"),
        WATCHED("watches it"),
        LEARNED("kept what was learned");

        private final String words;

        What(String words) {
            this.words = words;
        }

        /// What a person did, in words that follow their name.
        public String words() {
            return words;
        }
    }
}
