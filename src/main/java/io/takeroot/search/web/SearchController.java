package io.takeroot.search.web;

import io.takeroot.access.People;
import io.takeroot.ui.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Search over everything one may see.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class SearchController {
    private final SearchViews views;
    private final People people;
    private final Pages pages;

    SearchController(SearchViews views, People people, Pages pages) {
        this.views = views;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/search")
    String search(@ModelAttribute SearchForm form, Model model) {
        model.addAttribute("page", pages.page("Search"));
        model.addAttribute("view", views.view(form, people.signedIn().orElseThrow().role()));
        return "search/search";
    }
}
