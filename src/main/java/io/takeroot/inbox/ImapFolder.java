package io.takeroot.inbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPMessage;

/// An open folder of a mail server: messages by their numbers, as bytes.
final class ImapFolder implements AutoCloseable {
    private static final String CONNECT = "10000";
    private static final String ANSWER = "60000";

    private final Store store;
    private final Folder folder;

    private ImapFolder(Store store, Folder folder) {
        this.store = store;
        this.folder = folder;
    }

    /// A message's bytes, or its beginning when it is too large.
    ///
    /// @param whole whether `bytes` are all
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never kept
    record Fetched(byte[] bytes, boolean whole, long size) {}

    static ImapFolder open(IncomingServer server) throws MailboxUnreachable {
        try {
            var store = Session.getInstance(settings(server)).getStore("imap");
            store.connect(
                    server.host(), server.port(), server.login().user(), server.login().password());
            return new ImapFolder(store, opened(store, server.folder()));
        } catch (MessagingException e) {
            throw unreachable(e);
        }
    }

    private static Folder opened(Store store, String name) throws MessagingException {
        try {
            var folder = store.getFolder(name);
            folder.open(Folder.READ_WRITE);
            return folder;
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    int size() throws MailboxUnreachable {
        return asked(folder::getMessageCount);
    }

    long validity() throws MailboxUnreachable {
        return asked(() -> ((UIDFolder) folder).getUIDValidity());
    }

    /// The number that the next message to come will have, or more.
    long next() throws MailboxUnreachable {
        return asked(
                () -> {
                    long next = ((UIDFolder) folder).getUIDNext();
                    if (next > 0) {
                        return next;
                    }
                    // A server that does not say it: the last message tells.
                    int count = folder.getMessageCount();
                    return count == 0
                            ? 1
                            : ((UIDFolder) folder).getUID(folder.getMessage(count)) + 1;
                });
    }

    /// A message of the folder.
    record Numbered(long uid, Message message) {}

    /// The messages in a range that are still there, in order of their numbers.
    List<Numbered> messages(long from, long to) throws MailboxUnreachable {
        return asked(
                () -> {
                    var found = ((UIDFolder) folder).getMessagesByUID(from, to);
                    var profile = new FetchProfile();
                    profile.add(UIDFolder.FetchProfileItem.UID);
                    profile.add(FetchProfile.Item.SIZE);
                    folder.fetch(found, profile);
                    var numbered = new ArrayList<Numbered>();
                    for (var message : found) {
                        long uid = ((UIDFolder) folder).getUID(message);
                        // Asked for a range beyond the end, a server may answer with the last one.
                        if (uid >= from && uid <= to) {
                            numbered.add(new Numbered(uid, message));
                        }
                    }
                    numbered.sort(Comparator.comparingLong(Numbered::uid));
                    return numbered;
                });
    }

    /// Empty when the message is gone. Reading it does not mark it as seen.
    Optional<Fetched> fetch(Numbered numbered) throws MailboxUnreachable {
        return asked(
                () ->
                        numbered.message() instanceof IMAPMessage found && !found.isExpunged()
                                ? Optional.of(fetched(found))
                                : Optional.empty());
    }

    void markSeen(List<Numbered> numbered) throws MailboxUnreachable {
        asked(
                () -> {
                    var there =
                            numbered.stream()
                                    .map(Numbered::message)
                                    .filter(message -> !message.isExpunged())
                                    .toArray(Message[]::new);
                    folder.setFlags(there, new Flags(Flags.Flag.SEEN), true);
                    return there.length;
                });
    }

    @Override
    public void close() throws MailboxUnreachable {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
            store.close();
        } catch (MessagingException e) {
            throw unreachable(e);
        }
    }

    private static Fetched fetched(IMAPMessage message) throws MessagingException, IOException {
        message.setPeek(true);
        long said = message.getSize();
        int most = said > Limits.MESSAGE_BYTES ? Limits.BEGINNING_BYTES : Limits.MESSAGE_BYTES + 1;
        try (var in = message.getMimeStream()) {
            var bytes = in.readNBytes(most);
            boolean whole = said <= Limits.MESSAGE_BYTES && bytes.length <= Limits.MESSAGE_BYTES;
            return new Fetched(bytes, whole, Math.max(said, bytes.length));
        }
    }

    /// What is asked of a server that may be gone.
    private interface Question<T> {
        T ask() throws MessagingException, IOException;
    }

    private static <T> T asked(Question<T> question) throws MailboxUnreachable {
        try {
            return question.ask();
        } catch (MessageRemovedException e) {
            throw new MailboxUnreachable("A message was removed while it was read.", e);
        } catch (MessagingException | IOException e) {
            throw unreachable(e);
        }
    }

    private static MailboxUnreachable unreachable(Exception e) {
        var words = String.valueOf(e.getMessage()).strip();
        return new MailboxUnreachable(
                words.equals("null") || words.isEmpty()
                        ? "The mail server broke off without a word."
                        : Limits.shortened(words, 500),
                e);
    }

    private static Properties settings(IncomingServer server) {
        var settings = new Properties();
        settings.setProperty("mail.imap.connectiontimeout", CONNECT);
        settings.setProperty("mail.imap.timeout", ANSWER);
        settings.setProperty("mail.imap.writetimeout", ANSWER);
        settings.setProperty("mail.imap.ssl.checkserveridentity", "true");
        settings.setProperty("mail.imap.partialfetch", "true");
        settings.setProperty("mail.imap.fetchsize", "1048576");
        switch (server.security()) {
            case TLS -> settings.setProperty("mail.imap.ssl.enable", "true");
            case STARTTLS -> {
                settings.setProperty("mail.imap.starttls.enable", "true");
                settings.setProperty("mail.imap.starttls.required", "true");
            }
            case NONE -> {}
        }
        return settings;
    }
}
