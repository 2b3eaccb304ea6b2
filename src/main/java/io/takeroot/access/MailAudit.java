package io.takeroot.access;

import io.takeroot.mail.MailServers.MailServerChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Enters changes of the mail server, which knows nothing of the audit trail.
@Component
final class MailAudit {
    private final Audit audit;

    MailAudit(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void enter(MailServerChanged change) {
        audit.record(change.by(), "changed mail server", change.host(), "");
    }
}
