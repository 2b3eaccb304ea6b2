package io.takeroot.inbox;

/// The words of a mail, parted: those that are new in it, and the rest.
///
/// @param visible what somebody answering it would read
/// @param folded the mails answered, signatures, footers; nothing of it is lost
public record Reply(String visible, String folded) {
    /// Parts the words of a mail in plain text, or made from HTML by this module.
    public static Reply of(String text) {
        return ReplyCut.cut(text);
    }

    /// Parts the words of a mail in HTML.
    public static Reply ofHtml(String html) {
        return ReplyCut.cut(HtmlText.of(html));
    }
}
