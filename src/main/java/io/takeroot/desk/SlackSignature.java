package io.takeroot.desk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Proves that a call comes from Slack: HMAC-SHA256 over `v0:TIMESTAMP:BODY` under the signing
/// secret that only Slack and we know.
///
/// @param timestamp header `X-Slack-Request-Timestamp`, seconds since 1970
/// @param signature header `X-Slack-Signature`, `v0=` and 64 hexadecimal digits
record SlackSignature(String timestamp, String signature) {
    /// An older call may be one that somebody recorded.
    private static final Duration WINDOW = Duration.ofMinutes(5);

    /// Whether the call is Slack's and fresh. How long the answer takes tells nothing about the
    /// right signature.
    boolean proves(byte[] body, String secret, Instant now) {
        return isFresh(now)
                && MessageDigest.isEqual(
                        of(timestamp, body, secret).getBytes(StandardCharsets.US_ASCII),
                        signature.getBytes(StandardCharsets.UTF_8));
    }

    /// The signature that Slack puts on such a call.
    static String of(String timestamp, byte[] body, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private boolean isFresh(Instant now) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now).abs();
        return age.compareTo(WINDOW) <= 0;
    }
}
