package io.takeroot.inbox;

import io.takeroot.store.testing.Stores;
import java.nio.file.Path;
import java.time.Clock;

/// Fetches mail and hands it on in a process of its own, to be killed while it does.
final class KilledIntake {
    private KilledIntake() {}

    public static void main(String[] arguments) {
        try (var open = Stores.h2(Path.of(arguments[0]))) {
            var rig = OpenInbox.over(open, open.seals(), Clock.systemUTC(), new Desk(open.store()));
            rig.servers()
                    .change(
                            new IncomingServer(
                                    "127.0.0.1",
                                    Integer.parseInt(arguments[1]),
                                    IncomingServer.Security.NONE,
                                    new IncomingServer.Login("desk", "hush hush"),
                                    "INBOX",
                                    "",
                                    100_000,
                                    true));
            System.out.println("ready");
            System.out.flush();
            rig.fetching().fetch();
            rig.inbox().handOver();
            System.out.println("done");
        }
    }
}
