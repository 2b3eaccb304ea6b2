package io.takeroot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bo Berg writes to Ana of the desk.
final class ThanksTests {
    private static final Set<String> NAMES = Set.of("bo", "berg", "ana");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks!",
                "thx 👍",
                "👍",
                "Hi Ana,\n\nthank you so much, that's exactly what I needed!\n\nBest regards,\nBo Berg\nAccount Executive | Globex\n+351 912 345 678\nwww.globex.example",
                "Thanks Ana, this is super helpful.\n\nBo",
                "Perfect, thanks for the quick reply. Have a great weekend!\nCheers\nBo",
                "Got it, thanks again :)",
                "Awesome - that did the trick. Much appreciated!",
                "Great work team, many thanks for your help",
                "Hallo Ana,\n\nvielen Dank für die schnelle Antwort, das hilft mir sehr weiter.\n\nViele Grüße aus München\nBo Berg",
                "Super, danke dir!\n\nLG Bo",
                "Perfekt! Danke nochmals.\n\nMit freundlichen Grüßen\nBo Berg\nVertrieb, Globex GmbH",
                "Bonjour Ana,\nMerci beaucoup pour votre réponse rapide, c'est parfait.\nBien cordialement,\nBo",
                "Muchas gracias por tu ayuda. Saludos, Bo",
                "Muito obrigado pela ajuda!\n\nAbraço,\nBo",
                "Grazie mille per l’aiuto.\nCordiali saluti\nBo Berg",
                "Hartelijk bedankt voor je snelle reactie!\nGroeten, Bo",
                "Tusen takk for hjelpen\nMvh Bo",
                "Tack så mycket!",
                "Dziękuję bardzo za pomoc.\nPozdrawiam",
                "ありがとうございます。",
                "谢谢！",
                "Спасибо большое!"
            })
    void onlySaysThanks(String words) {
        assertThat(Thanks.only(words, NAMES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Best regards\nBo",
                "Thanks, but the price page is missing",
                "Thanks! Which version is this",
                "Thanks?",
                "Thanks in advance",
                "Thank you for nothing, the link is broken",
                "No thanks",
                "Thanks.\n\nOne more thing: can you send the deck as well",
                "Thanks Ana\nBo\nPS: the card against Vexel too",
                "Perfect. Please send it to cy@example.com",
                "Great, thanks! Need it in German by Friday 2018-01-12",
                "That does not help, thanks anyway",
                "Danke, aber das Logo fehlt noch.",
                "Danke für die Antwort. Könnt ihr das auf Deutsch schicken",
                "Merci, mais il manque la page des prix",
                "Gracias, falta el precio",
                "Hi send me the deck",
                "(a mail without words)",
                "https://globex.example/thanks",
                "Thanks. 12 licences"
            })
    void saysSomethingElse(String words) {
        assertThat(Thanks.only(words, NAMES)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"super ", "thanks so much ", "danke "})
    void manyWordsAreNotReadForEver(String word) {
        assertThat(Thanks.only(word.repeat(35) + "x", NAMES)).isFalse();
    }
}
