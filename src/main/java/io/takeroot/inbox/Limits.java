package io.takeroot.inbox;

/// How much of one mail is read; what is beyond is said, not dropped in silence.
final class Limits {
    /// A larger message is kept aside with its beginning; it stays in the mailbox.
    static final int MESSAGE_BYTES = 25 * 1024 * 1024;

    /// Of a message that is too large, so much is kept to be looked at.
    static final int BEGINNING_BYTES = 256 * 1024;

    static final int HEADER_BYTES = 1024 * 1024;
    static final int HEADERS = 2_000;
    static final int PARTS = 1_000;
    static final int DEPTH = 40;
    static final int FILES = 200;
    static final int MAILBOXES = 1_000;
    static final int REFERENCES = 100;

    /// Characters of readable text, and of HTML that it is made from.
    static final int TEXT = 500_000;

    static final int HTML = 2_000_000;
    static final int SUBJECT = 500;

    private Limits() {}

    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
