package io.takeroot.initiatives;

import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Indicator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Objectives and initiatives as JSON, in the stable shape that the API gives.
///
/// ```
/// {"initiative": "summer-campaign", "title": "...", "type": "campaign", "tier": null,
///  "state": "finished", "objective": "more-first-talks", "owner": "...", "products": [],
///  "start": "2017-07-17", "end": "2017-08-11", "budget": {"amount": 32000, "currency": "USD"},
///  "hours": 180, "stands_on": [], "deliverables": [{"deliverable": "mail-sequence", ...}],
///  "indicators": [{"indicator": "engaged", "metric": "deals_engaged", "role": "leading", ...}],
///  "next": "...", "gate": {"open": true, "missing": []}, "moves": [...], "overrides": [...]}
/// ```
public final class InitiativeJson {
    private InitiativeJson() {}

    public static Map<String, @Nullable Object> of(Objective objective) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("objective", objective.key().value());
        json.put("title", objective.title());
        json.put("metric", objective.metric().value());
        json.put("slice", objective.slice().conditions());
        json.put("by", objective.target().by().toString());
        json.put("owner", objective.owner());
        return json;
    }

    /// Without what happened to it.
    public static Map<String, @Nullable Object> of(Initiative one) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("initiative", one.key().value());
        json.put("title", one.title());
        json.put("type", InitiativeBody.word(one.type()));
        json.put("tier", one.tier().orElse(null));
        json.put("state", InitiativeBody.word(one.state()));
        json.put("objective", one.objective().map(Slug::value).orElse(null));
        json.put("owner", one.owner());
        json.put("products", keys(one.scope().products()));
        json.put("segments", keys(one.scope().segments()));
        json.put("competitors", keys(one.scope().competitors()));
        json.put("start", day(one.days().start()));
        json.put("end", day(one.days().end()));
        json.put("budget", one.cost().budget().map(InitiativeJson::budget).orElse(null));
        json.put("hours", one.cost().hours().orElse(null));
        json.put("stands_on", one.standsOn());
        json.put(
                "deliverables",
                one.deliverables().stream().map(InitiativeJson::deliverable).toList());
        json.put("indicators", one.indicators().stream().map(InitiativeJson::indicator).toList());
        json.put("next", one.next());
        return json;
    }

    /// With its gate and everything that happened to it.
    public static Map<String, @Nullable Object> of(
            Initiative one, Gate gate, List<Move> moves, List<GateOverride> overrides) {
        var json = of(one);
        var unmet = gate.unmet().stream().map(Condition::words).toList();
        json.put("gate", Map.of("open", gate.isOpen(), "missing", unmet));
        json.put("moves", moves.stream().map(InitiativeJson::move).toList());
        json.put("overrides", overrides.stream().map(InitiativeJson::override).toList());
        return json;
    }

    private static Map<String, Object> budget(Initiative.Budget budget) {
        return Map.of("amount", budget.amount(), "currency", budget.currency());
    }

    private static Map<String, @Nullable Object> deliverable(Deliverable one) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("deliverable", one.key().value());
        json.put("title", one.title());
        json.put("owner", one.owner());
        json.put("phase", one.phase());
        json.put("due", day(one.due()));
        json.put("done", day(one.done()));
        return json;
    }

    private static Map<String, @Nullable Object> indicator(Indicator one) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("indicator", one.key().value());
        json.put("metric", one.metric().value());
        json.put("role", InitiativeBody.word(one.role()));
        json.put("slice", one.slice().conditions());
        json.put("owner", one.owner());
        json.put("missing", Gate.missing(one));
        return json;
    }

    private static Map<String, @Nullable Object> move(Move move) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("from", InitiativeBody.word(move.from()));
        json.put("to", InitiativeBody.word(move.to()));
        json.put("reason", move.reason());
        json.put("at", move.at().toString());
        json.put("by", move.by());
        return json;
    }

    private static Map<String, @Nullable Object> override(GateOverride kept) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("reason", kept.reason());
        json.put("missing", kept.unmet());
        json.put("at", kept.at().toString());
        json.put("by", kept.by());
        return json;
    }

    private static List<String> keys(Collection<Slug> keys) {
        return keys.stream().map(Slug::value).sorted().toList();
    }

    private static @Nullable String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
