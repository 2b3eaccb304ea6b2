package io.takeroot.desk;

import io.takeroot.access.Audit;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.store.Seals;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// The signing secret of the workspace's Slack app and the token with which it writes, kept
/// sealed and never shown.
@Component
public class SlackSettings {
    private static final Pattern SECRET = Pattern.compile("[0-9A-Za-z]{16,100}");
    private static final Pattern BOT = Pattern.compile("xoxb-[0-9A-Za-z-]{10,200}");
    /// Slack's own; for its doubles also this machine.
    private static final Pattern SLACK =
            Pattern.compile(
                    "https://hooks\\.slack\\.com/[^\\s]{1,500}|http://(?:127\\.0\\.0\\.1|localhost):[0-9]{1,5}/[^\\s]{1,500}");

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

    public boolean mayWrite() {
        return rows.bot().isPresent();
    }

    /// Lets the app write to askers; an empty token takes that back.
    ///
    /// @throws Failure USER when it does not look like one, or no signing secret is stored
    public void changeBot(String token, Actor by) {
        var plain = token.strip();
        if (!plain.isEmpty() && !BOT.matcher(plain).matches()) {
            throw Failure.user(
                    "SLACK_TOKEN",
                    "This is not a bot token. Slack shows it under OAuth & Permissions: it begins with xoxb-.");
        }
        if (!rows.replaceBot(plain.isEmpty() ? Optional.empty() : Optional.of(seals.seal(plain)))) {
            throw Failure.user(
                    "SLACK_TOKEN",
                    "Save the signing secret first: without it nobody asks in Slack.");
        }
        audit.record(by, "changed settings", "slack", plain.isEmpty() ? "bot removed" : "bot");
    }

    Optional<String> bot() {
        return rows.bot().map(seals::unseal);
    }

    static boolean isSlackAddress(String address) {
        return SLACK.matcher(address).matches();
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
