package io.takeroot.responses.web;

import io.takeroot.responses.Responses;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of responses, and its parts on other pages.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class ResponsesController {
    static final Crumb LIST = new Crumb("Responses", "/responses");

    private static final int MOST_IN_PART = 6;

    private final Responses responses;
    private final ResponsesViews views;
    private final AboutViews about;
    private final ResponsePages shown;
    private final Pages pages;

    ResponsesController(
            Responses responses,
            ResponsesViews views,
            AboutViews about,
            ResponsePages shown,
            Pages pages) {
        this.responses = responses;
        this.views = views;
        this.about = about;
        this.shown = shown;
        this.pages = pages;
    }

    @GetMapping("/responses")
    String all(
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String product,
            HttpServletRequest request,
            Model model) {
        var filter = new ResponsesFilter(whose, product, shown.person());
        model.addAttribute("page", pages.page("Responses"));
        model.addAttribute("view", views.view(filter, ResponsePages.mayRespond(request)));
        return "responses/responses";
    }

    @GetMapping("/responses/export.csv")
    ResponseEntity<String> csv(
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String product) {
        var filter = new ResponsesFilter(whose, product, shown.person());
        var name = "responses-" + shown.today() + ".csv";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(ResponsesCsv.of(responses, filter));
    }

    /// A part of other pages: what nobody has answered yet.
    @GetMapping("/responses/unanswered")
    String unanswered(HttpServletRequest request, Model model) {
        if (!isPart(request)) {
            return "redirect:/responses";
        }
        var rows = views.unanswered();
        model.addAttribute("rows", rows.stream().limit(MOST_IN_PART).toList());
        model.addAttribute("more", Math.max(0, rows.size() - MOST_IN_PART));
        model.addAttribute("mayRespond", ResponsePages.mayRespond(request));
        return "responses/unanswered";
    }

    /// A part of an opened indicator: how it is answered.
    @GetMapping("/responses/about")
    String about(
            @RequestParam String scorecard,
            @RequestParam String indicator,
            HttpServletRequest request,
            Model model) {
        model.addAttribute(
                "view", about.view(scorecard, indicator, ResponsePages.mayRespond(request)));
        if (isPart(request)) {
            return "responses/about";
        }
        model.addAttribute("page", pages.page("Response").under(LIST));
        return "responses/about-page";
    }

    private static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
