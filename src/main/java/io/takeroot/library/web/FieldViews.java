package io.takeroot.library.web;

import io.takeroot.library.Asset;
import io.takeroot.library.FieldUse;
import io.takeroot.library.FieldUses;
import io.takeroot.library.Influence;
import io.takeroot.library.Influences;
import io.takeroot.library.UseKind;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Says what the field makes of assets.
@Component
class FieldViews {
    private final FieldUses uses;
    private final Influences influences;
    private final LibraryWords words;

    FieldViews(FieldUses uses, Influences influences, LibraryWords words) {
        this.uses = uses;
        this.influences = influences;
        this.words = words;
    }

    FieldView of(Asset asset) {
        var formats = words.formats();
        var time = uses.last(LibraryViews.DAYS);
        var use = uses.of(asset.key(), time);
        var influence = influences.of(asset.key());
        return new FieldView(
                "%s to %s".formatted(formats.date(time.from()), formats.date(time.lastDay())),
                share(use, formats),
                sellers(use, formats),
                formats.percent(use.shareOfDeals()),
                deals(use, formats),
                kinds(asset, formats),
                tone(influence),
                claim(influence, formats),
                interval(influence),
                compared(influence, formats));
    }

    static String share(FieldUse use, Formats formats) {
        return use.isKnownWho() ? formats.percent(use.shareOfSellers()) : "–";
    }

    static String sellers(FieldUse use, Formats formats) {
        if (!use.isKnownWho()) {
            return "only totals are kept";
        }
        return use.sellers() == 0
                ? "no team sells yet"
                : "%s of %s"
                        .formatted(
                                formats.count(use.sellersUsing()),
                                formats.count(use.sellers(), "seller", "sellers"));
    }

    static String deals(FieldUse use, Formats formats) {
        return use.deals() == 0
                ? "no deals known"
                : "%s of %s"
                        .formatted(
                                formats.count(use.dealsUsing()),
                                formats.count(use.deals(), "deal open then", "deals open then"));
    }

    private List<String> kinds(Asset asset, Formats formats) {
        var counts = uses.kinds(asset.key(), uses.last(LibraryViews.DAYS));
        return Arrays.stream(UseKind.values())
                .filter(counts::containsKey)
                .map(
                        kind ->
                                kind.words()
                                        + " "
                                        + formats.count(
                                                counts.getOrDefault(kind, 0), "time", "times"))
                .toList();
    }

    private static Tone tone(Influence influence) {
        return switch (influence) {
            case Influence.TooFew _ -> Tone.NONE;
            case Influence.Known known ->
                    !known.isClear() ? Tone.NONE : known.difference() > 0 ? Tone.OK : Tone.OFF;
        };
    }

    private static String claim(Influence influence, Formats formats) {
        return switch (influence) {
            case Influence.TooFew(int used, int comparable) ->
                    "Too few to say: %s with it and %s to compare; %d of each are needed."
                            .formatted(
                                    formats.count(used, "closed deal", "closed deals"),
                                    formats.count(comparable, "deal", "deals"),
                                    Influence.LEAST);
            case Influence.Known known ->
                    known.isClear()
                            ? "Deals with it are won %s often than comparable ones: %s against %s."
                                    .formatted(
                                            known.difference() > 0 ? "more" : "less",
                                            rate(known.usedRate()),
                                            rate(known.comparableRate()))
                            : "No clear difference: %s of deals with it are won, %s of comparable ones."
                                    .formatted(
                                            rate(known.usedRate()), rate(known.comparableRate()));
        };
    }

    private static String interval(Influence influence) {
        return switch (influence) {
            case Influence.TooFew _ -> "";
            case Influence.Known known ->
                    "%s points; between %s and %s in 99 of 100 cases"
                            .formatted(
                                    points(known.difference()),
                                    points(known.low()),
                                    points(known.high()));
        };
    }

    private static String compared(Influence influence, Formats formats) {
        return switch (influence) {
            case Influence.TooFew _ -> "";
            case Influence.Known known ->
                    "n = %s with it, %s without; compared where both have %s.%s An association: sellers choose where they use it."
                            .formatted(
                                    formats.count(known.used()),
                                    formats.count(known.comparable()),
                                    known.alike(),
                                    known.alone() == 0
                                            ? ""
                                            : " %s with it had nothing to be compared with."
                                                    .formatted(
                                                            formats.count(
                                                                    known.alone(),
                                                                    "deal",
                                                                    "deals")));
        };
    }

    private static String rate(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share * 100);
    }

    private static String points(double difference) {
        var size = String.format(Locale.ROOT, "%.1f", Math.abs(difference) * 100);
        return (difference < 0 ? "−" : "+") + size;
    }
}
