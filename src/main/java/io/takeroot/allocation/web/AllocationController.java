package io.takeroot.allocation.web;

import io.takeroot.allocation.Allocations;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The list of allocations, a page for each, and one for each publication.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class AllocationController {
    static final Crumb ALL = new Crumb("Allocations", "/allocations");

    private final Allocations allocations;
    private final AllocationViews views;
    private final Pages pages;

    AllocationController(Allocations allocations, AllocationViews views, Pages pages) {
        this.allocations = allocations;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/allocations")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.page("Allocations"));
        model.addAttribute("view", views.list(mayChange(request)));
        return "allocation/list";
    }

    @GetMapping("/allocations/{key}")
    String allocation(@PathVariable String key, HttpServletRequest request, Model model) {
        var allocation = allocations.require(slug(key));
        model.addAttribute("page", pages.page(allocation.title()).under(ALL));
        model.addAttribute("view", views.allocation(allocation.key(), mayChange(request)));
        return "allocation/allocation";
    }

    @GetMapping("/allocations/{key}/publications/{number}")
    String publication(@PathVariable String key, @PathVariable int number, Model model) {
        var allocation = allocations.require(slug(key));
        model.addAttribute(
                "page",
                pages.page("Publication " + number)
                        .under(ALL, new Crumb(allocation.title(), "/allocations/" + key)));
        model.addAttribute("view", views.publication(allocation.key(), number));
        return "allocation/publication";
    }

    static Slug slug(String key) {
        if (!Slug.isSlug(key)) {
            throw Failure.user("UNKNOWN_ALLOCATION", "'" + key + "' is no key of an allocation");
        }
        return Slug.of(key);
    }

    static boolean mayChange(HttpServletRequest request) {
        return request.isUserInRole("LEAD");
    }
}
