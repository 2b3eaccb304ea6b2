package io.takeroot.initiatives.web;

import io.takeroot.initiatives.Portfolios;
import io.takeroot.initiatives.VerdictJson;
import io.takeroot.initiatives.Verdicts;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import java.time.LocalDate;
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

/// Verdicts and the portfolio as JSON, and as a table.
@RestController
@PreAuthorize("hasRole('VIEWER')")
class VerdictApi {
    private final Verdicts verdicts;
    private final Portfolios portfolios;

    VerdictApi(Verdicts verdicts, Portfolios portfolios) {
        this.verdicts = verdicts;
        this.portfolios = portfolios;
    }

    @GetMapping(
            path = "/api/initiatives/{key}/verdict",
            produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, @Nullable Object> verdict(
            @PathVariable String key,
            @RequestParam(name = "as-of") @DateTimeFormat(iso = ISO.DATE)
                    Optional<LocalDate> asOf) {
        return Optional.of(key)
                .filter(Slug::isSlug)
                .map(Slug::of)
                .flatMap(slug -> asOf.map(day -> verdicts.of(slug, day)).orElse(verdicts.of(slug)))
                .map(VerdictJson::of)
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "NO_VERDICT_YET",
                                        "there is no verdict on '"
                                                + key
                                                + "': it is not there, or has not begun on that"
                                                + " day"));
    }

    @GetMapping(path = "/api/portfolio", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, @Nullable Object> portfolio() {
        return PortfolioTable.json(portfolios.today());
    }

    @GetMapping(path = "/portfolio.csv", produces = "text/csv")
    String csv() {
        return PortfolioTable.csv(portfolios.today());
    }
}
