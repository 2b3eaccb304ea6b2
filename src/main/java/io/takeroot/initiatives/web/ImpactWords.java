package io.takeroot.initiatives.web;

import io.takeroot.initiatives.ImpactReading;
import io.takeroot.initiatives.ImpactReading.Against;
import io.takeroot.initiatives.ImpactReading.Basis;
import io.takeroot.initiatives.ImpactReading.Outcome;
import io.takeroot.initiatives.ImpactReading.Share;
import io.takeroot.kernel.Unit;
import io.takeroot.scorecards.Indicator;
import io.takeroot.statistics.impact.Effect;
import io.takeroot.ui.ChartSize;
import io.takeroot.ui.ChartTheme;
import io.takeroot.ui.Charts;
import io.takeroot.ui.Contrast;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Strip;
import io.takeroot.ui.Tone;
import io.takeroot.ui.Trend;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// One indicator's impact in words and pictures.
record ImpactWords(ImpactReading reading, Formats formats) {
    VerdictView.Impact impact() {
        return switch (reading.outcome()) {
            case Outcome.Unknown(String reason, var against) -> unknown(reason, against);
            case Outcome.Known known -> known(known);
        };
    }

    private VerdictView.Impact unknown(String reason, Optional<Against> against) {
        return new VerdictView.Impact(
                reading.indicator().value(),
                reading.title(),
                role(),
                caption(),
                "",
                "",
                reason,
                against.map(this::comparison).orElse(List.of()),
                new VerdictView.Pictures("", "", "", ""),
                List.of(),
                List.of());
    }

    private VerdictView.Impact known(Outcome.Known known) {
        var relative = known.size().relative();
        boolean ratio = !Double.isNaN(relative.point());
        return new VerdictView.Impact(
                reading.indicator().value(),
                reading.title(),
                role(),
                caption(),
                ratio ? percent(relative.point()) : signed(known.size().average().point()),
                ratio
                        ? percent(relative.low()) + " to " + percent(relative.high())
                        : interval(known.size().average()),
                sentence(known),
                facts(known),
                pictures(known),
                known.evidence().checks().stream().map(ImpactWords::check).toList(),
                rows(known));
    }

    private String role() {
        return reading.role() == Indicator.Role.LEADING ? "Leading" : "Lagging";
    }

    private String caption() {
        return reading.place().isEmpty() || reading.place().equals("everything")
                ? ""
                : reading.place();
    }

    private String sentence(Outcome.Known known) {
        var size = known.size();
        boolean seen = size.average().isSeen();
        var direction =
                size.average().point() * reading.sign() > 0 ? "for the better" : "for the worse";
        var found =
                seen
                        ? "It moved %s; chance alone does as much %s."
                                .formatted(direction, chance(known.evidence().chance()))
                        : String.format(
                                Locale.ROOT,
                                "No effect is seen. One of %.0f%% would have been seen 4 times in 5;"
                                        + " %.0f%% was meant.",
                                100 * size.visible(),
                                100 * reading.useful());
        return seen ? found + " " + known.holding().sentence() : found;
    }

    private static String chance(double chance) {
        return chance < 0.001
                ? "less than once in a thousand times"
                : String.format(Locale.ROOT, "%.1f%% of the time", 100 * chance);
    }

    private List<VerdictView.Fact> facts(Outcome.Known known) {
        var facts = new ArrayList<VerdictView.Fact>();
        boolean trial = known.evidence().basis() == Basis.RANDOMISED;
        facts.add(
                fact(
                        trial ? "Effect per unit" : "Effect per " + grain(known.against()),
                        signed(known.size().average().point())
                                + " ("
                                + interval(known.size().average())
                                + ")"));
        known.size()
                .cumulative()
                .ifPresent(
                        sum ->
                                facts.add(
                                        fact(
                                                "In all",
                                                signed(sum.point()) + " (" + interval(sum) + ")")));
        facts.add(fact("Probability", formats.likelihood(known.evidence().probability())));
        facts.add(fact("Rests on", basis(known.evidence().basis())));
        facts.add(fact("Method", capital(known.evidence().method())));
        for (var arm : known.picture().arms()) {
            facts.add(
                    fact(
                            arm.name(),
                            exact(arm.mean()) + " over " + formats.count(arm.units()) + " units"));
        }
        facts.addAll(comparison(known.against()));
        return facts;
    }

    private List<VerdictView.Fact> comparison(Against against) {
        var facts = new ArrayList<VerdictView.Fact>();
        facts.add(fact("Compared", against.why()));
        if (!against.donors().isEmpty()) {
            facts.add(fact("Mixed of", shares(against.donors())));
        }
        if (!against.leftOut().isEmpty()) {
            facts.add(
                    fact(
                            "Left out",
                            against.leftOut().stream()
                                    .map(left -> left.name() + " (" + left.words() + ")")
                                    .collect(Collectors.joining(", "))));
        }
        facts.add(fact("Periods", against.grainWhy()));
        return facts;
    }

    private static String shares(List<Share> donors) {
        return donors.stream()
                .map(donor -> donor.name() + " " + donor.words())
                .collect(Collectors.joining(", "));
    }

    private static String basis(Basis basis) {
        return switch (basis) {
            case RANDOMISED -> "Groups that chance put together";
            case COMPARED -> "What it did not reach";
            case WEAK -> "Its own past only, which is weak";
        };
    }

    private VerdictView.Pictures pictures(Outcome.Known known) {
        if (known.picture().moments().isEmpty()) {
            return new VerdictView.Pictures("", "", "", "");
        }
        var charts = new Charts(formats, ChartTheme.WEB);
        var contrast = contrast(known);
        var strip =
                new Strip(
                        reading.title() + ", against placebos",
                        known.size().relative().point(),
                        known.picture().placebos().stream()
                                .map(ImpactReading.Placebo::effect)
                                .toList());
        boolean placebos = !strip.placebos().isEmpty() && !Double.isNaN(strip.effect());
        return new VerdictView.Pictures(
                charts.contrast(contrast, ChartSize.WIDE),
                charts.contrast(contrast, ChartSize.NARROW),
                placebos ? charts.strip(strip, ChartSize.WIDE) : "",
                placebos ? charts.strip(strip, ChartSize.NARROW) : "");
    }

    private Contrast contrast(Outcome.Known known) {
        var moments = known.picture().moments();
        return new Contrast(
                reading.title(),
                reading.unit(),
                known.against().grain(),
                moments.stream()
                        .flatMap(
                                moment ->
                                        moment.actual().stream()
                                                .map(
                                                        value ->
                                                                new Trend.Point(
                                                                        moment.from(),
                                                                        decimal(value))))
                        .toList(),
                moments.stream()
                        .map(
                                moment ->
                                        new Trend.Outlook(
                                                moment.from(),
                                                possible(moment.without().low(), known),
                                                possible(moment.without().point(), known),
                                                possible(moment.without().high(), known)))
                        .toList(),
                known.picture().begin());
    }

    /// What never was below 0 would not have been without it either.
    private static BigDecimal possible(double value, Outcome.Known known) {
        boolean never =
                known.picture().moments().stream()
                        .flatMap(moment -> moment.actual().stream())
                        .allMatch(actual -> actual >= 0);
        return decimal(never ? Math.max(0, value) : value);
    }

    private static VerdictView.Check check(ImpactReading.Check check) {
        return new VerdictView.Check(
                check.isPassed() ? Tone.OK : Tone.RISK,
                check.isPassed() ? "Passed" : "Mind",
                check.name(),
                check.sentence().replace(" -", " −"));
    }

    private List<VerdictView.Row> rows(Outcome.Known known) {
        var grain = known.against().grain();
        return known.picture().moments().stream()
                .filter(moment -> !moment.from().isBefore(known.picture().begin()))
                .map(
                        moment ->
                                new VerdictView.Row(
                                        formats.period(moment.from(), grain),
                                        moment.actual().map(this::exact).orElse("missing"),
                                        exact(moment.without().point())
                                                + " ("
                                                + exact(moment.without().low())
                                                + " to "
                                                + exact(moment.without().high())
                                                + ")",
                                        moment.actual()
                                                .map(v -> signed(v - moment.without().point()))
                                                .orElse("")))
                .toList();
    }

    private static VerdictView.Fact fact(String name, String words) {
        return new VerdictView.Fact(name, words);
    }

    private String interval(Effect effect) {
        return signed(effect.low()) + " to " + signed(effect.high());
    }

    private String signed(double value) {
        return Double.isFinite(value) ? formats.signed(rounded(value), reading.unit()) : "unknown";
    }

    private String exact(double value) {
        return Double.isFinite(value) ? formats.value(rounded(value), reading.unit()) : "unknown";
    }

    /// Effects on counts have parts of one: a count per week may move by 0.4.
    private BigDecimal rounded(double value) {
        int scale = reading.unit() instanceof Unit.Percent ? 4 : Math.abs(value) < 100 ? 2 : 0;
        return decimal(value).setScale(scale, java.math.RoundingMode.HALF_UP);
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(Double.isFinite(value) ? value : 0);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%+.1f%%", 100 * share).replace('-', '−');
    }

    private static String grain(Against against) {
        return against.grain().name().toLowerCase(Locale.ROOT);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
