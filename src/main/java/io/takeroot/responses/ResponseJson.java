package io.takeroot.responses;

import java.util.LinkedHashMap;
import java.util.Map;

/// Responses and alerts in the JSON shape of the API.
public final class ResponseJson {
    private ResponseJson() {}

    public static Map<String, Object> of(Episode episode) {
        var json = new LinkedHashMap<String, Object>();
        json.put("indicator", episode.indicator().text());
        json.put("title", episode.title());
        json.put("owner", episode.owner());
        json.put("status", episode.status().text());
        json.put("since", episode.since().toString());
        json.put("due", episode.due().toString());
        json.put("why", episode.why());
        json.put("answer", episode.answer());
        json.put("respond", episode.indicator().respondUrl());
        return json;
    }

    public static Map<String, Object> of(Response response) {
        var answer = response.answer();
        var json = new LinkedHashMap<String, Object>();
        json.put("response", response.id().value());
        json.put("url", response.id().url());
        json.put("indicator", response.episode().indicator().text());
        json.put("hypothesis", answer.hypothesis());
        json.put("action", answer.action());
        json.put("owner", answer.owner());
        json.put("made_on", response.madeOn().toString());
        json.put("check_on", answer.checkOn().toString());
        json.put("expected", answer.expected().size());
        json.put("expected_as", answer.expected().relative() ? "share" : "amount");
        response.measured().ifPresent(measured -> json.putAll(of(measured)));
        return json;
    }

    private static Map<String, Object> of(Measurement measured) {
        var json = new LinkedHashMap<String, Object>();
        json.put("outcome", measured.outcome().text());
        json.put("words", measured.words());
        json.put("method", measured.method());
        json.put("periods", measured.periods());
        measured.effect()
                .ifPresent(
                        effect -> {
                            json.put("effect", effect.size());
                            json.put("low", effect.low());
                            json.put("high", effect.high());
                            json.put("interval_percent", effect.level());
                        });
        json.put("measured_on", measured.on().toString());
        return json;
    }

    public static Map<String, Object> of(Tally tally) {
        var json = new LinkedHashMap<String, Object>();
        json.put("worked", tally.worked());
        json.put("did_not_work", tally.didNot());
        json.put("cannot_tell", tally.cannotTell());
        return json;
    }

    public static Map<String, Object> of(Alert alert) {
        var json = new LinkedHashMap<String, Object>();
        json.put("alert", alert.id());
        json.put("rule", alert.rule());
        json.put("about", alert.about());
        json.put("title", alert.title());
        json.put("words", alert.words());
        json.put("url", alert.url());
        json.put("raised_on", alert.raisedOn().toString());
        json.put("within_budget", alert.withinBudget());
        json.put("people", alert.people());
        json.put("told", alert.told());
        json.put("useful", alert.useful());
        json.put("noise", alert.noise());
        return json;
    }
}
