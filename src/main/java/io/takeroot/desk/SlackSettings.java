package io.takeroot.desk;

import io.takeroot.access.Audit;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.store.Seals;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// The signing secret of the workspace's Slack app, kept sealed and never shown.
@Component
public class SlackSettings {
    private static final Pattern SECRET = Pattern.compile("[0-9A-Za-z]{16,100}");

    private final SlackStore rows;
    private final Seals seals;
    private final Audit audit;
    private final Clock clock;

    SlackSettings(SlackStore rows, Seals seals, Audit audit, Clock clock) {
        this.rows = rows;
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean isSetUp() {
        return rows.secret().isPresent();
    }

    /// @throws Failure USER when it does not look like one
    public void change(String secret, Actor by) {
        var plain = secret.strip();
        if (!SECRET.matcher(plain).matches()) {
            throw Failure.user(
                    "SLACK_SECRET",
                    "This is not a signing secret. Slack shows it under Basic Information, App Credentials: letters and digits, usually 32.");
        }
        rows.replace(seals.seal(plain), clock.instant());
        audit.record(by, "changed settings", "slack", "");
    }

    /// From now on nothing from Slack is taken.
    public void forget(Actor by) {
        rows.forget();
        audit.record(by, "changed settings", "slack", "switched off");
    }

    /// Whether Slack itself made this call, a moment ago; never when no secret is stored.
    boolean proves(SlackSignature signature, byte[] body) {
        return secret().filter(known -> signature.proves(body, known, clock.instant())).isPresent();
    }

    private Optional<String> secret() {
        return rows.secret().map(seals::unseal);
    }
}
