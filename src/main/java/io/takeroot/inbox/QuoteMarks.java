package io.takeroot.inbox;

import java.util.List;
import java.util.regex.Pattern;

/// How mail programs mark the mail that is answered, in the languages that they speak.
///
/// Rather than a form for each program and language, the signs are counted that all of them
/// share: a point in time, an address, a verb of saying, and the colon at the end. The lists
/// hold words, one for each language; a language that is missing is still known by the other
/// signs.
final class QuoteMarks {
    /// Longer lines are somebody's words, and are not searched.
    static final int LONGEST = 400;

    private static final Pattern DAY =
            Pattern.compile(
                    "\\b\\d{1,4}[./-]\\s?\\d{1,2}[./-]\\s?\\d{1,4}\\b|\\b(?:19|20)\\d\\d\\b|\\d{1,2} ?[月월]|\\d{1,2} ?[日일]"
                            + "|\\b\\d{1,2}\\.? ?(?:de )?\\p{L}{3,12}\\.?,? (?:de )?(?:19|20)\\d\\d|\\b\\d{2}/\\d{2}\\b");
    private static final Pattern TIME =
            Pattern.compile("\\b\\d{1,2} ?[:.h时時시] ?\\d{2}\\b|\\d{1,2} ?[AaPp]\\.?[Mm]\\b");
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>@\"(]+@[^\\s<>@\"),]+|<[^<>\\s]*@[^<>]*>?|mailto:");
    private static final Pattern SAYING =
            Pattern.compile(
                    "(?iU)(?:\\b(?:wrote|writes|written|said|schrieb|schreibt|geschrieben|écrit|ecrit|escribió|escribio|escribe|escreveu|ha scritto|scrive|scritto"
                            + "|schreef|geschreven|skrev|skreiv|kirjoitti|napisał\\(a\\)|napisał|napisała|pisze|napsal\\(a\\)|napsal|napsala|píše|napísal\\(a\\)|napísal|írta|ezt írta"
                            + "|yazdı|yazmış|şunu yazdı|şunları yazdı|a scris|scrie|έγραψε|написал|написала|написал\\(а\\)|пишет|писал|пише|написав|написала|написа|je napisao|je napisala|napisao"
                            + "|va escriure|kirjutas|rakstīja|rašė|menulis|đã viết|viết|skrifaði|idatzi zuen|đã ghi)\\b|写道|寫道|写到|於.{0,40}寫|wrote：|のメール|さんは書きました|書きました|님이 작성|작성|כתב|كتب|เขียน|ने लिखा|написа)");
    private static final Pattern ATTRIBUTION_END = Pattern.compile("[:：]\\s*\\**$|-{2,}\\s*$");

    private static final String FROM =
            "from|von|de|da|van|fra|från|fran|od|от|від|lähettäjä|lahettaja|kimden|gönderen|feladó|expéditeur|remitente|mittente|afzender|发件人|發件人|寄件者|寄件人|差出人|送信者|보낸 ?사람|보낸사람|από|expeditor|pošiljatelj|nuo|saatja|no|odesílatel|nadawca|message du|מאת|من|dari|จาก|từ|отправитель";
    private static final String WHEN =
            "date|sent|datum|gesendet|gesendet am|envoyé|envoyé le|enviado|enviado el|enviada|enviada em|enviado em|data|inviato|inviata|fecha|verzonden|verzonden op|skickat|skickat den|sendt|dato|lähetetty|päivämäärä|päiväys|wysłano|wysłane|data wysłania|odesláno|datum odeslání|odoslané|dátum|elküldve|küldve|дата|отправлено|надіслано|gönderildi|tarih|gönderme tarihi|trimis|发送时间|发送日期|日期|傳送時間|寄件日期|送信日時|日時|日付|送信|날짜|보낸 ?날짜|ημερομηνία|στάλθηκε|poslano|נשלח|תאריך|تاريخ|تم الإرسال|tanggal|ngày|đã gửi";
    private static final String TO =
            "to|an|à|a|para|aan|til|till|vastaanottaja|do|komu|címzett|кому|kime|alıcı|către|destinataire|destinatario|destinatari|收件人|收件者|宛先|받는 ?사람|받는사람|προς|za|empfänger|אל|إلى|kepada|đến|получатель";
    private static final String ABOUT =
            "subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|aihe|temat|předmět|predmet|tárgy|тема|konu|subiect|主题|主題|主旨|件名|제목|θέμα|naslov|נושא|الموضوع|subjek|perihal|chủ đề|risposta|tema";
    private static final String OTHER =
            "cc|bcc|copie à|copie|copia|kopie|kopi|kopia|kopio|dw|udw|копия|抄送|副本|참조|reply-to|reply to|répondre à|antwort an|responder a|rispondi a|importance|wichtigkeit|priority|priorität|priorità|importancia|importância|attachments|anlagen|anhänge|allegati|pièces jointes|adjuntos|organization|organisation";

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iU)^[\\s>|*_]{0,6}(?:(?<from>"
                            + FROM
                            + ")|(?<when>"
                            + WHEN
                            + ")|(?<to>"
                            + TO
                            + ")|(?<about>"
                            + ABOUT
                            + ")|(?<other>"
                            + OTHER
                            + "))\\s?\\*?\\s?[:：]\\*{0,2}(?:\\s|\\S|$)");

    private static final Pattern RULED =
            Pattern.compile(
                    "(?iU)^[\\s>*_]{0,6}[-_=]{2,}\\s{0,3}\\*?(?<words>[^-_=*][^=]{2,60}?)\\*?\\s{0,3}[-_=:]{2,}[\\s*_]{0,6}$");
    private static final Pattern ORIGINAL =
            Pattern.compile(
                    "(?iU)(?:origin|urspr|forward|message|messaggio|nachricht|mensa[jg]|bericht|meddel|besked|beskjed|melding|viesti|wiadomo|сообщени|повідомлен|письмо|mail|邮件|郵件|原始|转发|轉寄|メッセージ|転送|원본|전달|zpráv|správ|üzenet|ileti|mesaj|μήνυμα|poruk|sporočil|pesan|thư|ההודעה|الرسالة|weitergeleitet|transféré|reenviad|inoltrat|doorgestuurd|vidarebefordrat|videresendt|przekazan|пересыл|reply|antwort)");
    private static final Pattern FORWARDED =
            Pattern.compile(
                    "(?iU)^[\\s>*_]{0,6}(?:begin forwarded message|start of forwarded message|anfang der weitergeleiteten (?:e-mail|nachricht)|début du (?:message|courriel) (?:réexpédié|transféré)|inizio(?: del)? messaggio inoltrato"
                            + "|inicio del mensaje reenviado|início da mensagem (?:encaminhada|reencaminhada)|begin doorgestuurd bericht|vidarebefordrat (?:brev|mejl)|videresendt (?:besked|melding)|välitetty viesti"
                            + "|początek przekazywanej wiadomości|начало пересылаемого сообщения|начало переадресованного сообщения|početak proslijeđene poruke|datum přeposlané zprávy|přeposlaná zpráva|továbbított levél|iletilmiş ileti|开始转发的邮件|下面是被转发的邮件|下面是轉寄的信件|転送されたメッセージ|전달된 메(?:시지|일))\\s?[:：]\\s*$");

    private QuoteMarks() {}

    /// Which label of an old mail's header a line begins with.
    enum Label {
        NONE,
        FROM,
        WHEN,
        TO,
        ABOUT,
        OTHER
    }

    static Label label(String line) {
        if (line.length() > LONGEST) {
            return Label.NONE;
        }
        var found = LABEL.matcher(line);
        if (!found.find()) {
            return Label.NONE;
        }
        if (found.group("from") != null) {
            return Label.FROM;
        }
        if (found.group("when") != null) {
            return Label.WHEN;
        }
        if (found.group("to") != null) {
            return Label.TO;
        }
        return found.group("about") != null ? Label.ABOUT : Label.OTHER;
    }

    static boolean startsHeaderBlock(String text) {
        var lines = text.strip().lines().filter(line -> !line.isBlank()).limit(12).toList();
        return !lines.isEmpty() && headerBlock(lines, 0);
    }

    /// Whether an old mail's header begins at a line: within a few lines at least three different
    /// labels, who it was from among them or when.
    static boolean headerBlock(List<String> lines, int at) {
        if (label(lines.get(at)) == Label.NONE) {
            return false;
        }
        var seen = java.util.EnumSet.noneOf(Label.class);
        int others = 0;
        for (int i = at; i < lines.size() && i < at + 14 && others <= 4; i++) {
            var label = label(lines.get(i));
            if (label == Label.NONE) {
                others += lines.get(i).isBlank() && seen.size() < 3 ? 2 : 1;
            } else {
                seen.add(label);
            }
        }
        seen.remove(Label.OTHER);
        return seen.size() >= 3 && (seen.contains(Label.FROM) || seen.contains(Label.WHEN));
    }

    /// `-----Original Message-----` and its like.
    static boolean isOriginalMark(String line) {
        if (line.length() > 120) {
            return false;
        }
        if (FORWARDED.matcher(line).find()) {
            return true;
        }
        var ruled = RULED.matcher(line);
        return ruled.find() && ORIGINAL.matcher(ruled.group("words")).find();
    }

    /// Whether a line has any of the signs of an attribution, as the first of one on two lines
    /// has.
    static boolean anySign(String line) {
        return line.length() <= LONGEST
                && (DAY.matcher(line).find()
                        || TIME.matcher(line).find()
                        || ADDRESS.matcher(line).find()
                        || SAYING.matcher(line).find());
    }

    /// `On Monday, 2 March 2026 at 10:15, Ana <ana@example.com> wrote:` and its like.
    ///
    /// @param quoteFollows whether the next line with words is a quote: then less is asked
    static boolean isAttribution(String line, boolean quoteFollows) {
        if (line.length() > LONGEST || line.length() < 6) {
            return false;
        }
        var text = line.replace("&lt;", "<").replace("&gt;", ">");
        boolean ends = ATTRIBUTION_END.matcher(text).find();
        boolean day = DAY.matcher(text).find();
        boolean time = TIME.matcher(text).find();
        boolean address = ADDRESS.matcher(text).find();
        boolean saying = SAYING.matcher(text).find();
        int signs = (day ? 1 : 0) + (time ? 1 : 0) + (address ? 1 : 0) + (saying ? 1 : 0);
        if (!ends) {
            return quoteFollows && text.length() < 200 && ((day && address) || signs >= 3);
        }
        if (signs >= 3 || (saying && quoteFollows)) {
            return true;
        }
        // A point in time and a colon are in any sentence; with a quote below they are enough.
        boolean onlyTime = day && time;
        return signs == 2 && (quoteFollows || (!onlyTime && (day || saying)));
    }
}
