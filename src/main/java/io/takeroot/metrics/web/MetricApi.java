package io.takeroot.metrics.web;

import io.takeroot.metrics.MetricQuestion;
import io.takeroot.metrics.Metrics;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Readings as JSON, with the parameters of `takeroot query`.
@RestController
@PreAuthorize("hasRole('VIEWER')")
class MetricApi {
    private final Metrics metrics;

    MetricApi(Metrics metrics) {
        this.metrics = metrics;
    }

    /// The JSON is given as text, so that numbers reach the reader digit by digit as they are.
    @GetMapping(path = "/api/metrics/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    String readings(
            @PathVariable String key, @RequestParam MultiValueMap<String, String> parameters) {
        return metrics.answer(question(key, parameters)).toPrettyString();
    }

    private static MetricQuestion question(String key, MultiValueMap<String, String> parameters) {
        return new MetricQuestion(
                key,
                parameters.getOrDefault("by", List.of()),
                parameters.getOrDefault("where", List.of()),
                Optional.ofNullable(parameters.getFirst("from")),
                Optional.ofNullable(parameters.getFirst("to")),
                Optional.ofNullable(parameters.getFirst("grain")));
    }
}
