package io.takeroot.inbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds the parts of a mail (RFC 2045 to 2049) in any bytes whatever.
///
/// A reader of our own: the libraries throw at what real mail programs write, or hold it in trees
/// whose depth and number they do not bound. Here a part is a range of the one array, no input
/// makes it fail, and work is bounded by `Limits`: what lies deeper stays one part unread.
final class MimeTree {
    private static final Parameters PLAIN = new Parameters("text/plain", Map.of());
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z][A-Za-z*0-9-]{0,30}=\\S");
    private static final Parameters MESSAGE = new Parameters("message/rfc822", Map.of());

    private final byte[] bytes;
    private int parts;

    private MimeTree(byte[] bytes) {
        this.bytes = bytes;
    }

    static MimePart of(byte[] bytes) {
        return new MimeTree(bytes).part(start(bytes), bytes.length, new Above(PLAIN, 0, List.of()));
    }

    /// Some programs set a byte order mark before the first header.
    private static int start(byte[] bytes) {
        boolean marked =
                bytes.length > 2
                        && (bytes[0] & 0xff) == 0xef
                        && (bytes[1] & 0xff) == 0xbb
                        && (bytes[2] & 0xff) == 0xbf;
        return marked ? 3 : 0;
    }

    /// What a part knows of those around it.
    ///
    /// @param assumed the type of one that says none
    /// @param boundaries of those around it, the innermost last
    private record Above(Parameters assumed, int depth, List<String> boundaries) {
        Above within(Parameters assumed, String boundary) {
            var all = new ArrayList<>(boundaries);
            all.add(boundary);
            return new Above(assumed, depth + 1, all);
        }
    }

    private MimePart part(int from, int to, Above above) {
        parts++;
        var head = new Head(from, to);
        var type = type(head.headers, above.assumed());
        var slice = new MimePart.Slice(bytes, head.body, to);
        if (above.depth() >= Limits.DEPTH || parts >= Limits.PARTS) {
            return new MimePart(head.headers, type, slice, List.of());
        }
        return new MimePart(head.headers, type, slice, children(type, head, to, above));
    }

    private List<MimePart> children(Parameters type, Head head, int to, Above above) {
        if (type.word().startsWith("multipart/")) {
            return multipart(type, head.body, to, above);
        }
        if (type.word().equals("message/rfc822") || type.word().equals("message/global")) {
            return List.of(attached(head, to, above));
        }
        return List.of();
    }

    /// A message in a message; against the standard it is sometimes encoded.
    private MimePart attached(Head head, int to, Above above) {
        var encoding = head.headers.first("content-transfer-encoding").strip();
        if (encoding.equalsIgnoreCase("base64") || encoding.equalsIgnoreCase("quoted-printable")) {
            var content = Transfer.decode(Arrays.copyOfRange(bytes, head.body, to), encoding);
            var inner = new MimeTree(content);
            inner.parts = parts;
            var part =
                    inner.part(0, content.length, new Above(PLAIN, above.depth() + 1, List.of()));
            parts = inner.parts;
            return part;
        }
        return part(head.body, to, new Above(PLAIN, above.depth() + 1, above.boundaries()));
    }

    private List<MimePart> multipart(Parameters type, int from, int to, Above above) {
        var boundary = type.named("boundary").stripTrailing();
        if (boundary.isEmpty()) {
            return List.of();
        }
        var assumed = type.word().equals("multipart/digest") ? MESSAGE : PLAIN;
        var within = above.within(assumed, boundary);
        var found = new ArrayList<MimePart>();
        int begin = -1;
        for (int line = from; line < to && parts < Limits.PARTS; line = next(line, to)) {
            var mark = Mark.of(bytes, line, next(line, to), boundary);
            if (mark == Mark.NONE) {
                continue;
            }
            if (begin >= 0) {
                found.add(part(begin, beforeBreak(begin, line), within));
            }
            begin = mark == Mark.BETWEEN ? next(line, to) : -1;
            if (mark == Mark.LAST) {
                break;
            }
        }
        // Cut off on its way: the last part ends where the mail does.
        if (begin >= 0 && begin <= to && parts < Limits.PARTS) {
            found.add(part(begin, to, within));
        }
        return found;
    }

    /// What a line says to a multipart.
    private enum Mark {
        NONE,
        BETWEEN,
        LAST;

        static Mark of(byte[] bytes, int from, int to, String boundary) {
            int length = boundary.length();
            if (to - from < length + 2 || bytes[from] != '-' || bytes[from + 1] != '-') {
                return NONE;
            }
            for (int i = 0; i < length; i++) {
                if ((bytes[from + 2 + i] & 0xff) != (boundary.charAt(i) & 0xff)) {
                    return NONE;
                }
            }
            var rest =
                    new String(
                                    bytes,
                                    from + 2 + length,
                                    to - from - 2 - length,
                                    StandardCharsets.ISO_8859_1)
                            .strip();
            if (rest.isEmpty()) {
                return BETWEEN;
            }
            return rest.equals("--") ? LAST : NONE;
        }
    }

    /// The line break before a boundary belongs to the boundary.
    private int beforeBreak(int begin, int line) {
        int end = line;
        if (end > begin && bytes[end - 1] == '\n') {
            end--;
        }
        if (end > begin && bytes[end - 1] == '\r') {
            end--;
        }
        return end;
    }

    private int next(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
            if (bytes[i] == '\r' && (i + 1 == to || bytes[i + 1] != '\n')) {
                return i + 1;
            }
        }
        return to;
    }

    private static Parameters type(Headers headers, Parameters assumed) {
        var said = Parameters.of(headers.first("content-type"));
        if (said.word().matches("[^\\s/;]+/[^\\s/;]+")) {
            return said;
        }
        // "text" or nothing: the rule's default, with the parameters that are there.
        return new Parameters(assumed.word(), said.named());
    }

    /// The headers at the beginning of a range, and where the body begins.
    private final class Head {
        private final Headers headers;
        private final int body;

        Head(int from, int to) {
            var all = new ArrayList<Headers.Header>();
            int at = from;
            while (at < to) {
                int end = next(at, to);
                var line = line(at, end);
                if (line.isEmpty()) {
                    at = end;
                    break;
                }
                if (all.isEmpty() && isEnvelope(line)) {
                    at = end;
                    continue;
                }
                int colon = line.indexOf(':');
                if (colon <= 0 || !isName(line.substring(0, colon))) {
                    // The empty line is missing: the body begins here.
                    break;
                }
                int last = folded(at, end, to);
                if (all.size() < Limits.HEADERS && last - from < Limits.HEADER_BYTES) {
                    all.add(header(line.substring(0, colon), at + colon + 1, last));
                }
                at = last;
            }
            headers = new Headers(all);
            body = at;
        }

        private int folded(int begin, int from, int to) {
            int line = begin;
            int end = from;
            while (end < to && goesOn(line, end)) {
                int next = next(end, to);
                if (line(end, next).isBlank()) {
                    break;
                }
                line = end;
                end = next;
            }
            return end;
        }

        /// By an indent; or, against the standard, with a parameter at the margin below a
        /// semicolon.
        private boolean goesOn(int line, int end) {
            if (bytes[end] == ' ' || bytes[end] == '\t') {
                return true;
            }
            return line(line, end).stripTrailing().endsWith(";")
                    && PARAMETER.matcher(line(end, bytes.length)).lookingAt();
        }

        private Headers.Header header(String name, int from, int to) {
            var value = Charsets.held(Arrays.copyOfRange(bytes, from, to));
            return new Headers.Header(
                    name.strip().toLowerCase(Locale.ROOT),
                    value.replaceAll("[\\r\\n]+", "").strip());
        }
    }

    private String line(int from, int to) {
        // Only the beginning is looked at; a header line may be as long as the mail.
        int end = Math.min(to, from + 300);
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1)
                .replaceAll("[\\r\\n]+$", "");
    }

    private static boolean isEnvelope(String line) {
        return line.startsWith("From ") || line.startsWith(">From ");
    }

    private static boolean isName(String text) {
        return text.stripTrailing().chars().allMatch(c -> c > 32 && c < 127);
    }
}
