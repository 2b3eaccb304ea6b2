package io.takeroot.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.takeroot.access.testing.RunningTakeroot;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From the page of people to a mailbox and back, through a real mail server.
final class InvitationTests {
    private static final String PASSWORD = "seven quiet otters";
    private static final Map<String, String> ANA =
            Map.of("name", "Ana", "email", "ana@example.com", "password", PASSWORD);
    private static final Map<String, String> IVO =
            Map.of("name", "Ivo & Co", "email", "ivo@example.com", "role", "MARKETER");

    @TempDir Path folder;

    private final GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void open() {
        mailbox.start();
    }

    @AfterEach
    void close() {
        mailbox.stop();
    }

    @Test
    void invitationArrivesByMailAndLetsThePersonIn() {
        try (var takeroot = RunningTakeroot.over(folder.resolve("data"))) {
            var first = takeroot.bean(Links.class).firstAdministrator();
            var ana = takeroot.browser();
            ana.submit(first, first, ANA);
            ana.submit("/settings/mail", "/settings/mail", server());

            var shown = ana.submit("/settings/people", "/settings/people", IVO).body();

            assertThat(shown).contains("on its way to ivo@example.com");
            assertThat(mailbox.waitForIncomingEmail(60_000, 1)).isTrue();
            var mail = GreenMailUtil.getWholeMessage(mailbox.getReceivedMessages()[0]);
            assertThat(mail).contains("Ivo &amp; Co", "From: takeroot@example.com");
            var link = "/link/" + mail.replaceAll("(?s).*?/link/([\\w-]{43}).*", "$1");
            var ivo = takeroot.browser();
            ivo.submit(link, link, Map.of("name", "Ivo", "password", PASSWORD));
            assertThat(ivo.get("/me").statusCode()).isEqualTo(200);
            assertThat(ana.get("/settings/audit").body())
                    .contains("changed mail server: 127.0.0.1");
        }
    }

    private Map<String, String> server() {
        return Map.of(
                "host", "127.0.0.1",
                "port", Integer.toString(mailbox.getSmtp().getPort()),
                "security", "NONE",
                "user", "",
                "password", "",
                "sender", "takeroot@example.com");
    }
}
