package io.takeroot.initiatives;

import io.takeroot.initiatives.ImpactReading.Outcome;
import io.takeroot.statistics.impact.Effect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A verdict as JSON: the same for the API, the command line and the history.
public final class VerdictJson {
    private VerdictJson() {}

    public static Map<String, @Nullable Object> of(VerdictReading reading) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("initiative", reading.initiative().value());
        json.put("as_of", reading.asOf().toString());
        json.put("verdict", reading.verdict().text());
        json.put("rule", reading.rule());
        json.put("sentence", reading.sentence());
        json.put("impacts", reading.impacts().stream().map(VerdictJson::impact).toList());
        return json;
    }

    /// The figures alone, rounded: what makes one verdict differ from the one before.
    static List<Map<String, @Nullable Object>> numbers(VerdictReading reading) {
        var numbers = new ArrayList<Map<String, @Nullable Object>>();
        for (var impact : reading.impacts()) {
            var json = new LinkedHashMap<String, @Nullable Object>();
            json.put("indicator", impact.indicator().value());
            switch (impact.outcome()) {
                case Outcome.Unknown(String reason, var against) -> json.put("why", reason);
                case Outcome.Known known -> {
                    json.put("effect", rounded(known.size().average().point()));
                    json.put("low95", rounded(known.size().average().low()));
                    json.put("high95", rounded(known.size().average().high()));
                    json.put("relative", rounded(known.size().relative().point()));
                    json.put("probability", rounded(known.evidence().probability()));
                    json.put("held", word(known.holding().held()));
                }
            }
            numbers.add(json);
        }
        return numbers;
    }

    private static Map<String, @Nullable Object> impact(ImpactReading impact) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("indicator", impact.indicator().value());
        json.put("title", impact.title());
        json.put("role", word(impact.role()));
        json.put("metric", impact.metric().value());
        json.put("unit", impact.unit().word());
        json.put("slice", impact.place());
        json.put("meant", impact.useful());
        switch (impact.outcome()) {
            case Outcome.Unknown(String reason, var against) -> {
                json.put("effect", null);
                json.put("why", reason);
                against.ifPresent(found -> json.put("compared", against(found)));
            }
            case Outcome.Known known -> known(known, json);
        }
        return json;
    }

    private static void known(Outcome.Known known, Map<String, @Nullable Object> json) {
        json.put("effect", effect(known.size().average()));
        json.put("cumulative", known.size().cumulative().map(VerdictJson::effect).orElse(null));
        json.put("relative", effect(known.size().relative()));
        json.put("visible", number(known.size().visible()));
        json.put("probability", known.evidence().probability());
        json.put("p", known.evidence().chance());
        json.put("basis", word(known.evidence().basis()));
        json.put("method", known.evidence().method());
        json.put(
                "checks",
                known.evidence().checks().stream()
                        .map(
                                check ->
                                        Map.of(
                                                "check", check.name(),
                                                "passed", check.isPassed(),
                                                "why", check.sentence()))
                        .toList());
        json.put("held", word(known.holding().held()));
        json.put("later", known.holding().later().map(VerdictJson::effect).orElse(null));
        json.put("compared", against(known.against()));
        json.put(
                "placebos",
                known.picture().placebos().stream()
                        .map(each -> Map.of("donor", each.donor(), "effect", each.effect()))
                        .toList());
        json.put(
                "groups",
                known.picture().arms().stream()
                        .map(
                                arm ->
                                        Map.of(
                                                "group", arm.name(),
                                                "n", arm.units(),
                                                "mean", arm.mean()))
                        .toList());
        json.put("series", known.picture().moments().stream().map(VerdictJson::moment).toList());
    }

    private static Map<String, @Nullable Object> against(ImpactReading.Against against) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("grain", word(against.grain()));
        json.put("before", against.before());
        json.put("after", against.after());
        json.put("why", against.why());
        json.put("donors", shares(against.donors()));
        json.put("left_out", shares(against.leftOut()));
        return json;
    }

    private static Map<String, String> shares(List<ImpactReading.Share> shares) {
        var json = new LinkedHashMap<String, String>();
        shares.forEach(share -> json.put(share.name(), share.words()));
        return json;
    }

    private static Map<String, @Nullable Object> moment(ImpactReading.Moment moment) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("from", moment.from().toString());
        json.put("actual", moment.actual().orElse(null));
        json.put("without", effect(moment.without()));
        return json;
    }

    private static Map<String, @Nullable Object> effect(Effect effect) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("value", number(effect.point()));
        json.put("low95", number(effect.low()));
        json.put("high95", number(effect.high()));
        return json;
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /// To four digits: a change beyond them is no news.
    private static @Nullable Double rounded(double value) {
        return Optional.of(value)
                .filter(Double::isFinite)
                .map(
                        found ->
                                new java.math.BigDecimal(found)
                                        .round(new java.math.MathContext(4))
                                        .doubleValue())
                .orElse(null);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
