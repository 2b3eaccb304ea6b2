package io.takeroot.inbox.web;

import io.takeroot.inbox.MessageState;
import io.takeroot.inbox.ReadMail;
import io.takeroot.inbox.Received;
import io.takeroot.inbox.Reply;
import io.takeroot.inbox.SafeHtml;
import io.takeroot.inbox.SenderProof;
import io.takeroot.workspace.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the page of one message shows.
///
/// @param proven false when the checks of the sender failed
/// @param words what is new in it
/// @param folded the mails it answers, signatures, footers
/// @param html made safe; empty when it was plain text
/// @param problems what of it could not be read
public record MessageView(
        MessagesView.Row row,
        List<Fact> facts,
        boolean proven,
        boolean handedOn,
        String words,
        String folded,
        String html,
        List<FileRow> files,
        List<String> problems) {
    public MessageView {
        facts = List.copyOf(facts);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    public record Fact(String name, String value) {}

    /// A file that came with it.
    public record FileRow(int number, String name, String type, String size) {}

    static MessageView of(
            Received message, ReadMail mail, Function<String, Optional<Topic>> topics) {
        var reply = Reply.of(mail.body().text());
        return new MessageView(
                MessagesView.row(message, topics),
                facts(message, mail),
                mail.proof() != SenderProof.FAILED,
                message.state() == MessageState.HANDED_ON,
                reply.visible(),
                reply.folded(),
                mail.body().html().isBlank() ? "" : SafeHtml.of(mail.body().html()),
                files(mail),
                mail.problems());
    }

    private static List<Fact> facts(Received message, ReadMail mail) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("From", named(mail.from().name(), mail.from().address())));
        facts.add(
                new Fact(
                        "To",
                        mail.to().stream()
                                .map(to -> named(to.name(), to.address()))
                                .limit(20)
                                .reduce((one, other) -> one + ", " + other)
                                .orElse("nobody named")));
        facts.add(new Fact("Received", StandingView.FORMATS.moment(message.receivedAt()) + " UTC"));
        return facts;
    }

    private static String named(String name, String address) {
        if (name.isBlank()) {
            return address.isBlank() ? "nobody named" : address;
        }
        return address.isBlank() ? name : name + " <" + address + ">";
    }

    private static List<FileRow> files(ReadMail mail) {
        var rows = new ArrayList<FileRow>();
        for (var file : mail.body().files()) {
            rows.add(
                    new FileRow(
                            rows.size() + 1,
                            file.name(),
                            file.type(),
                            StandingView.FORMATS.bytes(file.content().length)));
        }
        return rows;
    }
}
