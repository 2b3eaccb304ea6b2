package io.takeroot.intelligence;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that tell who somebody is. They are marked by `[[` and `]]` around them, and kept out
/// wherever the text is read.
public final class Personal {
    /// What stands where personal words were kept out.
    public static final String KEPT_OUT = "[redacted]";

    private static final Pattern MARKED = Pattern.compile("\\[\\[(.*?)]]", Pattern.DOTALL);
    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+");

    /// With a plus, a zero or a bracket before it: amounts and days have none.
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![\\w.,/-])(?:\\+|00|0|\\(\\+?)\\d[\\d ()/-]{6,22}\\d(?![\\w-])");

    private Personal() {}

    /// Marks e-mail addresses, telephone numbers and the names given; what is marked stays so.
    public static String marked(String text, Collection<String> names) {
        var result = outside(outside(text, ADDRESS), TELEPHONE);
        var longestFirst =
                names.stream()
                        .map(String::strip)
                        .filter(name -> name.length() > 1)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        for (var name : longestFirst) {
            result = outside(result, named(name));
        }
        return result;
    }

    /// The text as everybody reads it.
    public static String keptOut(String text) {
        return MARKED.matcher(text).replaceAll(Matcher.quoteReplacement(KEPT_OUT));
    }

    static Heard keptOut(Heard heard) {
        return heard.withText(keptOut(heard.text()))
                .withQuote(keptOut(heard.quote()))
                .from(new Origin(keptOut(heard.origin().who()), keptOut(heard.origin().where())));
    }

    static boolean isIn(Heard heard) {
        return !keptOut(heard).equals(heard);
    }

    private static Pattern named(String name) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Marks what fits, except within marks.
    private static String outside(String text, Pattern pattern) {
        var result = new StringBuilder();
        int from = 0;
        for (MatchResult mark : MARKED.matcher(text).results().toList()) {
            result.append(mark(text.substring(from, mark.start()), pattern)).append(mark.group());
            from = mark.end();
        }
        return result.append(mark(text.substring(from), pattern)).toString();
    }

    private static String mark(String text, Pattern pattern) {
        return pattern.matcher(text).replaceAll("[[$0]]");
    }
}
