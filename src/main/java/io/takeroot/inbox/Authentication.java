package io.takeroot.inbox;

import java.util.Locale;
import java.util.regex.Pattern;

/// What the receiving mail server wrote about the sender (RFC 8601).
///
/// Only the topmost result counts: each server writes above what came, so that whatever lies
/// lower may be the sender's own. A pass is believed from a server that is named in the
/// settings alone; a failure from any.
final class Authentication {
    private static final Pattern FAILED =
            Pattern.compile(
                    "\\b(spf|dkim|dmarc|compauth)\\s*=\\s*(?:fail|softfail|permerror|hardfail)\\b");
    private static final Pattern PASSED =
            Pattern.compile("\\b(spf|dkim|dmarc|compauth)\\s*=\\s*pass\\b");

    private Authentication() {}

    static SenderProof of(Headers headers) {
        var result = headers.first("authentication-results").toLowerCase(Locale.ROOT);
        if (says(FAILED, result, "dmarc") || says(FAILED, result, "compauth")) {
            return SenderProof.FAILED;
        }
        if (says(PASSED, result, "dmarc")) {
            return SenderProof.PASSED;
        }
        boolean failed = says(FAILED, result, "spf") || says(FAILED, result, "dkim");
        boolean passed = says(PASSED, result, "spf") || says(PASSED, result, "dkim");
        return failed && !passed ? SenderProof.FAILED : SenderProof.UNKNOWN;
    }

    /// The name of the server that wrote the topmost result; empty when there is none.
    static String server(Headers headers) {
        return headers.first("authentication-results")
                .split("[;\\s]", 2)[0]
                .toLowerCase(Locale.ROOT);
    }

    private static boolean says(Pattern pattern, String result, String what) {
        return pattern.matcher(result).results().anyMatch(found -> found.group(1).equals(what));
    }
}
