package io.takeroot.inbox.web;

import io.takeroot.inbox.Inbox;
import io.takeroot.inbox.InboxId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Files of strangers, only ever to be saved: no browser shows them as a page of ours.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class MessageFilesController {
    private static final Set<String> HARMLESS =
            Set.of(
                    "image/png",
                    "image/jpeg",
                    "image/gif",
                    "image/webp",
                    "application/pdf",
                    "application/zip",
                    "text/csv",
                    "text/plain");

    private final Inbox inbox;

    MessageFilesController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/settings/inbox/messages/{id}/files/{number}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable int number) {
        return InboxId.parse(id)
                .flatMap(inbox::read)
                .map(mail -> mail.body().files())
                .filter(files -> number >= 1 && number <= files.size())
                .map(files -> files.get(number - 1))
                .map(file -> saved(file.name(), file.type(), file.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /// The bytes of the whole message, as they came.
    @GetMapping("/settings/inbox/messages/{id}/source")
    ResponseEntity<byte[]> source(@PathVariable String id) {
        Optional<byte[]> bytes = InboxId.parse(id).flatMap(inbox::bytes);
        return bytes.map(found -> saved("message-" + id + ".eml", "message/rfc822", found))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> saved(String name, String type, byte[] content) {
        var file = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        HARMLESS.contains(type) ? type : "application/octet-stream")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(content);
    }
}
