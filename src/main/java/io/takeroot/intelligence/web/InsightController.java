package io.takeroot.intelligence.web;

import io.takeroot.intelligence.InsightId;
import io.takeroot.intelligence.Insights;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The list of insights, and a page for each of them.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class InsightController {
    static final Crumb ALL = new Crumb("Insights", "/insights");

    private final Insights insights;
    private final InsightListViews lists;
    private final InsightViews views;
    private final InsightCsv csv;
    private final HubPages hub;
    private final Pages pages;

    InsightController(
            Insights insights,
            InsightListViews lists,
            InsightViews views,
            InsightCsv csv,
            HubPages hub,
            Pages pages) {
        this.insights = insights;
        this.lists = lists;
        this.views = views;
        this.csv = csv;
        this.hub = hub;
        this.pages = pages;
    }

    @GetMapping("/insights")
    String list(@ModelAttribute InsightFilter filter, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.page("Insights"));
        model.addAttribute("view", lists.list(filter, request));
        return "intelligence/list";
    }

    @GetMapping("/insights.csv")
    void csv(@ModelAttribute InsightFilter filter, HttpServletResponse response)
            throws IOException {
        csv.write(filter.search(), hub.csv("insights", response));
    }

    @GetMapping("/insights/{number:\\d+}")
    String insight(@PathVariable String number, HttpServletRequest request, Model model) {
        var id = id(number);
        if (insights.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("page", pages.page("Insight " + id).under(ALL));
        model.addAttribute("view", views.view(insights.require(id), request));
        return "intelligence/insight";
    }

    @GetMapping("/insights/{number:\\d+}/versions")
    String versions(@PathVariable String number, HttpServletRequest request, Model model) {
        var id = id(number);
        model.addAttribute(
                "page", pages.page("Versions").under(ALL, new Crumb("Insight " + id, id.url())));
        model.addAttribute("view", views.versions(insights.require(id), request));
        return "intelligence/versions";
    }

    static InsightId id(String number) {
        return InsightId.parse(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
