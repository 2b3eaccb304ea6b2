package io.takeroot.mail;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a mail stands in a conversation, so that recipients' programs show it there and their
/// answers can be told from other mail.
///
/// @param local what stands before the @ of the mail's own Message-ID; unique, and unguessable
///     where an answer is to prove that the mail was read
/// @param answers Message-IDs of the earlier mails of the conversation, the oldest first, without
///     angle brackets; ones of ours may be given without a domain and get the sender's
/// @param replyTo where answers go; empty for the sender's address
public record MailThread(String local, List<String> answers, Optional<String> replyTo) {
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9._+=-]{1,100}");
    private static final Pattern ID = Pattern.compile("[^\\s<>\\p{Cntrl}]{1,250}");

    /// Programs need the first and the latest; a header may not grow without end.
    private static final int MOST = 20;

    public MailThread {
        if (!PART.matcher(local).matches()) {
            throw new IllegalArgumentException("not a part of a Message-ID: " + local);
        }
        // What strangers wrote into theirs must not break out of a header.
        var sound = answers.stream().filter(id -> ID.matcher(id).matches()).distinct().toList();
        answers = List.copyOf(sound.subList(Math.max(0, sound.size() - MOST), sound.size()));
        replyTo = replyTo.filter(Addresses::isOne);
    }
}
