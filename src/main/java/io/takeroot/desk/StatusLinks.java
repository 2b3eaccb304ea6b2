package io.takeroot.desk;

import io.takeroot.access.Tokens;
import io.takeroot.store.Seals;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The links under which askers see their own request, without an account. The secret in one is
/// kept as a hash to be compared with, and sealed to be mailed again.
@Component
final class StatusLinks {
    /// The asker's own page lies below; its last part is the secret.
    static final String PATH = "/ask/";

    private final RequestStore rows;
    private final Seals seals;
    private final Environment environment;

    StatusLinks(RequestStore rows, Seals seals, Environment environment) {
        this.rows = rows;
        this.seals = seals;
        this.environment = environment;
    }

    RequestStore.Key fresh() {
        var token = Tokens.fresh();
        return new RequestStore.Key(Tokens.hash(token), seals.seal(token));
    }

    Optional<RequestId> read(String token) {
        return rows.ofToken(Tokens.hash(token));
    }

    /// The path of the asker's page.
    String path(RequestId id) {
        return PATH + seals.unseal(rows.sealedToken(id).orElseThrow());
    }

    /// The whole address, as mails carry it: `takeroot.url`, under which others reach this
    /// installation, goes before; else where this machine does.
    String url(RequestId id) {
        return base() + path(id);
    }

    String base() {
        var here = "http://localhost:" + environment.getProperty("server.port", "8080");
        return environment.getProperty("takeroot.url", here).replaceFirst("/+$", "");
    }
}
