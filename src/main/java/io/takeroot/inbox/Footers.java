package io.takeroot.inbox;

import java.util.regex.Pattern;

/// What programs, companies and lists put below the words of a mail.
final class Footers {
    private static final Pattern DEVICE =
            Pattern.compile(
                    "(?iU)^[\\s(<\\[*_>-]{0,6}(?:"
                            + "sent (?:from|via|with|by|using|on) (?:my |a |an |the all-new |\\[?(?:mobile|mailbox|mailspring|windows|yahoo|outlook|mail|gmail|proton|samsung|iphone|ipad|ipod|android|blackberry|galaxy|airmail|aol|nine|spark|superhuman|mobile|phone|zoho|polymail|newton|canary|edison|hey|front|sparrow|xfinity|postbox|tutanota|the |m\\.|verizon|t-mobile|at&t|vodafone|huawei|xiaomi|nokia|htc|lg |sony|motorola|boxer|touch|typeapp|bluemail|unibox|em client|thunderbird|workspace|surface|acompli|inbox|google|apple|alto|cloudmagic|rediffmail|libero|orange|free|web|gmx|1&1)).{0,90}"
                            + "|sent (?:from|via|with|by|using) \\S{1,30}(?: \\S{1,30}){0,2}"
                            + "|from my .{1,60}|\\p{L}{1,20} from mobile"
                            + "|(?:get|download|obtenir|télécharg\\S+|obtener|obtén|descarga\\S*|ottieni|scarica|holen sie sich|laden sie|hol dir|download|hämta|hent|pobierz|скачать|получить|ladda ned)\\s.{0,20}outlook.{0,80}"
                            + "|outlook (?:für|for|pour|para|per|voor) (?:ios|android).{0,60}"
                            + "|envoyé (?:de|depuis|à partir|avec|via|par).{0,80}|enviado (?:de|desde|do|a partir|con|com|via|pelo|por|usando).{0,80}|inviato (?:da|dal|con|tramite|dall).{0,80}"
                            + "|(?:gesendet|geschickt|verschickt|versendet) (?:von|mit|über|via|aus).{0,80}|von (?:meinem|meiner|unterwegs|mein)\\b.{0,80}(?:gesendet|gesandt|geschickt|verschickt)?\\.?"
                            + "|(?:diese |dieser )(?:nachricht|mail|e-mail|email)\\b.{0,60}(?:gesendet|verschickt|geschickt|versendet)\\.?|(?:verzonden|verstuurd|gestuurd) (?:vanaf|vanuit|met|van|via|door).{0,80}"
                            + "|(?:skickat|skickades) (?:från|med|via).{0,80}|sendt (?:fra|med|via|frå).{0,80}|lähetetty .{0,80}|wysłan[eoay] .{0,80}|отправлено (?:с|из|от|через).{0,80}|надіслано (?:з|із|через).{0,80}|odesláno z.{0,80}|odoslané z.{0,80}"
                            + "|(?:elküldve|küldve).{0,80}|.{0,30}(?:gönderildi|gönderilmiştir)\\.?|trimis (?:de pe|din|prin).{0,80}|poslano (?:s|z|iz|sa).{0,80}|στάλθηκε από .{0,80}|enviat (?:des|amb|del).{0,80}|dikirim (?:dari|melalui).{0,60}|được gửi từ.{0,60}"
                            + "|.{0,30}から送信|.{0,30}より送信|[发發]自(?:我的|于).{0,40}|[來来]自(?:我的).{0,40}|從我的.{0,40}傳送|从我的.{0,40}发送|我的.{0,20}发送|나의 .{0,30}(?:보냄|전송)|내 .{0,30}에서 보냄|.{0,30}에서 보냄|נשלח מ.{0,40}|أُ?رسلت? من .{0,60}|ส่งจาก.{0,40}"
                            + ")[\\s)>\\]*_.!]{0,6}$");
    private static final Pattern LIST =
            Pattern.compile(
                    "(?i)^[\\s>—–-]{0,6}(?:reply to this e?-?mail directly|you (?:are receiving|received) this (?:e-?mail|message|because)|you're receiving this|to unsubscribe\\b.{0,200}|unsubscribe:? .{0,200}"
                            + "|you can (?:also )?unsubscribe|to (?:respond|reply),? (?:reply to this|visit)|view (?:this|it) (?:email|message|on|online)|—+ ?$).*");
    private static final Pattern DISCLAIMER =
            Pattern.compile(
                    "(?iU)^[\\s*_>-]{0,6}(?:(?:confidentiality|legal|privacy|important) (?:notice|disclaimer|note)|disclaimer\\b|notice of confidentiality|confidential(?:ity)?:"
                            + "|(?:this|the) (?:e-?mail|message|communication|transmission|information|electronic mail)\\b.{0,160}(?:confidential|privileged|intended|contain)"
                            + "|(?:the )?information (?:contained )?(?:in|transmitted).{0,160}(?:confidential|privileged|intended)|any views or opinions|if you are not the intended recipient|if you have received this (?:e-?mail|message)"
                            + "|please consider the environment|think before (?:you )?print|diese (?:e-?mail|nachricht)\\b.{0,160}vertraulich|der inhalt dieser e-?mail|ce (?:message|courriel|mail|courrier)\\b.{0,160}confiden"
                            + "|este (?:mensaje|correo|e-?mail)\\b.{0,160}confiden|esta mensagem\\b.{0,160}confiden|aviso (?:legal|de confidencialidad)|le informazioni contenute|questo (?:messaggio|e-?mail)\\b.{0,160}(?:riservat|confiden|analizzato)"
                            + "|dit (?:e-?mail)?bericht\\b.{0,160}vertrouwelijk|de informatie in (?:dit|deze)|virus-free\\.|this email has been (?:checked|scanned)|diese e-mail wurde von avast|scanned by|message scanned|checked for viruses|no virus found).*");

    private Footers() {}

    static boolean isDevice(String line) {
        return line.length() < 160 && DEVICE.matcher(line.strip()).matches();
    }

    static boolean isList(String line) {
        return line.length() < 1_000 && LIST.matcher(line).matches();
    }

    static boolean isDisclaimer(String line) {
        return line.length() < 4_000 && DISCLAIMER.matcher(Limits.shortened(line, 400)).matches();
    }
}
