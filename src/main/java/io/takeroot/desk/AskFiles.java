package io.takeroot.desk;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which files the desk takes from outside: known kinds, whose content is what the name says.
///
/// What a stranger calls the type of a file is not believed; it is read from the ending and the
/// first bytes. Files that a browser would run as a page or a program are not among the kinds.
public final class AskFiles {
    /// Of one file, in bytes.
    public static final int LARGEST = 10_000_000;

    /// Files that come at once.
    public static final int MOST = 10;

    private static final int LONGEST_NAME = 150;
    private static final String ZIP = "504B0304";
    private static final String OLD_OFFICE = "D0CF11E0A1B11AE1";

    private AskFiles() {}

    /// What became of a file.
    public sealed interface Checked {
        record Taken(NewFile file) implements Checked {}

        /// @param reason names the file and says why it is not taken
        record Refused(String reason) implements Checked {}
    }

    /// @param ending of the name, in lower case
    /// @param type media type under which it is kept
    /// @param begins hexadecimal digits that the content begins with; empty for text
    private record Kind(String ending, String type, String begins) {}

    private static final List<Kind> KINDS =
            List.of(
                    new Kind("pdf", "application/pdf", "25504446"),
                    new Kind("png", "image/png", "89504E470D0A1A0A"),
                    new Kind("jpg", "image/jpeg", "FFD8FF"),
                    new Kind("jpeg", "image/jpeg", "FFD8FF"),
                    new Kind("gif", "image/gif", "47494638"),
                    new Kind("docx", office("wordprocessingml.document"), ZIP),
                    new Kind("xlsx", office("spreadsheetml.sheet"), ZIP),
                    new Kind("pptx", office("presentationml.presentation"), ZIP),
                    new Kind("doc", "application/msword", OLD_OFFICE),
                    new Kind("xls", "application/vnd.ms-excel", OLD_OFFICE),
                    new Kind("ppt", "application/vnd.ms-powerpoint", OLD_OFFICE),
                    new Kind("zip", "application/zip", ZIP),
                    new Kind("txt", "text/plain", ""),
                    new Kind("md", "text/plain", ""),
                    new Kind("csv", "text/csv", ""),
                    new Kind("eml", "message/rfc822", ""));

    /// The endings that are taken, for a form's file field.
    public static String endings() {
        return KINDS.stream().map(kind -> "." + kind.ending()).reduce((a, b) -> a + "," + b).get();
    }

    /// @param name as it came; only its last part counts
    public static Checked check(String name, byte[] content) {
        var plain = plain(name);
        if (content.length > LARGEST) {
            return new Checked.Refused(
                    plain + " is larger than 10 MB. Put it where a link leads, and send the link.");
        }
        if (content.length == 0) {
            return new Checked.Refused(plain + " is empty.");
        }
        return kind(plain)
                .filter(kind -> isWhatItSays(kind, content))
                .<Checked>map(kind -> new Checked.Taken(new NewFile(plain, kind.type(), content)))
                .orElseGet(
                        () ->
                                new Checked.Refused(
                                        plain
                                                + " is not of a kind that is taken, or not what its name says. Send a PDF, a picture, an Office file, text or a ZIP."));
    }

    private static Optional<Kind> kind(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return KINDS.stream().filter(kind -> lower.endsWith("." + kind.ending())).findFirst();
    }

    private static boolean isWhatItSays(Kind kind, byte[] content) {
        if (kind.begins().isEmpty()) {
            return isText(content);
        }
        var begins = HexFormat.of().parseHex(kind.begins());
        return content.length >= begins.length
                && Arrays.equals(content, 0, begins.length, begins, 0, begins.length);
    }

    private static boolean isText(byte[] content) {
        for (byte each : content) {
            if (each == 0) {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// The name without folders, control characters and signs that turn the direction of writing,
    /// which make `exe.pdf` of `fdp.exe`.
    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var visible = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").strip();
        var bounded =
                visible.length() <= LONGEST_NAME
                        ? visible
                        : visible.substring(visible.length() - LONGEST_NAME);
        return bounded.isEmpty() ? "file" : bounded;
    }

    private static String office(String kind) {
        return "application/vnd.openxmlformats-officedocument." + kind;
    }
}
