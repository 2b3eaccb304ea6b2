package io.takeroot.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Machines and people; every mail is invented.
final class MailKindsTests {
    @Test
    void bouncesWithoutTheStandardsFormAreKnown() {
        check(
                MailKind.BOUNCE,
                "From: postmaster@example.com\nSubject: Delivery failure\n\nUser unknown: ana@example.com\n");
        check(
                MailKind.BOUNCE,
                "From: Mail Administrator <admin@example.com>\nSubject: Mail System Error - Returned Mail\n\n550 5.1.1 no such user\n");
        check(
                MailKind.BOUNCE,
                "From: info@example.com\nX-Failed-Recipients: ana@example.com\nSubject: x\n\nx\n");
        check(
                MailKind.BOUNCE,
                "Return-Path: <>\nFrom: system@example.com\nSubject: Unzustellbar: Preise\n\nHost unknown\n");
        check(
                MailKind.BOUNCE,
                "From: noreply@example.jp\nSubject: メールエラー通知\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nmailbox is full\n--b\nContent-Type: message/rfc822\n\nSubject: x\n\nx\n--b--\n");
        check(
                MailKind.BOUNCE,
                "From: news-admin@example.com\nSubject: You ana@example.com are not member (news)\n\nYou are not a member of this list.\n");
    }

    @Test
    void automaticRepliesAreKnown() {
        check(MailKind.AUTOREPLY, "Auto-Submitted: auto-replied\nSubject: Re: x\n\nx\n");
        check(MailKind.AUTOREPLY, "Precedence: auto_reply\nSubject: x\n\nx\n");
        check(MailKind.AUTOREPLY, "X-Autoreply: yes\nSubject: x\n\nx\n");
        for (var subject :
                new String[] {
                    "Automatic reply: prices",
                    "Out of Office",
                    "Abwesenheitsnotiz: Preise",
                    "Automatische Antwort: Preise",
                    "Réponse automatique : tarifs",
                    "Respuesta automática: precios",
                    "Risposta automatica: prezzi",
                    "Autosvar: priser",
                    "自動返信：価格表",
                    "自动回复: 价格"
                }) {
            check(
                    MailKind.AUTOREPLY,
                    "From: a@example.com\nSubject: " + subject + "\n\nI am away.\n");
        }
        check(MailKind.ORDINARY, "Auto-Submitted: no\nSubject: x\n\nx\n");
    }

    @Test
    void complaintsAndReceiptsAreKnown() {
        check(
                MailKind.FEEDBACK,
                "Subject: x\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\n\nx\n--b--\n");
        check(
                MailKind.FEEDBACK,
                "From: abuse@example.com\nSubject: complaint about message from 192.0.2.1\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\nSubject: x\n\nx\n--b--\n");
        check(
                MailKind.RECEIPT,
                "Subject: Read: x\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n--b\n\nx\n--b--\n");
    }

    @Test
    void peopleWhoWriteAboutMachinesStayPeople() {
        check(
                MailKind.ORDINARY,
                "From: ana@example.com\nSubject: My mail could not be delivered\n\nI got: 550 5.1.1 user unknown. What now?\n");
        check(
                MailKind.ORDINARY,
                "From: ana@example.com\nSubject: Fwd: Undelivered Mail\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nSee attached.\n--b\nContent-Type: message/rfc822\n\nContent-Type: multipart/report; report-type=delivery-status; boundary=c\n\n--c\nContent-Type: message/delivery-status\n\nAction: failed\n--c--\n--b--\n");
        check(
                MailKind.ORDINARY,
                "From: postmaster@example.com\nSubject: Who looks after the price list?\n\nHello, can you tell me?\n");
        check(
                MailKind.ORDINARY,
                "From: ana@example.com\nSubject: Out of office settings for the team\n\nHow do I set them?\n");
        check(
                MailKind.ORDINARY,
                "From: ana@example.com\nSubject: Re: Automatic reply: prices\n\nThanks, I will wait until Monday.\n");
        check(
                MailKind.ORDINARY,
                "From: ana@example.com\nSubject: Auto industry: battlecard\n\nDo we have one?\n");
    }

    private static void check(MailKind expected, String mail) {
        assertThat(MailReader.read(mail.getBytes(StandardCharsets.UTF_8)).kind())
                .as(mail)
                .isEqualTo(expected);
    }
}
