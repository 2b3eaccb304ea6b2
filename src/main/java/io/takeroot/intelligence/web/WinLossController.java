package io.takeroot.intelligence.web;

import io.takeroot.ui.Crumb;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// The report of win/loss records, their list, and the deals that wait for one.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class WinLossController {
    static final Crumb ALL = new Crumb("Win/loss", "/win-loss");

    private final WinLossViews views;
    private final RecordListViews lists;
    private final HubPages hub;
    private final Pages pages;

    WinLossController(WinLossViews views, RecordListViews lists, HubPages hub, Pages pages) {
        this.views = views;
        this.lists = lists;
        this.hub = hub;
        this.pages = pages;
    }

    @GetMapping("/win-loss")
    String report(@ModelAttribute WinLossFilter filter, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.page("Win/loss"));
        model.addAttribute("view", views.report(filter, request));
        return "intelligence/win-loss";
    }

    @GetMapping("/win-loss/records")
    String records(@ModelAttribute WinLossFilter filter, Model model) {
        model.addAttribute("page", pages.page("Win/loss records").under(ALL));
        model.addAttribute("view", lists.records(filter));
        return "intelligence/records";
    }

    @GetMapping("/win-loss/proposals")
    String proposals(
            @RequestParam(defaultValue = "1") int page, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.page("Deals without a record").under(ALL));
        model.addAttribute("view", lists.proposals(page, HubPages.mayCurate(request)));
        return "intelligence/records";
    }

    @GetMapping("/win-loss.csv")
    void csv(@ModelAttribute WinLossFilter filter, HttpServletResponse response)
            throws IOException {
        lists.write(filter.search(), hub.csv("win-loss", response));
    }
}
