package io.takeroot.connect;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One word, literal or sign of an expression's text.
///
/// @param text what it says, quotes taken off
/// @param at where it begins, counted from 0
record ExpressionToken(Sort sort, String text, int at) {
    enum Sort {
        WORD,
        QUOTED_NAME,
        TEXT,
        NUMBER,
        SIGN,
        END
    }

    private static final Pattern NEXT =
            Pattern.compile(
                    "(?<space>\\s+)"
                            + "|(?<number>(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][+-]?\\d{1,2})?)"
                            + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_]*)"
                            + "|'[^']*+(?:''[^']*+)*+'"
                            + "|\"[^\"]*+(?:\"\"[^\"]*+)*+\""
                            + "|(?<sign><=|>=|<>|!=|[-+*/=<>(),.])");

    static List<ExpressionToken> of(String text) {
        var tokens = new ArrayList<ExpressionToken>();
        var matcher = NEXT.matcher(text);
        int at = 0;
        while (at < text.length()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                throw unexpected(text, at);
            }
            if (matcher.group("number") != null) {
                tokens.add(new ExpressionToken(Sort.NUMBER, matcher.group(), at));
            } else if (matcher.group("word") != null) {
                tokens.add(new ExpressionToken(Sort.WORD, matcher.group(), at));
            } else if (matcher.group("sign") != null) {
                tokens.add(new ExpressionToken(Sort.SIGN, matcher.group(), at));
            } else if (matcher.group("space") == null) {
                tokens.add(quoted(matcher.group(), at));
            }
            at = matcher.end();
        }
        tokens.add(new ExpressionToken(Sort.END, "the end", text.length()));
        return tokens;
    }

    private static ExpressionToken quoted(String whole, int at) {
        var quote = whole.substring(0, 1);
        var inner = whole.substring(1, whole.length() - 1).replace(quote + quote, quote);
        return new ExpressionToken(quote.equals("'") ? Sort.TEXT : Sort.QUOTED_NAME, inner, at);
    }

    boolean is(String word) {
        return (sort == Sort.WORD || sort == Sort.SIGN) && text.equalsIgnoreCase(word);
    }

    private static Failure unexpected(String text, int at) {
        char sign = text.charAt(at);
        var hint =
                sign == '\'' || sign == '"'
                        ? "this quote is never closed; close it, or write it twice to mean the sign"
                        : "the sign "
                                + sign
                                + " has no meaning here; texts are written 'like this'";
        return Failure.user(problem(at, hint));
    }

    static Problem problem(int at, String message) {
        return Problem.of("EXPRESSION", "at character " + (at + 1) + ": " + message);
    }
}
