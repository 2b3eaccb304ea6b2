package io.takeroot.scorecards.web;

import io.takeroot.scorecards.ScoreJson;
import io.takeroot.scorecards.Scorecards;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Scorecards as JSON.
@RestController
@PreAuthorize("hasRole('VIEWER')")
class ScoreApi {
    private final Scorecards scorecards;
    private final ScorecardPages shown;

    ScoreApi(Scorecards scorecards, ScorecardPages shown) {
        this.scorecards = scorecards;
        this.shown = shown;
    }

    @GetMapping(path = "/api/scorecards", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Map<String, String>> all() {
        return scorecards.all().stream()
                .map(
                        subject ->
                                Map.of(
                                        "scorecard", subject.id().text(),
                                        "title", subject.title(),
                                        "url", "/api" + subject.id().url()))
                .toList();
    }

    @GetMapping(
            path = {"/api/scorecards/{key}", "/api/scorecards/{key}/{product}"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, @Nullable Object> scorecard(
            @PathVariable String key,
            @PathVariable Optional<String> product,
            @RequestParam(name = "as-of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf,
            HttpServletRequest request) {
        var id = ScorecardAddress.id(key, product);
        return ScoreJson.of(
                scorecards
                        .assess(id, asOf.orElseGet(scorecards::today))
                        .seenBy(ScorecardPages.viewer(request), shown.formats()));
    }
}
