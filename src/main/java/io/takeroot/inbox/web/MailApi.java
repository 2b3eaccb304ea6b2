package io.takeroot.inbox.web;

import io.takeroot.inbox.Inbox;
import io.takeroot.inbox.IntakeKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Takes in one mail as its raw bytes, from programs that have the key.
@RestController
class MailApi {
    private static final String BEARER = "Bearer ";

    private final Inbox inbox;
    private final IntakeKey key;

    MailApi(Inbox inbox, IntakeKey key) {
        this.inbox = inbox;
        this.key = key;
    }

    /// The same mail again answers with the same message. What is too large is not read to its
    /// end, and not kept: its sender still has it.
    @PostMapping(path = "/api/inbox", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> receive(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            InputStream body)
            throws IOException {
        if (!authorization.startsWith(BEARER)
                || !key.opens(authorization.substring(BEARER.length()).strip())) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        var bytes = body.readNBytes(Inbox.LARGEST + 1);
        if (bytes.length > Inbox.LARGEST) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        return bytes.length == 0
                ? ResponseEntity.badRequest().build()
                : ResponseEntity.status(HttpStatus.ACCEPTED)
                        .body(Map.of("message", inbox.receive(bytes).toString()));
    }
}
