package io.takeroot.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/// Addresses of the static files. Each carries a hash of all of them, so that browsers may keep a
/// file for long and still never mix two versions.
@Component
public final class Assets {
    private static final List<String> VERSIONED =
            List.of("app.css", "app.js", "decks.css", "htmx-4.0.1.min.js", "mark.svg");
    private static final int HASH_LENGTH = 10;

    private final String version = version();

    /// `/assets/app.css?v=1f2e3d4c5b` for `app.css`.
    public String url(String file) {
        return "/assets/" + file + "?v=" + version;
    }

    private static String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : VERSIONED) {
                try (var in = Assets.class.getResourceAsStream("/static/assets/" + file)) {
                    if (in == null) {
                        throw new IllegalStateException("static file missing: " + file);
                    }
                    digest.update(in.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
