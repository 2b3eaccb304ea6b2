package io.takeroot.calibration.web;

import io.takeroot.calibration.Judgement;
import io.takeroot.calibration.Judgement.Source;
import io.takeroot.calibration.Judgements;
import io.takeroot.ui.Pages;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page of what was said and what came.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class CalibrationController {
    private static final String HEADER =
            "source,scorecard,indicator,from,to,as_of,elapsed,status,points,low80,high80,probability,came,reached\n";

    private final Judgements judgements;
    private final CalibrationViews views;
    private final Pages pages;

    CalibrationController(Judgements judgements, CalibrationViews views, Pages pages) {
        this.judgements = judgements;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/calibration")
    String page(Model model) {
        model.addAttribute("page", pages.page("Calibration"));
        model.addAttribute("view", views.view());
        return "calibration/page";
    }

    /// Every judgement, one line each.
    @GetMapping("/calibration.csv")
    ResponseEntity<String> csv() {
        var lines =
                Arrays.stream(Source.values())
                        .flatMap(source -> judgements.of(source).stream())
                        .map(CalibrationController::line)
                        .collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"calibration.csv\"")
                .body(HEADER + lines);
    }

    private static String line(Judgement judgement) {
        var said = judgement.said();
        return String.join(
                        ",",
                        judgement.source().name().toLowerCase(Locale.ROOT),
                        judgement.scorecard().text(),
                        judgement.indicator().value(),
                        judgement.period().from().toString(),
                        judgement.period().lastDay().toString(),
                        judgement.asOf().toString(),
                        String.valueOf(judgement.elapsed()),
                        judgement.status().text(),
                        String.valueOf(judgement.points()),
                        said.map(s -> s.low().toPlainString()).orElse(""),
                        said.map(s -> s.high().toPlainString()).orElse(""),
                        said.map(s -> String.valueOf(s.probability())).orElse(""),
                        judgement.came().map(value -> value.toPlainString()).orElse(""),
                        judgement
                                .came()
                                .map(value -> String.valueOf(judgement.goal().isReachedBy(value)))
                                .orElse(""))
                + "\n";
    }
}
