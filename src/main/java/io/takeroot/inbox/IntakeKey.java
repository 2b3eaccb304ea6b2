package io.takeroot.inbox;

import io.takeroot.access.Audit;
import io.takeroot.access.Tokens;
import io.takeroot.kernel.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The key with which a program, such as a mail server, hands mail in over HTTP. Only its hash is
/// kept.
@Component
public class IntakeKey {
    private final InboxSettingsStore settings;
    private final Audit audit;

    IntakeKey(InboxSettingsStore settings, Audit audit) {
        this.settings = settings;
        this.audit = audit;
    }

    public boolean isMade() {
        return settings.keyHash().isPresent();
    }

    /// A new one, shown this once; the one before opens nothing any more.
    public String renew(Actor by) {
        var key = Tokens.fresh();
        settings.keyHash(Optional.of(Tokens.hash(key)));
        audit.record(by, "changed settings", "inbox", "key for programs");
        return key;
    }

    public void revoke(Actor by) {
        settings.keyHash(Optional.empty());
        audit.record(by, "changed settings", "inbox", "no key for programs");
    }

    /// Whether it is the key.
    public boolean opens(String key) {
        return settings.keyHash().filter(hash -> isSame(hash, Tokens.hash(key))).isPresent();
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
