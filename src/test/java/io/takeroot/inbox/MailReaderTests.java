package io.takeroot.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mail as it comes, right and wrong; every one is invented.
final class MailReaderTests {
    @Test
    void ordinaryMailIsRead() {
        var mail =
                read(
                        """
                        Message-ID: <b2@example.com>
                        In-Reply-To: <a1@example.org>
                        References: <r0@example.org> <a1@example.org>
                         <r1@example.org>
                        From: =?utf-8?Q?J=C3=BCrgen_M=C3=BCller?= <j.mueller@example.com>
                        To: "Desk, the" <desk@example.org>, team: ana@example.org, ben@example.org;
                        Cc: clara@example.org (Clara)
                        Subject: =?iso-8859-1?Q?Preise_f=FCr?= =?utf-8?B?IE3DpHJ6?=
                        Date: Mon, 2 Mar 2026 10:15:30 +0100
                        Content-Type: text/plain; charset=iso-8859-1
                        Content-Transfer-Encoding: quoted-printable

                        Gr=FC=DFe aus M=FC=
                        nchen
                        """);

        assertThat(mail.messageId()).isEqualTo("b2@example.com");
        assertThat(mail.references())
                .containsExactly("r0@example.org", "r1@example.org", "a1@example.org");
        assertThat(mail.from()).isEqualTo(new Mailbox("Jürgen Müller", "j.mueller@example.com"));
        assertThat(mail.to())
                .containsExactly(
                        new Mailbox("Desk, the", "desk@example.org"),
                        new Mailbox("", "ana@example.org"),
                        new Mailbox("", "ben@example.org"));
        assertThat(mail.cc()).containsExactly(new Mailbox("Clara", "clara@example.org"));
        assertThat(mail.subject()).isEqualTo("Preise für März");
        assertThat(mail.date()).contains(Instant.parse("2026-03-02T09:15:30Z"));
        assertThat(mail.body().text().strip()).isEqualTo("Grüße aus München");
        assertThat(mail.kind()).isEqualTo(MailKind.ORDINARY);
    }

    @Test
    void plainTextIsPreferredAndFilesKeepTheirNames() {
        var mail =
                read(
                        """
                        Subject: files
                        Content-Type: multipart/mixed; boundary="outer"

                        --outer
                        Content-Type: multipart/alternative; boundary=inner

                        --inner
                        Content-Type: text/plain; charset=utf-8

                        plain words
                        --inner
                        Content-Type: text/html; charset=utf-8

                        <b>html words</b>
                        --inner--
                        --outer
                        Content-Type: application/pdf
                        Content-Disposition: attachment;
                         filename*0*=utf-8''%C3%9Cbersicht%20;
                         filename*1*=M%C3%A4rz.pdf
                        Content-Transfer-Encoding: base64

                        JVBERg==
                        --outer
                        Content-Type: text/plain; name="../../etc/passwd"

                        x
                        --outer
                        Content-Type: message/rfc822

                        Subject: a mail within

                        inner words
                        --outer--
                        """);

        assertThat(mail.body().text().strip()).isEqualTo("plain words");
        assertThat(mail.body().html()).contains("<b>html words</b>");
        assertThat(mail.body().files())
                .extracting(ReceivedFile::name)
                .containsExactly("Übersicht März.pdf", "passwd", "a mail within.eml");
        assertThat(mail.body().files().getFirst().content())
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("%PDF");
    }

    @ParameterizedTest
    @CsvSource({
        "iso-2022-jp, ISO-2022-JP, こんにちは",
        "shift_jis, windows-31j, 価格表①",
        "ks_c_5601-1987, x-windows-949, 가격표",
        "big5, Big5, 價格表",
        "gb2312, GB18030, 价格表",
        "koi8-r, KOI8-R, Цены",
        "windows-1251, windows-1251, Цены",
        "iso-8859-1, windows-1252, „Preis“ 5 €",
        "utf-16, UTF-16, Preis",
        "no-such-set, UTF-8, Größe"
    })
    void wordsAreReadInTheirCharacterSet(String said, String is, String words) {
        var encoded = Base64.getEncoder().encodeToString(words.getBytes(Charset.forName(is)));

        var mail =
                read(
                        """
                        Subject: =?%s?B?%s?=
                        Content-Type: text/plain; charset="%s"
                        Content-Transfer-Encoding: base64

                        %s
                        """
                                .formatted(said, encoded, said, encoded));

        assertThat(mail.body().text().strip()).isEqualTo(words);
        assertThat(mail.subject()).isEqualTo(words);
    }

    @Test
    void utf7IsRead() {
        assertThat(Utf7.decode("Hi Mom -+Jjo--! +ZeVnLIqe 1 +- 1"))
                .isEqualTo("Hi Mom -☺-! 日本語 1 + 1");
    }

    @Test
    void characterCutInTwoBetweenEncodedWordsIsWhole() {
        assertThat(HeaderWords.decode("=?utf-8?Q?M=C3?= =?utf-8?Q?=A4rz?=")).isEqualTo("März");
    }

    @Test
    void brokenMailIsReadAsFarAsItGoes() {
        assertThat(text("Subject: x\nno colon here\nmore\n")).isEqualTo("no colon here\nmore");
        assertThat(
                        text(
                                "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nfirst\n--b\n\nsecond, cut off"))
                .isEqualTo("first\nsecond, cut off");
        assertThat(text("Content-Transfer-Encoding: base64\n\naGVs*bG8g\n!!d29y\nbGQ"))
                .isEqualTo("hello world");
        assertThat(text("Content-Transfer-Encoding: quoted-printable\n\n100=% of =ZZ =\n"))
                .isEqualTo("100=% of =ZZ");
        assertThat(text("Content-Type: text\n\nhello")).isEqualTo("hello");
        assertThat(
                        text(
                                "Content-Type: multipart/alternative;\nboundary=b\n\n--b\nContent-Type: text/plain\n\nhello\n--b--\n"))
                .isEqualTo("hello");
        assertThat(text("\uFEFFSubject: x\n\nhello")).isEqualTo("hello");
        assertThat(text("")).isEmpty();
    }

    @Test
    void flowedLinesAreJoined() {
        assertThat(
                        text(
                                "Content-Type: text/plain; format=flowed\n\nOne \nparagraph.\n> quoted \n> words\n-- \nBen\n"))
                .isEqualTo("One paragraph.\n> quoted words\n-- \nBen");
    }

    @Test
    void nestingAndNumbersAreBounded() {
        var deep = new StringBuilder("Subject: deep\n");
        for (int i = 0; i < 500; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
        }
        assertThat(read(deep.toString()).subject()).isEqualTo("deep");
        var wide = "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(5_000);
        assertThat(read(wide).problems()).anyMatch(words -> words.contains("1,000 parts"));
        var files =
                "Content-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\nContent-Type: image/png\n\nx\n".repeat(300);
        assertThat(read(files).body().files()).hasSize(Limits.FILES);
        assertThat(read(files).problems()).anyMatch(words -> words.contains("200 files"));
        assertThat(read("To: " + "a@example.com, ".repeat(20_000) + "\n\n").to())
                .hasSize(Limits.MAILBOXES);
    }

    @Test
    void failedChecksOfTheSenderAreSeenOnlyOnTop() {
        var failed = "Authentication-Results: mx.example.org; spf=pass; dmarc=fail\n";
        var forged = "Authentication-Results: mx.example.org; spf=pass; dmarc=pass\n";

        assertThat(read(failed + forged + "Subject: x\n\n").proof()).isEqualTo(SenderProof.FAILED);
        assertThat(read(forged + "Subject: x\n\n").proof()).isEqualTo(SenderProof.PASSED);
        assertThat(read(forged + "Subject: x\n\n").passage().checkedBy())
                .isEqualTo("mx.example.org");
        assertThat(read("Subject: x\n\n").proof()).isEqualTo(SenderProof.UNKNOWN);
    }

    @Test
    void bounceNamesTheMailThatDidNotArrive() {
        var mail =
                read(
                        """
                        From: MAILER-DAEMON@mx.example.com
                        Subject: Undelivered Mail Returned to Sender
                        Content-Type: multipart/report; report-type=delivery-status; boundary=b

                        --b

                        no such user
                        --b
                        Content-Type: message/delivery-status

                        Action: failed
                        --b
                        Content-Type: text/rfc822-headers

                        Message-ID: <lost@example.org>
                        --b--
                        """);

        assertThat(mail.kind()).isEqualTo(MailKind.BOUNCE);
        assertThat(mail.references()).containsExactly("lost@example.org");
    }

    private static String text(String mail) {
        return read(mail).body().sections().stream()
                .map(MailBody.Section::text)
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    private static ReadMail read(String mail) {
        return MailReader.read(mail.getBytes(StandardCharsets.UTF_8));
    }
}
