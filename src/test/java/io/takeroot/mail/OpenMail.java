package io.takeroot.mail;

import io.takeroot.jobs.Jobs;
import io.takeroot.store.OpenStore;
import io.takeroot.store.Seals;
import java.time.Clock;

/// Outbox and mail server over an open store, for tests of modules that stand on them.
public record OpenMail(MailServers servers, Outbox outbox) {
    public static OpenMail over(OpenStore open, Seals seals, Clock clock) {
        var servers = new MailServers(new MailServerStore(open.store()), seals, clock, event -> {});
        var jobs = new Jobs(open.connections(), clock);
        return new OpenMail(servers, new Outbox(new MailStore(open.store()), servers, jobs, clock));
    }
}
