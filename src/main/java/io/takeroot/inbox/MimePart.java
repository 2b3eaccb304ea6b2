package io.takeroot.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A message or one of its parts: headers, and either bytes or further parts: of a multipart its
/// parts, of an attached message that message alone.
final class MimePart {
    private final Headers headers;
    private final Parameters type;
    private final Parameters disposition;
    private final byte[] mail;
    private final int from;
    private final int to;
    private final List<MimePart> parts;

    MimePart(Headers headers, Parameters type, Slice slice, List<MimePart> parts) {
        this.headers = headers;
        this.type = type;
        this.disposition = Parameters.of(headers.first("content-disposition"));
        this.mail = slice.bytes();
        this.from = slice.from();
        this.to = slice.to();
        this.parts = List.copyOf(parts);
    }

    /// Where in the bytes of the mail something lies; nothing is copied.
    @SuppressWarnings("ArrayRecordComponent") // the one array of the mail, never changed
    record Slice(byte[] bytes, int from, int to) {}

    Headers headers() {
        return headers;
    }

    String type() {
        return type.word();
    }

    String parameter(String name) {
        return type.named(name);
    }

    List<MimePart> parts() {
        return parts;
    }

    boolean isMultipart() {
        return type().startsWith("multipart/") && !parts.isEmpty();
    }

    boolean isAttachment() {
        return disposition.word().equals("attachment");
    }

    /// Empty when the part has no name.
    String fileName() {
        var name = disposition.named("filename");
        return name.isEmpty() ? type.named("name") : name;
    }

    byte[] content() {
        return Transfer.decode(
                Arrays.copyOfRange(mail, from, to), headers.first("content-transfer-encoding"));
    }

    /// The bytes as they lie in the mail, as text of single bytes.
    byte[] undecoded() {
        return Arrays.copyOfRange(mail, from, to);
    }

    String text() {
        return Charsets.decode(content(), type.named("charset"))
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    /// This part and all below it, from the outside in, in their order.
    Stream<MimePart> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(MimePart::all));
    }
}
