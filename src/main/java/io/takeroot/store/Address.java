package io.takeroot.store;

import io.takeroot.kernel.Failure;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.jooq.SQLDialect;

/// Where the database is and who we are there; the password never leaves this record in text.
record Address(String url, String user, String password, SQLDialect dialect) {
    private static final String PREFIX = "jdbc:postgresql://";

    /// Every committed transaction is on disk before it is acknowledged (`WRITE_DELAY=0`: H2's
    /// default loses half a second of them on a kill), and the pool, not H2's own shutdown hook,
    /// decides when the file closes.
    private static final String H2_OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";

    static Address inside(DataFolder folder) {
        var file = folder.root().resolve(Path.of("store", "takeroot"));
        if (file.toString().contains(";")) {
            throw Failure.user(
                    "DATA_FOLDER_NAME",
                    "The data folder %s has a semicolon in its path, which the database reads as the start of an option. Choose a path without one."
                            .formatted(folder.root()));
        }
        return new Address("jdbc:h2:file:" + file + H2_OPTIONS, "takeroot", "", SQLDialect.H2);
    }

    /// Reads `jdbc:postgresql://host:port/name?user=...`; the password may stand in the address
    /// or, better, apart from it.
    static Address postgres(String text, Optional<String> passwordApart) {
        var uri = parse(text);
        var user = "";
        var password = passwordApart.orElse("");
        var options = new ArrayList<String>();
        for (var option : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&", -1)) {
            if (option.startsWith("user=")) {
                user = decoded(option);
            } else if (option.startsWith("password=")) {
                password = passwordApart.orElse(decoded(option));
            } else if (!option.isEmpty()) {
                options.add(option);
            }
        }
        var query = options.isEmpty() ? "" : "?" + String.join("&", options);
        var url = PREFIX + uri.getRawAuthority() + uri.getRawPath() + query;
        return new Address(url, user, password, SQLDialect.POSTGRES);
    }

    /// For people: no option and no password.
    String name() {
        int end = url.indexOf(dialect == SQLDialect.H2 ? ';' : '?');
        return end < 0 ? url : url.substring(0, end);
    }

    @Override
    public String toString() {
        return name();
    }

    private static URI parse(String text) {
        try {
            var uri = new URI(text.replaceFirst("^jdbc:", ""));
            var authority = Optional.ofNullable(uri.getRawAuthority()).orElse("@");
            if (text.startsWith(PREFIX) && !authority.contains("@") && uri.getPath().length() > 1) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Falls through on purpose: the exception's text repeats the address with its password.
        }
        throw Failure.user(
                "DATABASE_ADDRESS",
                "The database address is not of the form jdbc:postgresql://HOST:PORT/NAME?user=USER. Correct it; the password belongs in the environment variable TAKEROOT_DATABASE_PASSWORD.");
    }

    private static String decoded(String option) {
        return URLDecoder.decode(option.substring(option.indexOf('=') + 1), StandardCharsets.UTF_8);
    }
}
