package io.takeroot.initiatives;

import io.takeroot.initiatives.ImpactReading.Held;
import io.takeroot.initiatives.ImpactReading.Outcome;
import io.takeroot.initiatives.VerdictSigns.Sign;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Says a verdict in one sentence: the rule, and the figures it rests on.
final class VerdictWords {
    private static final int MOST = 900;

    private VerdictWords() {}

    static String sentence(VerdictRules.Rule rule, VerdictRules rules) {
        var figures = figures(rule.verdict(), rules.signs());
        var words = Character.toUpperCase(rule.words().charAt(0)) + rule.words().substring(1);
        var sentence = words + (figures.isEmpty() ? "." : ": " + figures + ".");
        return sentence.length() <= MOST ? sentence : sentence.substring(0, MOST - 1) + "…";
    }

    /// Those that moved where the verdict rests on them, else all.
    private static String figures(Verdict verdict, Map<ImpactReading, Sign> signs) {
        var moved =
                signs.entrySet().stream()
                        .filter(each -> List.of(Sign.GOOD, Sign.BAD).contains(each.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
        var shown = restsOnMoves(verdict) && !moved.isEmpty() ? moved : signs.keySet();
        return shown.stream().map(VerdictWords::figure).collect(Collectors.joining("; "));
    }

    private static boolean restsOnMoves(Verdict verdict) {
        return switch (verdict) {
            case TOOK_ROOT, SPROUTING, BACKFIRED -> true;
            case NO_SIGN_YET, DID_NOT_TAKE, CANNOT_TELL -> false;
        };
    }

    private static String figure(ImpactReading reading) {
        return switch (reading.outcome()) {
            case Outcome.Unknown(String reason, var against) ->
                    reading.title() + " cannot be read (" + lower(reason) + ")";
            case Outcome.Known known ->
                    reading.title() + " " + relative(known) + visible(reading, known);
        };
    }

    private static String lower(String reason) {
        var text = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /// `+18.2% (+9.1% to +27.3%)`.
    static String relative(Outcome.Known known) {
        var relative = known.size().relative();
        return signed(relative.point())
                + " ("
                + signed(relative.low())
                + " to "
                + signed(relative.high())
                + ")";
    }

    static String signed(double share) {
        return Double.isNaN(share)
                ? "unknown"
                : String.format(Locale.ROOT, "%+.1f%%", 100 * share).replace('-', '−');
    }

    private static String visible(ImpactReading reading, Outcome.Known known) {
        if (known.size().relative().isSeen()) {
            return known.holding().held() == Held.FADED ? ", which faded" : "";
        }
        return String.format(
                Locale.ROOT,
                ", where %.0f%% was meant and %.0f%% could have been seen",
                100 * reading.useful(),
                100 * known.size().visible());
    }
}
