package io.takeroot.scorecards.web;

import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.Subject;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages of scorecards.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class ScorecardController {
    private static final Crumb LIST = new Crumb("Scorecards", "/scorecards");

    private final Scorecards scorecards;
    private final ScorecardPages shown;
    private final Pages pages;

    ScorecardController(Scorecards scorecards, ScorecardPages shown, Pages pages) {
        this.scorecards = scorecards;
        this.shown = shown;
        this.pages = pages;
    }

    @GetMapping("/scorecards")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.page("Scorecards"));
        model.addAttribute(
                "list",
                ListView.of(
                        scorecards,
                        shown.formats(),
                        ScorecardPages.viewer(request),
                        ScorecardPages.mayChange(request)));
        return "scorecards/list";
    }

    @GetMapping({"/scorecards/{key}", "/scorecards/{key}/{product}"})
    String scorecard(
            @PathVariable String key,
            @PathVariable Optional<String> product,
            @RequestParam(defaultValue = "") String open,
            @RequestParam(name = "as-of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf,
            HttpServletRequest request,
            Model model) {
        var address = ScorecardAddress.of(key, product, asOf);
        var subject =
                scorecards.find(address.id()).orElseThrow(() -> scorecards.unknown(address.id()));
        return show(address, subject, open, request, model);
    }

    @GetMapping(
            path = {"/scorecards/{key}", "/scorecards/{key}/{product}"},
            params = "view=seen")
    String seen(
            @PathVariable String key,
            @PathVariable Optional<String> product,
            @RequestParam(name = "as-of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf,
            HttpServletRequest request,
            Model model) {
        var address = ScorecardAddress.of(key, product, asOf);
        var subject =
                scorecards.find(address.id()).orElseThrow(() -> scorecards.unknown(address.id()));
        model.addAttribute("page", pages.page(subject.title()).under(LIST));
        model.addAttribute("view", shown.seen(address, shown.day(address), request));
        return "scorecards/kept";
    }

    @GetMapping({
        "/scorecards/{key}/indicators/{indicator}",
        "/scorecards/{key}/{product}/indicators/{indicator}"
    })
    String indicator(
            @PathVariable String key,
            @PathVariable Optional<String> product,
            @PathVariable String indicator,
            @RequestParam(name = "as-of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf,
            HttpServletRequest request,
            Model model) {
        var address = ScorecardAddress.of(key, product, asOf);
        model.addAttribute("detail", shown.detail(address, Slug.of(indicator), request));
        return "scorecards/indicator";
    }

    @GetMapping({
        "/scorecards/{key}/indicators/{indicator}/rows",
        "/scorecards/{key}/{product}/indicators/{indicator}/rows"
    })
    String rows(
            @PathVariable String key,
            @PathVariable Optional<String> product,
            @PathVariable String indicator,
            @RequestParam(name = "as-of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf,
            HttpServletRequest request,
            Model model) {
        var address = ScorecardAddress.of(key, product, asOf);
        var rows = shown.rows(address, Slug.of(indicator), request);
        var back = new Crumb(rows.scorecard(), address.opened(Slug.of(indicator)));
        model.addAttribute("page", pages.page(rows.title()).under(LIST, back));
        model.addAttribute("rows", rows);
        return "scorecards/rows";
    }

    @GetMapping({"/scorecards/{key}/export.csv", "/scorecards/{key}/{product}/export.csv"})
    ResponseEntity<String> csv(
            @PathVariable String key,
            @PathVariable Optional<String> product,
            @RequestParam(name = "as-of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf,
            HttpServletRequest request) {
        var address = ScorecardAddress.of(key, product, asOf);
        var scorecard =
                scorecards
                        .assess(address.id(), shown.day(address))
                        .seenBy(ScorecardPages.viewer(request), shown.formats());
        var name = scorecard.subject().id().text().replace('/', '-') + "-" + scorecard.asOf();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name + ".csv").build().toString())
                .body(ScorecardCsv.of(scorecard));
    }

    private String show(
            ScorecardAddress address,
            Subject subject,
            String open,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("page", pages.page(subject.title()).under(LIST));
        model.addAttribute("scorecard", shown.view(address, open, request));
        return "scorecards/scorecard";
    }
}
