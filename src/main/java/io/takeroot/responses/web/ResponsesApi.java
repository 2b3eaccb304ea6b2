package io.takeroot.responses.web;

import io.takeroot.responses.Alert;
import io.takeroot.responses.Alerts;
import io.takeroot.responses.ResponseJson;
import io.takeroot.responses.Responses;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Responses and alerts as JSON.
@RestController
@PreAuthorize("hasRole('VIEWER')")
class ResponsesApi {
    private static final int MOST = 500;

    private final Responses responses;
    private final Alerts alerts;

    ResponsesApi(Responses responses, Alerts alerts) {
        this.responses = responses;
        this.alerts = alerts;
    }

    @GetMapping(path = "/api/responses", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> all() {
        return Map.of(
                "unanswered", unanswered(),
                "waiting", responses.waiting().stream().map(ResponseJson::of).toList(),
                "measured", responses.measured().stream().map(ResponseJson::of).toList(),
                "outcomes", ResponseJson.of(responses.tally()));
    }

    @GetMapping(path = "/api/responses/unanswered", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Map<String, Object>> unanswered() {
        return responses.unanswered().stream().map(ResponseJson::of).toList();
    }

    @GetMapping(path = "/api/responses/about", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> about(@RequestParam String scorecard, @RequestParam String indicator) {
        var id = AboutViews.indicator(scorecard, indicator);
        return Map.of(
                "indicator", id.text(),
                "open", responses.open(id).map(ResponseJson::of).stream().toList(),
                "responses", responses.of(id).stream().map(ResponseJson::of).toList());
    }

    @GetMapping(path = "/api/alerts", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Map<String, Object>> alerts(@RequestParam(defaultValue = "") String rule) {
        return alerts.latest(rule, MOST).stream().map(ResponsesApi::json).toList();
    }

    private static Map<String, Object> json(Alert alert) {
        return ResponseJson.of(alert);
    }
}
