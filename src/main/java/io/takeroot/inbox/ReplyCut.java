package io.takeroot.inbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Parts the new words of a mail from the old.
///
/// Each line is first named for what it is by itself or with those beside it (words, quote,
/// mark of a quote, ...); then the mail is judged as a whole: answered above the quote, below
/// it, or in between. In doubt words are kept: an old line shown is a lesser fault than a new
/// one hidden.
final class ReplyCut {
    private static final int MOST_LINES = 20_000;

    /// What a line is.
    private enum Line {
        EMPTY,
        WORDS,
        QUOTE,
        /// Says that a quote follows, and whose.
        ATTRIBUTION,
        /// From here on everything is old.
        CUT,
        /// The beginning of a signature.
        SIGNATURE,
        FOOTER
    }

    private static final Pattern QUOTED =
            Pattern.compile(
                    "^(?:\\s{0,3}(?:\\p{Alpha}{0,3}>|\\|(?! ?-{2,}))|\\s{2,8}\\p{Alpha}{1,10}>\\s)");
    private static final Pattern SENTENCE_END = Pattern.compile("(?:\\p{L}{5,}[.]|[!?:])\\s*$");
    private static final Pattern SIGN =
            Pattern.compile("^\\s{0,3}(?:--|[—–]|ᐧ|\\*{2}-\\*{2})\\s*$");
    private static final Pattern RULE = Pattern.compile("^\\s{0,6}(?:[-_=~#*+]\\s?){3,}$");
    private static final Pattern OUTLOOK_RULE = Pattern.compile("^\\s{0,3}_{20,}\\s*$");

    private final List<String> lines;
    private final Line[] kinds;

    private ReplyCut(List<String> lines) {
        this.lines = lines;
        this.kinds = new Line[lines.size()];
        Arrays.fill(kinds, Line.WORDS);
    }

    static Reply cut(String text) {
        var clean = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ');
        var lines = new ArrayList<>(Arrays.asList(clean.split("\n", -1)));
        if (lines.size() > MOST_LINES) {
            return new Reply(clean.strip(), "");
        }
        return new ReplyCut(lines).cut();
    }

    private Reply cut() {
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = alone(lines.get(i));
        }
        markWrapped();
        markAttributions();
        markCuts();
        boolean[] kept = new boolean[kinds.length];
        Arrays.fill(kept, true);
        int end = end();
        Arrays.fill(kept, end, kept.length, false);
        int begin = answersBelow(end);
        Arrays.fill(kept, 0, begin, false);
        dropTail(kept, begin, end);
        for (int i = begin; i < end; i++) {
            kept[i] &= kinds[i] != Line.ATTRIBUTION && !isDroppedFooter(i);
        }
        return parted(kept);
    }

    private static Line alone(String line) {
        if (line.isBlank()) {
            return Line.EMPTY;
        }
        if (line.contains(HtmlText.QUOTE_BEGINS)) {
            return Line.CUT;
        }
        if (Footers.isDevice(line)) {
            return Line.FOOTER;
        }
        if (QUOTED.matcher(line).lookingAt()) {
            return Line.QUOTE;
        }
        return SIGN.matcher(line).matches() ? Line.SIGNATURE : Line.WORDS;
    }

    /// The end of a quoted line that was wrapped on its way, and lost its mark.
    private void markWrapped() {
        for (int i = 1; i + 1 < kinds.length; i++) {
            boolean between = kinds[i - 1] == Line.QUOTE && kinds[i + 1] == Line.QUOTE;
            boolean goesOn =
                    kinds[i] == Line.WORDS && Character.isLowerCase(lines.get(i).charAt(0));
            if (between && goesOn && lines.get(i - 1).length() > 50) {
                kinds[i] = Line.QUOTE;
            }
        }
    }

    /// They may run over some lines, and stand within the quote itself.
    private void markAttributions() {
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == Line.WORDS || kinds[i] == Line.QUOTE) {
                int length = attributionAt(i);
                Arrays.fill(kinds, i, i + length, Line.ATTRIBUTION);
                i += Math.max(0, length - 1);
            }
        }
    }

    /// How many lines the attribution that begins here has; 0 when none does.
    private int attributionAt(int at) {
        var joined = new StringBuilder();
        for (int n = 1; n <= 4 && at + n <= kinds.length; n++) {
            var line = lines.get(at + n - 1);
            boolean quoted = kinds[at + n - 1] == Line.QUOTE;
            if (line.isBlank() || quoted != (kinds[at] == Line.QUOTE)) {
                return 0;
            }
            if (n > 1 && SENTENCE_END.matcher(lines.get(at + n - 2)).find()) {
                return 0;
            }
            joined.append(n == 1 ? "" : " ").append(unquoted(line));
            if (joined.length() > QuoteMarks.LONGEST) {
                return 0;
            }
            if ((n == 1 || QuoteMarks.anySign(unquoted(lines.get(at))))
                    && QuoteMarks.isAttribution(joined.toString(), quoteFollows(at + n, quoted))) {
                return n;
            }
        }
        return 0;
    }

    private boolean quoteFollows(int from, boolean withinQuote) {
        int i = from;
        while (i < kinds.length && (kinds[i] == Line.EMPTY || unquoted(lines.get(i)).isBlank())) {
            i++;
        }
        if (i == kinds.length) {
            return false;
        }
        return withinQuote ? kinds[i] == Line.QUOTE : QUOTED.matcher(lines.get(i)).lookingAt();
    }

    private static String unquoted(String line) {
        return line.replaceFirst("^[\\s>|]+", "");
    }

    private void markCuts() {
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == Line.CUT) {
                continue;
            }
            if (QuoteMarks.isOriginalMark(lines.get(i)) || QuoteMarks.headerBlock(lines, i)) {
                kinds[i] = Line.CUT;
            } else if (isRule(lines.get(i)) && isEndOfWords(i)) {
                kinds[i] = Line.SIGNATURE;
            } else if (Footers.isDisclaimer(lines.get(i)) || Footers.isList(lines.get(i))) {
                kinds[i] = kinds[i] == Line.QUOTE ? Line.QUOTE : Line.FOOTER;
            }
        }
    }

    private static boolean isRule(String line) {
        return line.length() < 200 && RULE.matcher(line).matches();
    }

    /// A line drawn under everything: by Outlook, before a quote, or with little below it.
    private boolean isEndOfWords(int rule) {
        if (OUTLOOK_RULE.matcher(lines.get(rule)).matches()) {
            return true;
        }
        if (isUnderline(rule)) {
            return false;
        }
        int words = 0;
        for (int i = rule + 1; i < kinds.length; i++) {
            if (words == 0
                    && (kinds[i] == Line.QUOTE
                            || kinds[i] == Line.ATTRIBUTION
                            || QuoteMarks.headerBlock(lines, i))) {
                return true;
            }
            words += kinds[i] == Line.WORDS && !isRule(lines.get(i)) ? 1 : 0;
        }
        return words <= 6;
    }

    /// A heading's line: right below its words, and as long.
    private boolean isUnderline(int rule) {
        int above = rule == 0 ? 0 : lines.get(rule - 1).strip().length();
        return above > 0 && Math.abs(above - lines.get(rule).strip().length()) <= 2;
    }

    /// Where the old begins: at a cut, at a signature, at an attribution without quote marks
    /// below.
    private int end() {
        for (int i = 0; i < kinds.length; i++) {
            boolean after = anyWords(0, i);
            boolean under = kinds[i] == Line.SIGNATURE || kinds[i] == Line.FOOTER;
            if ((kinds[i] == Line.CUT || under) && after) {
                return i;
            }
            if (kinds[i] == Line.ATTRIBUTION && after && !hasQuotes(i)) {
                return i;
            }
        }
        return kinds.length;
    }

    private boolean hasQuotes(int attribution) {
        int i = attribution;
        while (i < kinds.length && (kinds[i] == Line.ATTRIBUTION || kinds[i] == Line.EMPTY)) {
            i++;
        }
        return (i < kinds.length && kinds[i] == Line.QUOTE)
                || QUOTED.matcher(lines.get(attribution)).lookingAt();
    }

    private boolean anyWords(int from, int to) {
        for (int i = from; i < to; i++) {
            if (kinds[i] == Line.WORDS) {
                return true;
            }
        }
        return false;
    }

    /// Where the answer begins when it stands below the quote; 0 when it does not.
    private int answersBelow(int end) {
        int i = 0;
        boolean marked = false;
        boolean quoted = false;
        while (i < end && kinds[i] != Line.WORDS) {
            marked |= kinds[i] == Line.ATTRIBUTION;
            quoted |= kinds[i] == Line.QUOTE;
            i++;
        }
        boolean oneRun = true;
        for (int k = i; k < end; k++) {
            oneRun &= kinds[k] != Line.QUOTE && kinds[k] != Line.ATTRIBUTION;
        }
        return i < end && marked && quoted && oneRun ? i : 0;
    }

    /// Below the last words nothing is new.
    private void dropTail(boolean[] kept, int begin, int end) {
        int last = end - 1;
        while (last >= begin && kinds[last] != Line.WORDS) {
            last--;
        }
        if (last >= begin) {
            Arrays.fill(kept, last + 1, end, false);
        }
    }

    private boolean isDroppedFooter(int i) {
        return kinds[i] == Line.FOOTER && anyWords(0, kinds.length);
    }

    private Reply parted(boolean[] kept) {
        var visible = text(kept, true);
        // A mail that is nothing but a quote, as one sent on, is shown as it is.
        return visible.isBlank() ? new Reply(all(), "") : new Reply(visible, text(kept, false));
    }

    private String all() {
        return strip(
                lines.stream()
                        .filter(line -> !line.contains(HtmlText.QUOTE_BEGINS))
                        .collect(Collectors.joining("\n")));
    }

    private String text(boolean[] kept, boolean which) {
        var out = new StringBuilder();
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] == which && !lines.get(i).contains(HtmlText.QUOTE_BEGINS)) {
                out.append(lines.get(i).stripTrailing()).append('\n');
            }
        }
        return strip(out.toString());
    }

    /// Without empty lines around; a first line keeps its indent.
    private static String strip(String text) {
        return text.replaceFirst("^(?:[ \\t]*\\n)+", "").stripTrailing();
    }
}
