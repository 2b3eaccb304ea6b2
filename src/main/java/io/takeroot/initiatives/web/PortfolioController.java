package io.takeroot.initiatives.web;

import io.takeroot.ui.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The page of all work and what became of it.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class PortfolioController {
    private final PortfolioViews views;
    private final Pages pages;

    PortfolioController(PortfolioViews views, Pages pages) {
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/portfolio")
    String portfolio(Model model) {
        model.addAttribute("page", pages.page("Portfolio"));
        model.addAttribute("view", views.view());
        return "initiatives/portfolio";
    }
}
