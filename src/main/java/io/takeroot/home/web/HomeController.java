package io.takeroot.home.web;

import io.takeroot.access.People;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Pages;
import io.takeroot.workspace.Workspace;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// The first page.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class HomeController {
    private final HomeViews views;
    private final People people;
    private final Workspace workspace;
    private final Pages pages;

    HomeController(HomeViews views, People people, Workspace workspace, Pages pages) {
        this.views = views;
        this.people = people;
        this.workspace = workspace;
        this.pages = pages;
    }

    @GetMapping("/")
    String home(@RequestParam(defaultValue = "") String of, Model model) {
        model.addAttribute("page", pages.page(workspace.settings().name()));
        model.addAttribute("lead", views.lead());
        model.addAttribute("view", views.view(people.signedIn().orElseThrow(), of));
        return "home/home";
    }

    /// What changed since yesterday takes a second look at every scorecard; the page does not
    /// wait for it.
    @GetMapping("/since-yesterday")
    String changes(
            @RequestHeader(name = "HX-Request", defaultValue = "") String part, Model model) {
        model.addAttribute("page", pages.page("Since yesterday").under(new Crumb("Home", "/")));
        model.addAttribute("changes", views.changes());
        return part.isEmpty() ? "home/since" : "home/changes";
    }
}
