package io.takeroot.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/// A letter in the form of the wire: plain text and HTML, the attachment beside them.
///
/// The library offers no other way than inheritance to keep a message's identifier and to learn
/// when its first byte leaves.
final class LetterMessage extends MimeMessage {
    private final String messageId;
    private boolean underWay;

    private LetterMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static LetterMessage of(Letter letter, Session session, String sender)
            throws MessagingException {
        var from = new InternetAddress(sender, true);
        var domain = from.getAddress().replaceFirst("^.*@", "");
        // The same each time it is sent: a recipient's server knows a second copy by it.
        var local = letter.thread().map(MailThread::local).orElse(letter.id().toString());
        var message = new LetterMessage(session, "<" + local + "@" + domain + ">");
        message.setFrom(from);
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(letter.createdAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.thread().isPresent()) {
            message.join(letter.thread().get(), domain);
        }
        message.setContent(content(letter));
        message.saveChanges();
        return message;
    }

    private void join(MailThread thread, String domain) throws MessagingException {
        var answered =
                thread.answers().stream()
                        .map(id -> "<" + (id.contains("@") ? id : id + "@" + domain) + ">")
                        .toList();
        if (!answered.isEmpty()) {
            setHeader("In-Reply-To", answered.getLast());
            setHeader("References", String.join("\r\n ", answered));
        }
        if (thread.replyTo().isPresent()) {
            setReplyTo(InternetAddress.parse(thread.replyTo().get()));
        }
    }

    /// Whether the server may have seen some of it.
    boolean isUnderWay() {
        return underWay;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        underWay = true;
        super.writeTo(out, ignored);
    }

    private static MimeMultipart content(Letter letter) throws MessagingException {
        var versions = new MimeMultipart("alternative");
        versions.addBodyPart(text(letter.text(), "plain"));
        versions.addBodyPart(text(letter.html(), "html"));
        if (letter.attachment().isEmpty()) {
            return versions;
        }
        var both = new MimeBodyPart();
        both.setContent(versions);
        var mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(both);
        mixed.addBodyPart(file(letter.attachment().get()));
        return mixed;
    }

    private static MimeBodyPart text(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), kind);
        return part;
    }

    private static MimeBodyPart file(Attachment attachment) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.type())));
        part.setFileName(attachment.name());
        // Never as text, whatever it looks like: mail changes the ends of lines.
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
