package io.takeroot.groundwork.web;

import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.kernel.Failure;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/// The list of each kind of foundations, and a page for each of them.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class FoundationController {
    static final Crumb ALL = new Crumb("Groundwork", "/groundwork");

    private final Groundwork groundwork;
    private final FoundationListViews lists;
    private final FoundationViews views;
    private final Pages pages;

    FoundationController(
            Groundwork groundwork, FoundationListViews lists, FoundationViews views, Pages pages) {
        this.groundwork = groundwork;
        this.lists = lists;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/groundwork/{kind}")
    String list(
            @PathVariable String kind,
            @ModelAttribute FoundationFilter filter,
            HttpServletRequest request,
            Model model) {
        var of = kind(kind);
        model.addAttribute("page", pages.page(of.plural()).under(ALL));
        model.addAttribute("view", lists.list(of, filter, GroundworkController.mayChange(request)));
        return "groundwork/list";
    }

    @GetMapping("/groundwork/{kind}/{key}")
    String foundation(
            @PathVariable String kind,
            @PathVariable String key,
            HttpServletRequest request,
            Model model) {
        var foundation = groundwork.require(id(kind, key));
        model.addAttribute("page", pages.page(foundation.title()).under(ALL, crumb(kind(kind))));
        model.addAttribute("view", views.view(foundation, GroundworkController.mayChange(request)));
        return "groundwork/foundation";
    }

    static Crumb crumb(FoundationKind kind) {
        return new Crumb(kind.plural(), "/groundwork/" + kind.word());
    }

    static FoundationKind kind(String word) {
        return FoundationKind.of(word)
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_FOUNDATION",
                                        "'" + word + "' is no kind of foundation"));
    }

    static FoundationId id(String kind, String key) {
        return FoundationId.parse(kind + "/" + key)
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_FOUNDATION",
                                        "there is no foundation '" + kind + "/" + key + "'"));
    }
}
