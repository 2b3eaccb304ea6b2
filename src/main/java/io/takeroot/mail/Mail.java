package io.takeroot.mail;

import io.takeroot.kernel.Failure;
import java.util.Optional;
import java.util.regex.Pattern;

/// A mail to one person.
///
/// @param onceKey says which mail this is; a second one with the same key is the same mail and is
///     not queued again
/// @param html body without remote content: recipients' programs block it, and it tells strangers
///     who reads
/// @param text the same in plain text
/// @param thread the conversation it belongs to; empty for a mail of its own
public record Mail(
        String onceKey,
        String recipient,
        String subject,
        String html,
        String text,
        Optional<Attachment> attachment,
        Optional<MailThread> thread) {
    private static final Pattern REMOTE =
            Pattern.compile(
                    "(?i)\\b(?:src|srcset|background|poster)\\s*=\\s*[\"']?\\s*(?:https?:)?//"
                            + "|url\\(\\s*[\"']?\\s*(?:https?:)?//|<link\\b|<script\\b|@import");

    /// A mail of its own.
    public Mail(
            String onceKey,
            String recipient,
            String subject,
            String html,
            String text,
            Optional<Attachment> attachment) {
        this(onceKey, recipient, subject, html, text, attachment, Optional.empty());
    }

    public Mail {
        if (onceKey.isBlank() || onceKey.length() > 200) {
            throw new IllegalArgumentException("a key of 1 to 200 characters, not: " + onceKey);
        }
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line");
        }
        if (REMOTE.matcher(html).find()) {
            throw new IllegalArgumentException("a mail loads nothing from elsewhere: " + onceKey);
        }
        if (!Addresses.isOne(recipient)) {
            throw Failure.user(
                    "MAIL_RECIPIENT",
                    "'"
                            + recipient
                            + "' is not an e-mail address. One like ana@example.com is expected.");
        }
    }
}
