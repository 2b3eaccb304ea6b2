package io.takeroot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands one letter to the server and says exactly how that ended.
///
/// What matters is the moment of failure: before the first byte of the letter was under way it
/// can safely be tried again; afterwards only an answer of the server tells.
final class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final String CONNECT = Long.toString(Duration.ofSeconds(10).toMillis());
    private static final String ANSWER = Long.toString(Duration.ofSeconds(60).toMillis());
    private static final int PERMANENT = 500;

    private Postman() {}

    static Outcome deliver(Letter letter, MailServer server) {
        var session = session(server);
        try {
            var transport = (SMTPTransport) session.getTransport();
            try {
                connect(transport, server);
                return handOver(letter, session, transport, server);
            } finally {
                hangUp(transport);
            }
        } catch (MessagingException e) {
            return new Outcome.NotNow(words(e));
        }
    }

    /// How the call ends changes nothing about what became of the letter.
    private static void hangUp(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server hung up first", e);
        }
    }

    private static void connect(SMTPTransport transport, MailServer server)
            throws MessagingException {
        if (server.login().isPresent()) {
            var login = server.login().get();
            transport.connect(server.host(), server.port(), login.user(), login.password());
        } else {
            transport.connect(server.host(), server.port(), null, null);
        }
    }

    private static Outcome handOver(
            Letter letter, Session session, SMTPTransport transport, MailServer server)
            throws MessagingException {
        var message = LetterMessage.of(letter, session, server.sender());
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Outcome.Taken(answer(transport));
        } catch (MessagingException e) {
            int code = codeOf(e);
            if (code >= PERMANENT) {
                return new Outcome.Never(words(e));
            }
            boolean answered = code > 0;
            return message.isUnderWay() && !answered
                    ? new Outcome.Unknown(words(e))
                    : new Outcome.NotNow(words(e));
        }
    }

    /// The server's reply code; -1 when it gave none.
    private static int codeOf(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
            int code =
                    switch (m) {
                        case SMTPAddressFailedException address -> address.getReturnCode();
                        case SMTPSenderFailedException sender -> sender.getReturnCode();
                        case SMTPSendFailedException send -> send.getReturnCode();
                        default -> -1;
                    };
            if (code > 0) {
                return code;
            }
        }
        return -1;
    }

    private static String answer(SMTPTransport transport) {
        var answer = transport.getLastServerResponse();
        return answer == null ? "" : answer.strip();
    }

    /// The innermost words: the outer ones only say that sending failed.
    private static String words(MessagingException failure) {
        var words = String.valueOf(failure.getMessage());
        for (Exception e = failure.getNextException();
                e != null;
                e = e instanceof MessagingException m ? m.getNextException() : null) {
            words = e.getMessage() == null ? words : e.getMessage();
        }
        return words.strip().equals("[EOF]")
                ? "The server broke off the connection without an answer."
                : words.strip();
    }

    private static Session session(MailServer server) {
        var settings = new Properties();
        settings.setProperty("mail.transport.protocol", "smtp");
        settings.setProperty("mail.smtp.connectiontimeout", CONNECT);
        settings.setProperty("mail.smtp.timeout", ANSWER);
        settings.setProperty("mail.smtp.writetimeout", ANSWER);
        settings.setProperty("mail.smtp.auth", Boolean.toString(server.login().isPresent()));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // The quit after a taken mail may fail without making the mail less taken.
        settings.setProperty("mail.smtp.quitwait", "false");
        switch (server.security()) {
            case TLS -> settings.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                settings.setProperty("mail.smtp.starttls.enable", "true");
                settings.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> {}
        }
        return Session.getInstance(settings);
    }
}
