package io.takeroot.inbox;

import io.takeroot.jobs.Jobs;
import io.takeroot.mail.OpenMail;
import io.takeroot.store.OpenStore;
import io.takeroot.store.Seals;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// The inbox over an open store, put together by hand.
record OpenInbox(
        Inbox inbox,
        InboxStore messages,
        HandOver handOver,
        Fetching fetching,
        IncomingServers servers,
        OpenMail mail) {
    static OpenInbox over(OpenStore open, Seals seals, Clock clock, Recipient... recipients) {
        var mail = OpenMail.over(open, seals, clock);
        var jobs = new Jobs(open.connections(), clock);
        var settings = new IncomingServerStore(open.store());
        var servers = new IncomingServers(settings, seals, jobs, clock);
        var messages = new InboxStore(open.store());
        var guards = new Guards(messages, servers, mail.servers(), mail.outbox(), clock);
        var intake = new Intake(open.store(), messages, clock);
        var handOver = new HandOver(open.store(), messages, guards, contributed(recipients), clock);
        return new OpenInbox(
                new Inbox(messages, intake, handOver, jobs, clock),
                messages,
                handOver,
                new Fetching(servers, settings, intake, jobs, clock),
                servers,
                mail);
    }

    InboxId receive(String mail) {
        return inbox.receive(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    Received received(String mail) {
        var id = receive(mail);
        inbox.handOver();
        return inbox.find(id).orElseThrow();
    }

    private static org.springframework.beans.factory.ObjectProvider<Recipient> contributed(
            Recipient... recipients) {
        var beans = new StaticListableBeanFactory();
        for (int i = 0; i < recipients.length; i++) {
            beans.addBean("recipient" + i, recipients[i]);
        }
        return beans.getBeanProvider(Recipient.class);
    }
}
