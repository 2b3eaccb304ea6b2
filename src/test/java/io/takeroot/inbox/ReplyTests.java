package io.takeroot.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ReplyTests {
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void newWordsAreTold(String title, String mail, String visible) {
        assertThat(Reply.of(mail).visible().strip()).isEqualTo(visible.strip());
    }

    static Stream<Arguments> cases() throws Exception {
        try (var file =
                Objects.requireNonNull(
                        ReplyTests.class.getResourceAsStream("/inbox/replies.txt"))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^## ", -1))
                    .skip(1)
                    .map(
                            part -> {
                                var title = part.lines().findFirst().orElseThrow();
                                var halves = part.substring(title.length()).split("(?m)^-->$", -1);
                                return Arguments.of(title, halves[0].strip(), halves[1]);
                            });
        }
    }

    @Test
    void nothingIsLostBetweenTheTwoHalves() throws Exception {
        cases().forEach(
                        each -> {
                            var mail = (String) each.get()[1];
                            var reply = Reply.of(mail);
                            assertThat(words(reply.visible() + "\n" + reply.folded()))
                                    .containsExactlyInAnyOrder(words(mail));
                        });
    }

    @Test
    void quoteMarksOfHtmlAreKnown() {
        check(
                "<div>Yes.</div><div class=gmail_quote>On Monday Ana wrote:<blockquote>Well?</blockquote></div>");
        check(
                "Yes.<br><div class=moz-cite-prefix>Am 2.3.2026 um 10:15 schrieb Ana:</div><blockquote type=cite>Well?</blockquote>");
        check(
                "<p>Yes.</p><div id=appendonsend></div><hr><div id=divRplyFwdMsg><b>From:</b> Ana</div><div>Well?</div>");
        check(
                "<p>Yes.</p><div style='border:none;border-top:solid #B5C4DF 1.0pt'><p><b>From:</b> Ana<br><b>Sent:</b> Monday<br><b>To:</b> Ben<br><b>Subject:</b> Well</p></div><p>Well?</p>");
        check(
                "<p>Yes.</p><p>2 Mar 2026, 10:15, Ana &lt;ana@example.com&gt;:</p><blockquote>Well?</blockquote>");
    }

    @Test
    void textOfAnyShapeEndsInTime() {
        for (var hard :
                new String[] {
                    "On ".repeat(100_000),
                    "> ".repeat(100_000),
                    "From: ".repeat(50_000),
                    "-".repeat(300_000),
                    "a@".repeat(100_000) + ":",
                    "On 1/1/2026 <a@b\n".repeat(20_000),
                    "From: x\n".repeat(20_000),
                    "_\n".repeat(200_000)
                }) {
            assertThat(Reply.of(hard)).isNotNull();
        }
    }

    private static void check(String html) {
        assertThat(Reply.ofHtml(html).visible().strip()).isEqualTo("Yes.");
    }

    private static String[] words(String text) {
        return text.strip().split("\\s+");
    }
}
