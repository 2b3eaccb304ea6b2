package io.takeroot.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.takeroot.store.testing.Stores;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An intake that is killed at any moment loses no mail and hands none on twice.
///
/// `-Dtakeroot.inbox.kills=20` kills more often than the few times of every day.
final class KilledIntakeTests {
    private static final int KILLS = Integer.getInteger("takeroot.inbox.kills", 3);
    private static final int MAILS = 40 * KILLS;

    @TempDir Path folder;

    @Test
    void anIntakeKilledAgainAndAgainHandsOnEachMailOnce() throws Exception {
        var imap = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
        imap.start();
        try {
            var user = imap.setUser("desk@example.org", "desk", "hush hush");
            for (int i = 0; i < MAILS; i++) {
                user.deliver(FetchingTests.message("m" + i, "Mail " + i, "Please, " + i));
            }
            var random = new Random(20260301);
            int killed = 0;
            for (int i = 0; i < KILLS; i++) {
                var process = start(imap.getImap().getPort());
                await(process, "ready");
                boolean ended = process.waitFor(random.nextInt(50, 700), TimeUnit.MILLISECONDS);
                process.destroyForcibly().waitFor();
                killed += ended ? 0 : 1;
            }
            var last = start(imap.getImap().getPort());
            await(last, "done");
            last.waitFor();

            assertThat(killed).as("intakes that were under way").isPositive();
            check();
        } finally {
            imap.stop();
        }
    }

    private void check() {
        try (var open = Stores.h2(folder)) {
            var taken = new Desk(open.store()).taken();
            assertThat(taken).hasSize(MAILS).doesNotHaveDuplicates();
            var inbox = OpenInbox.over(open, open.seals(), new MovingClock()).inbox();
            assertThat(inbox.count(MessageState.HANDED_ON)).isEqualTo(MAILS);
            assertThat(inbox.find(new InboxSearch("", Optional.empty(), Optional.empty()), 9_999))
                    .hasSize(MAILS);
        }
    }

    private Process start(int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledIntake.class.getName(),
                        folder.toString(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void await(Process process, String word) throws IOException {
        var lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !line.equals(word)) {
            line = lines.readLine();
        }
        assertThat(line).isEqualTo(word);
    }
}
