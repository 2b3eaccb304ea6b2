package io.takeroot.inbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the bytes of a mail; any bytes whatever, within `Limits`.
public final class MailReader {
    private static final Logger LOG = LoggerFactory.getLogger(MailReader.class);
    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>\\s]{1,900})>");
    private static final Pattern BARE_ID = Pattern.compile("[^<>\\s]{1,900}");
    private static final Pattern RETURNED_ID =
            Pattern.compile("(?im)^message-id:\\s*<([^<>\\s]{1,900})>");

    private MailReader() {}

    /// A fault of ours, too, ends here: one mail that cannot be read must not hold up the others.
    public static ReadMail read(byte[] bytes) {
        try {
            return read(MimeTree.of(bytes));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("A mail of {} bytes cannot be read.", bytes.length, e);
            return ReadMail.unreadable(
                    "It could not be read (%s).".formatted(e.getClass().getSimpleName()));
        }
    }

    private static ReadMail read(MimePart mail) {
        var headers = mail.headers();
        var body = MailBody.of(mail);
        var from = from(headers);
        var subject = Limits.shortened(headers.text("subject"), Limits.SUBJECT);
        var kind = MailKinds.of(mail, from, subject, body.text());
        return new ReadMail(
                true,
                ids(headers.first("message-id")).findFirst().orElse(""),
                references(mail, kind),
                from,
                mailboxes(headers, "to"),
                mailboxes(headers, "cc"),
                subject,
                SentDate.of(headers.first("date")),
                kind,
                Authentication.of(headers),
                Passage.of(headers),
                body,
                problems(mail, body));
    }

    private static Mailbox from(Headers headers) {
        return Stream.of("from", "sender", "return-path")
                .map(name -> MailboxList.first(headers.first(name)))
                .filter(mailbox -> !mailbox.equals(Mailbox.NONE))
                .findFirst()
                .orElse(Mailbox.NONE);
    }

    private static List<Mailbox> mailboxes(Headers headers, String name) {
        return headers.values(name)
                .flatMap(value -> MailboxList.of(value).stream())
                .limit(Limits.MAILBOXES)
                .toList();
    }

    private static List<String> references(MimePart mail, MailKind kind) {
        var all = new LinkedHashSet<String>();
        if (kind.isMachine()) {
            returned(mail).forEach(all::add);
        }
        var answered = ids(mail.headers().first("in-reply-to")).toList();
        ids(mail.headers().first("references")).forEach(all::add);
        // The one answered comes last, wherever else it is named.
        answered.forEach(all::remove);
        all.addAll(answered);
        var list = new ArrayList<>(all);
        return list.subList(Math.max(0, list.size() - Limits.REFERENCES), list.size());
    }

    /// Of a mail about a mail: which one it is about.
    private static Stream<String> returned(MimePart mail) {
        return mail.all()
                .skip(1)
                .filter(
                        part ->
                                part.type().startsWith("message/")
                                        || part.type().equals("text/rfc822-headers")
                                        || part.type().equals("text/plain"))
                .flatMap(
                        part ->
                                RETURNED_ID
                                        .matcher(head(part))
                                        .results()
                                        .map(found -> found.group(1)));
    }

    private static String head(MimePart part) {
        return Limits.shortened(
                new String(part.content(), StandardCharsets.ISO_8859_1), Limits.BEGINNING_BYTES);
    }

    private static Stream<String> ids(String value) {
        var found = MESSAGE_ID.matcher(value).results().map(id -> id.group(1)).toList();
        return found.isEmpty() && BARE_ID.matcher(value.strip()).matches()
                ? Stream.of(value.strip())
                : found.stream();
    }

    private static List<String> problems(MimePart mail, MailBody body) {
        var problems = new ArrayList<>(body.problems());
        long parts = mail.all().count();
        if (parts >= Limits.PARTS) {
            problems.add(
                    "It has more than %,d parts; the rest is not read.".formatted(Limits.PARTS));
        }
        if (mail.headers().all().size() >= Limits.HEADERS) {
            problems.add(
                    "It has more than %,d headers; the rest is not read."
                            .formatted(Limits.HEADERS));
        }
        return problems;
    }
}
