package io.takeroot.deals.web;

import io.takeroot.deals.Deals;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Pages;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The list of deals, and a page for each of them.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class DealController {
    private static final Crumb ALL = new Crumb("Deals", "/deals");

    private final Deals deals;
    private final DealViews views;
    private final Pages pages;

    DealController(Deals deals, DealViews views, Pages pages) {
        this.deals = deals;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/deals")
    String list(
            @RequestParam Optional<String> find,
            @RequestParam Optional<String> outcome,
            @RequestParam Optional<Integer> page,
            Model model) {
        model.addAttribute("page", pages.page("Deals"));
        model.addAttribute("view", views.list(find.orElse(""), outcome.orElse(""), page.orElse(1)));
        return "deals/list";
    }

    @GetMapping("/deals/{id}")
    String deal(@PathVariable String id, Model model) {
        var deal =
                deals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", pages.page(deal.title()).under(ALL));
        model.addAttribute("view", views.deal(deal));
        return "deals/deal";
    }
}
