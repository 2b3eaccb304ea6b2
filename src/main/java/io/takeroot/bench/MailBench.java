package io.takeroot.bench;

import io.takeroot.inbox.MailReader;
import io.takeroot.inbox.Mailbox;
import io.takeroot.inbox.ReadMail;
import io.takeroot.inbox.ReceivedFile;
import io.takeroot.inbox.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Reads every mail below the folder and every reply of `replies.jsonl` (id, format, body);
/// writes `parsed.jsonl` (file, kind, subject, from, to, text, attachments) and `replies.jsonl`
/// (id, visible).
final class MailBench implements CaseBench {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String description() {
        return "What every .eml file says and what is new in every reply: parsed.jsonl, replies.jsonl.";
    }

    @Override
    public void run(Path cases, Path out) throws IOException {
        var parsed = new ArrayList<String>();
        for (var file : mails(cases)) {
            parsed.add(JSON.writeValueAsString(row(cases.relativize(file).toString(), file)));
        }
        Files.write(out.resolve("parsed.jsonl"), parsed);
        var replies = new ArrayList<String>();
        for (var line : Files.readAllLines(cases.resolve("replies.jsonl"))) {
            var given = JSON.readTree(line);
            var body = given.get("body").asString();
            var reply =
                    given.get("format").asString().equals("html")
                            ? Reply.ofHtml(body)
                            : Reply.of(body);
            replies.add(
                    JSON.writeValueAsString(
                            Map.of("id", given.get("id").asString(), "visible", reply.visible())));
        }
        Files.write(out.resolve("replies.jsonl"), replies);
    }

    private static List<Path> mails(Path cases) throws IOException {
        try (var files = Files.walk(cases)) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList();
        }
    }

    private static Map<String, Object> row(String name, Path file) throws IOException {
        var mail = MailReader.read(Files.readAllBytes(file));
        var row = new LinkedHashMap<String, Object>();
        row.put("file", name);
        row.put("kind", kind(mail));
        row.put("subject", mail.subject());
        row.put(
                "from",
                Optional.of(mail.from())
                        .filter(from -> !from.title().isEmpty())
                        .map(Mailbox::address)
                        .stream()
                        .toList());
        row.put("to", mail.to().stream().map(Mailbox::address).toList());
        row.put("text", mail.body().plain());
        row.put("attachments", mail.body().files().stream().map(ReceivedFile::name).toList());
        return row;
    }

    private static String kind(ReadMail mail) {
        return switch (mail.kind()) {
            case ORDINARY -> "ordinary";
            case BOUNCE -> "bounce";
            case AUTOREPLY -> "autoreply";
            case FEEDBACK -> "feedback";
            case RECEIPT -> "mdn";
        };
    }
}
