package io.takeroot.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether somebody says thanks and nothing else.
///
/// Every word must be one of the plain words of `desk/thanks.txt`, a greeting, a sign-off, a
/// name or a signature. Whatever is not known is taken for something to be read: to open a
/// request once too often costs a look, to leave one closed costs the asker their answer.
final class Thanks {
    private static final int LONGEST = 600;
    private static final int MOST_WORDS = 40;
    private static final int LONGEST_PHRASE = 14;
    private static final int LONGEST_SIGNATURE = 6;

    private static final Pattern QUESTION = Pattern.compile("[?¿？؟]");
    private static final Pattern GREETING =
            Pattern.compile(
                    "(?iu:hi|hello|hey|dear|hallo|guten tag|guten morgen|moin|liebe[rs]?|bonjour"
                            + "|salut|chère?|hola|buenos días|ciao|buongiorno|olá|oi|bom dia|hej|hei"
                            + "|dag|beste|cześć|dzień dobry)"
                            + "(?:\\s(?:(?iu:all|both|team|everyone|there|zusammen|tous|a todos)"
                            + "|\\p{Lu}[\\p{L}'’.-]*)){0,3}\\s*[,!.:–-]*");
    /// "Thanks Ana!": a name, where nothing but a stop follows.
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?iu:\\b(thanks|thank you|thx|cheers|danke|dank|merci|gracias|obrigad[oa]"
                            + "|grazie|tack|takk|tak|bedankt|dzięki|perfect|great|super))"
                            + "[, ]+\\p{Lu}\\p{Ll}+(?=\\s*(?:$|[^\\p{L}\\p{N}\\s]))",
                    Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern HAPPY =
            Pattern.compile("[\\x{1F44D}\\x{1F64F}\\x{1F64C}\\x{1F44C}\\x{1F4AF}\\x{1F44F}]");
    private static final String SIGNATURE_WORD =
            "(?:[\\p{Lu}\\p{N}+(][\\p{L}\\p{N}&.,'’/()+-]*|[|·•,&/-]+|of|and|at|for|und|de|der"
                    + "|\\S+@\\S+|(?:www\\.|https?://)\\S+)";
    /// A title, an employer, an address: no sentence.
    private static final Pattern SIGNATURE =
            Pattern.compile(SIGNATURE_WORD + "(?:\\s+" + SIGNATURE_WORD + "){0,9}");
    private static final Pattern POSTSCRIPT = Pattern.compile("(?iu)p\\.?\\s?s\\b.*");

    private static final List<String> LINES = lines();
    private static final Pattern THANKS = phrases(LINES.stream().filter(it -> !isAround(it)));
    private static final Pattern AROUND =
            phrases(LINES.stream().filter(Thanks::isAround).map(it -> it.substring(1)));

    private Thanks() {}

    /// @param names how the two who write to each other are called; small letters
    static boolean only(String text, Set<String> names) {
        if (text.length() > LONGEST || QUESTION.matcher(text).find()) {
            return false;
        }
        var lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        int start = !lines.isEmpty() && GREETING.matcher(lines.getFirst()).matches() ? 1 : 0;
        int end = start;
        while (end < lines.size() && (end == start || !closes(lines.get(end), names))) {
            end++;
        }
        var words = words(String.join("\n", lines.subList(start, end)), names);
        return isThanks(words.split(" ", -1))
                && isSignature(lines.subList(Math.min(end + 1, lines.size()), lines.size()));
    }

    /// Whether phrases, one after the other, make up all the words, with thanks among them.
    /// Looked for from each place once: what somebody mails must not cost more than its length.
    private static boolean isThanks(String[] words) {
        if (words.length > MOST_WORDS) {
            return false;
        }
        var reached = new boolean[words.length + 1];
        var thanked = new boolean[words.length + 1];
        reached[0] = true;
        for (int from = 0; from < words.length; from++) {
            int last = reached[from] ? Math.min(words.length, from + LONGEST_PHRASE) : from;
            for (int to = from + 1; to <= last; to++) {
                var phrase = String.join(" ", Arrays.asList(words).subList(from, to));
                boolean thanks = THANKS.matcher(phrase).matches();
                reached[to] |= thanks || AROUND.matcher(phrase).matches();
                thanked[to] |= thanks || (thanked[from] && AROUND.matcher(phrase).matches());
            }
        }
        return thanked[words.length];
    }

    private static boolean closes(String line, Set<String> names) {
        var words = words(line, names);
        return words.isEmpty() || AROUND.matcher(words).matches();
    }

    private static boolean isSignature(List<String> lines) {
        return lines.size() <= LONGEST_SIGNATURE
                && lines.stream()
                        .allMatch(
                                line ->
                                        SIGNATURE.matcher(line).matches()
                                                && !POSTSCRIPT.matcher(line).matches());
    }

    /// The words alone, without the names.
    private static String words(String text, Set<String> names) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace('’', '\'');
        var bare = HAPPY.matcher(NAMED.matcher(composed).replaceAll("$1")).replaceAll(" thumbs ");
        var spaced = bare.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}'-]+", " ");
        return Arrays.stream(spaced.strip().split(" ", -1))
                .filter(word -> !word.replaceAll("['-]", "").isEmpty() && !names.contains(word))
                .collect(Collectors.joining(" "));
    }

    private static boolean isAround(String line) {
        return line.startsWith(":");
    }

    private static Pattern phrases(Stream<String> lines) {
        return Pattern.compile(lines.collect(Collectors.joining("|")));
    }

    private static List<String> lines() {
        try (var in =
                Objects.requireNonNull(Thanks.class.getResourceAsStream("/desk/thanks.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
