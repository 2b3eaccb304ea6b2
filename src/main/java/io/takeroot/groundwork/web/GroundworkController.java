package io.takeroot.groundwork.web;

import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// The matrix of products against their foundations.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class GroundworkController {
    private final MatrixViews views;
    private final Pages pages;

    GroundworkController(MatrixViews views, Pages pages) {
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/groundwork")
    String matrix(
            @ModelAttribute FoundationFilter filter, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.page("Groundwork"));
        model.addAttribute("view", views.matrix(filter, mayChange(request)));
        return "groundwork/matrix";
    }

    static boolean mayChange(HttpServletRequest request) {
        return request.isUserInRole("MARKETER");
    }
}
