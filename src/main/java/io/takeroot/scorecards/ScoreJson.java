package io.takeroot.scorecards;

import io.takeroot.kernel.Grain;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A scorecard as JSON, the same for the command line and the API; names and order of the fields
/// are stable.
///
/// Built of maps, lists, texts and numbers, so that any JSON writer prints it. What cannot be
/// known is null.
public final class ScoreJson {
    private ScoreJson() {}

    public static Map<String, @Nullable Object> of(Scorecard scorecard) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("scorecard", scorecard.subject().id().text());
        json.put("title", scorecard.subject().title());
        json.put("as_of", scorecard.asOf().toString());
        json.put("cadence", word(scorecard.cadence()));
        json.put("summary", summary(scorecard.summary()));
        json.put("rolled_up", scorecard.rolledUp().map(ScoreJson::rolledUp).orElse(null));
        json.put(
                "indicators",
                scorecard.sections().stream()
                        .flatMap(
                                section ->
                                        section.assessments().stream()
                                                .map(a -> indicator(section, a, scorecard)))
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> summary(Summary summary) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("on_track", summary.onTrack());
        json.put("at_risk", summary.atRisk());
        json.put("off_track", summary.offTrack());
        json.put("no_data", summary.noData());
        json.put("sentence", summary.sentence());
        return json;
    }

    private static Map<String, @Nullable Object> rolledUp(RollUp.Result result) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("status", result.status().text());
        json.put("sentence", result.sentence());
        return json;
    }

    private static Map<String, @Nullable Object> manual(ManualStatus manual) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("status", manual.status().text());
        json.put("reason", manual.reason());
        json.put("by", manual.by());
        json.put("from", manual.from().toString());
        json.put("until", manual.until().toString());
        return json;
    }

    private static Map<String, @Nullable Object> indicator(
            Scorecard.Section section, Assessment assessment, Scorecard scorecard) {
        var indicator = assessment.indicator();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("indicator", indicator.key().value());
        json.put("title", assessment.title());
        json.put("section", section.title());
        json.put("stage", section.stage().map(Stage::text).orElse(null));
        json.put("metric", indicator.metric().value());
        json.put("slice", assessment.slice().conditions());
        json.put("role", indicator.role().name().toLowerCase(Locale.ROOT));
        json.put("owner", indicator.owner());
        json.put("weight", plain(indicator.terms().weights().on(scorecard.asOf())));
        json.put("unit", assessment.unit().word());
        json.put("actual", value(assessment.actual().value()));
        json.put("actual_from", assessment.actual().period().from().toString());
        json.put("actual_to", assessment.actual().period().to().toString());
        json.put("n", assessment.actual().n());
        assessment.actual().basis().ifPresent(basis -> json.put("basis", basis.shares()));
        json.put("target", assessment.goal().map(ScoreJson::goal).orElse(null));
        json.put("baseline", value(assessment.baseline().flatMap(Figure::value)));
        json.put("pace", value(assessment.expected().map(Expected::value)));
        json.put("forecast", assessment.outlook().map(ScoreJson::forecast).orElse(null));
        json.put("probability", assessment.outlook().map(Outlook::probability).orElse(null));
        json.put("status", assessment.status().text());
        json.put("why", assessment.why());
        json.put(
                "manual_status",
                scorecard.manual(indicator.key()).map(ScoreJson::manual).orElse(null));
        json.put("answer", assessment.gap().map(Gap::answer).orElse(null));
        json.put(
                "drivers",
                assessment.gap().map(Gap::drivers).orElse(List.of()).stream()
                        .map(ScoreJson::driver)
                        .toList());
        return json;
    }

    private static Map<String, @Nullable Object> goal(Goal goal) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        switch (goal.side()) {
            case AT_LEAST -> json.put("at_least", plain(goal.low()));
            case AT_MOST -> json.put("at_most", plain(goal.high()));
            case INSIDE -> {
                json.put("at_least", plain(goal.low()));
                json.put("at_most", plain(goal.high()));
            }
        }
        json.put("from", goal.period().from().toString());
        json.put("to", goal.period().to().toString());
        json.put("by", goal.by().toString());
        return json;
    }

    private static Map<String, @Nullable Object> forecast(Outlook outlook) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("value", plain(outlook.point()));
        json.put("low80", plain(outlook.low80()));
        json.put("high80", plain(outlook.high80()));
        json.put("n", outlook.observations());
        return json;
    }

    private static Map<String, @Nullable Object> driver(Gap.Driver driver) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("slice", driver.slice().conditions());
        json.put("gap", plain(driver.effect()));
        json.put("share", share(driver.share()));
        json.put("sentence", driver.sentence());
        return json;
    }

    private static @Nullable Double share(OptionalDouble share) {
        return share.isPresent() ? share.getAsDouble() : null;
    }

    private static @Nullable BigDecimal value(Optional<BigDecimal> value) {
        return value.map(ScoreJson::plain).orElse(null);
    }

    /// Never with an exponent.
    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String word(Grain grain) {
        return grain.name().toLowerCase(Locale.ROOT);
    }
}
