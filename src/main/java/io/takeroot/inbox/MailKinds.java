package io.takeroot.inbox;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Tells mail of machines from mail of people, by what the standards and the usage of many years
/// say: the form first (RFC 3464, 5965, 8098, 3834), then the headers, then the words.
///
/// Words alone never make a mail a machine's: a person may write about a bounce. They count with
/// a sender or a form that fits.
final class MailKinds {
    private static final int FIRST_WORDS = 4_000;

    private static final Pattern DAEMON =
            Pattern.compile(
                    "(?i)^(?:mailer-?_?daemon|mail-?daemon|mdaemon|po+st_?master|post_?office|mail-?(?:delivery|system|admin)"
                            + "|mailerdaemon|bounces?|symantec_.*|mdeliver|noreply-dmarc|mail\\.?gateway)(?:[+._-].*)?@|^(?:mailer-daemon|postmaster)$");
    private static final Pattern DAEMON_NAME =
            Pattern.compile(
                    "(?i)mail(?:er)?[ -]?daemon|mail delivery (?:sub)?system|mail administrator|delivery service"
                            + "|internet mail delivery|postmaster|mail system|email gateway|message delivery");
    private static final Pattern BOUNCE_SUBJECT =
            Pattern.compile(
                    "(?i)(?:undeliver(?:able|ed)|non.?deliver|returned (?:e?-?mail|to sender)|failure notice"
                            + "|(?:e?-?mail|message)(?: \\S+){0,3} (?:delivery|status|system error|could ?n.t be|not be|was not)"
                            + "|deliver[yi]\\S* (?:\\S+ ){0,3}(?:fail|error|problem|status|notif|delay|incomplete|report|has)"
                            + "|fail(?:ed|ure)? (?:\\S+ ){0,2}(?:deliver|notice)|unable to deliver|could ?n.t be delivered"
                            + "|(?:not|cannot be|was not) delivered|mail (?:failed|error|delay)|returned mail|ndn:|rejected"
                            + "|warning: (?:could not|message)|error sending|you.{0,80} not (?:a )?member|mailing list.{0,60}(?:rejected|refused)|message you sent|メールエラー|配信に失敗|配信できません|user unknown|unzustellbar|nicht zugestellt|zustellung"
                            + "|non remis|non distribu|échec de (?:la )?(?:remise|distribution)|no se (?:pudo|puede) entregar"
                            + "|no entregado|devuelto|mancata consegna|recapito|não entregue|onbestelbaar|niet bezorgd"
                            + "|не доставлено|недоставлен|недоставк|配信不能|配信エラー|エラーメール|送信できません|未送达|退信|系统退信|无法投递|반송)");
    private static final Pattern BOUNCE_WORDS =
            Pattern.compile(
                    "(?i)(?:\\b[45]\\.\\d{1,3}\\.\\d{1,3}\\b|\\b5[0-5]\\d[ -](?:\\d\\.|<|[a-z])|permanent (?:fatal )?error|fatal errors"
                            + "|(?:could|can)(?:not| not|n.t) be (?:sent|delivered|reached)|was(?: not|n.t) (?:be )?delivered|not be delivered|undeliver(?:able|ed)"
                            + "|delivery (?:to the following|failed|has failed|attempt)|failed (?:to deliver|address|recipient|permanently)"
                            + "|unable to deliver|returned (?:to sender|message|mail)|user (?:unknown|not found)|no such user|unknown user"
                            + "|mailbox (?:full|unavailable|is full|not found)|host (?:unknown|not found)|recipient.{0,20}(?:reject|unknown|not found|refused)"
                            + "|did not reach|i'm afraid i wasn't able|unrouteable|over quota|quota exceeded|original message follows|reason:|not a member of this|送信できませんでした|配信できません)");
    private static final Pattern AUTO_SUBJECT =
            Pattern.compile(
                    "(?i)^\\W{0,3}(?:auto(?:mat(?:ic|ed|isch(?:e|es)?|ique|ica|ico))?[ -]?(?:reply|response|answer|replay|responder|antwort|antwoord)"
                            + "|auto|out of (?:the )?office(?: (?:reply|auto-?reply|notification|message|response))?|away from (?:my mail|the office)|vacation(?: (?:reply|message|response|notice))?"
                            + "|abwesenheits(?:notiz|nachricht|meldung|assistent|benachrichtigung)|abwesend|automatische (?:antwort|abwesenheits\\S+)|nicht im büro"
                            + "|r[ée]ponse automatique|(?:message d.)?absence(?: du bureau)?|respuesta autom[áa]tica|fuera de (?:la )?oficina|risposta automatica|fuori (?:sede|ufficio)"
                            + "|resposta autom[áa]tica|fora do escrit[óo]rio|automatisch antwoord|afwezig(?:heid\\S*)?|autosvar|automatiskt svar|automatisk svar|frånvaro\\S*|automaattinen vastaus"
                            + "|automatyczna odpowied[źz]|poza biurem|автоответ\\S*|автоматический ответ|автоматична відповідь|otomatik (?:yanıt|cevap)|automatick[áa] odpov[ěe][ďd]"
                            + "|automatikus v[áa]lasz|r[ăa]spuns automat|αυτόματη απάντηση|自動返信|自動応答|不在通知|自动回复|自动答复|自動回覆|부재중|자동 ?회신|자동 ?응답)"
                            + "(?:\\s*[:：\\-–—(\\[【].*|\\s*[.!]?)$");
    private static final Pattern COMPLAINT =
            Pattern.compile(
                    "(?i)(?:feedback-type:|this is an? (?:e-?mail )?abuse report|complaint about (?:a )?message from|(?:abuse|spam|junk) (?:complaint|report) (?:from|for|about)|reported (?:it |this )?as (?:spam|junk)|marked (?:it |this )?as (?:spam|junk))");

    private final MimePart mail;
    private final Headers headers;
    private final Mailbox from;
    private final String subject;
    private final String words;

    private MailKinds(MimePart mail, Mailbox from, String subject, String text) {
        this.mail = mail;
        this.headers = mail.headers();
        this.from = from;
        this.subject = subject;
        this.words = Limits.shortened(text, FIRST_WORDS);
    }

    static MailKind of(MimePart mail, Mailbox from, String subject, String text) {
        return new MailKinds(mail, from, subject, text).kind();
    }

    private MailKind kind() {
        var types = outer(mail).map(MimePart::type).toList();
        if (isComplaint(types)) {
            return MailKind.FEEDBACK;
        }
        if (isReport("disposition-notification", types)) {
            return MailKind.RECEIPT;
        }
        if (isReport("delivery-status", types) || isBounce()) {
            return MailKind.BOUNCE;
        }
        return isAutomatic() ? MailKind.AUTOREPLY : MailKind.ORDINARY;
    }

    /// A person may send a bounce on as an attachment: what lies in an attached message is not
    /// this mail's.
    private static Stream<MimePart> outer(MimePart part) {
        return part.isMultipart()
                ? Stream.concat(Stream.of(part), part.parts().stream().flatMap(MailKinds::outer))
                : Stream.of(part);
    }

    private boolean isReport(String what, List<String> types) {
        return types.contains("message/" + what)
                || (mail.type().equals("multipart/report")
                        && mail.parameter("report-type").equalsIgnoreCase(what));
    }

    private boolean isComplaint(List<String> types) {
        if (isReport("feedback-report", types) || types.contains("message/x-arf")) {
            return true;
        }
        boolean brings = types.stream().anyMatch(type -> type.startsWith("message/"));
        return brings
                && (COMPLAINT.matcher(subject).find()
                        || COMPLAINT.matcher(words).find()
                        || headers.has("x-hmxmroriginalrecipient"));
    }

    private boolean isBounce() {
        if (headers.has("x-failed-recipients") || mail.type().equals("multipart/report")) {
            return true;
        }
        boolean daemon =
                DAEMON.matcher(from.address()).find()
                        || DAEMON_NAME.matcher(from.name()).find()
                        || headers.first("from").contains("<>");
        boolean nobody = isFromNobody();
        boolean titled = BOUNCE_SUBJECT.matcher(subject).find();
        boolean told = BOUNCE_WORDS.matcher(words).find();
        if (daemon) {
            return titled || told || (nobody && !isAutomatic());
        }
        if (!titled) {
            return nobody && told && bringsOriginal() && !isAutomatic();
        }
        return told && (nobody || isMachineMade() || bringsOriginal() || isListManager());
    }

    /// The mail that came back, attached or written out below.
    private boolean bringsOriginal() {
        return outer(mail)
                        .anyMatch(
                                part ->
                                        part.type().startsWith("message/")
                                                || part.type().equals("text/rfc822-headers"))
                || Pattern.compile("(?im)^(?:received|message-id|return-path): ?\\S")
                        .matcher(words)
                        .find();
    }

    private boolean isListManager() {
        return from.address().matches("(?i).+-(?:admin|owner|request|bounces|errors)@.*")
                || Stream.of("x-mlserver", "x-mailman-version", "list-id").anyMatch(headers::has);
    }

    private boolean isMachineMade() {
        var submitted = headers.first("auto-submitted").strip().toLowerCase(Locale.ROOT);
        return submitted.startsWith("auto-");
    }

    private boolean isAutomatic() {
        return isMachineMade()
                || Stream.of(
                                "x-autoreply",
                                "x-autorespond",
                                "x-autoresponder",
                                "x-auto-reply",
                                "x-vacation",
                                "x-autoreply-from",
                                "x-apple-action")
                        .anyMatch(headers::has)
                || headers.first("precedence").strip().matches("(?i)auto[_-]?reply|autoreply")
                || headers.first("x-autogenerated")
                        .matches("(?i)(?:reply|group|letter|mirror|redirect|forward).*")
                || headers.first("x-post-messageclass")
                        .toLowerCase(Locale.ROOT)
                        .contains("autoresponder")
                || headers.first("x-mailer")
                        .matches("(?i).*\\b(?:vacation|autorespon\\w+|auto-?reply)\\b.*")
                || (isFromNobody() && saysAway())
                || AUTO_SUBJECT.matcher(subject).matches();
    }

    private boolean isFromNobody() {
        return headers.values("return-path").anyMatch(path -> path.strip().equals("<>"));
    }

    private boolean saysAway() {
        return AUTO_SUBJECT.matcher(subject.replaceFirst("(?i)^(?:re|aw|sv|fwd?): *", "")).matches()
                || Pattern.compile(
                                "(?i)\\b(?:out of (?:the )?office|on (?:vacation|holiday|leave)|auto(?:matic|mated)? ?-?(?:reply|response))\\b")
                        .matcher(words)
                        .find();
    }
}
