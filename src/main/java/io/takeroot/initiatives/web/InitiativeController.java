package io.takeroot.initiatives.web;

import io.takeroot.initiatives.Initiative;
import io.takeroot.initiatives.Initiatives;
import io.takeroot.initiatives.Templates;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Page;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One initiative as a chain, its deliverables to tick, and the templates to begin one with.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class InitiativeController {
    static final Crumb ALL = new Crumb("Initiatives", "/initiatives");

    private final Initiatives initiatives;
    private final InitiativePages views;
    private final Pages pages;

    InitiativeController(Initiatives initiatives, InitiativePages views, Pages pages) {
        this.initiatives = initiatives;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/initiatives/{key}")
    String initiative(@PathVariable String key, HttpServletRequest request, Model model) {
        var initiative = initiatives.require(slug(key));
        model.addAttribute("page", pages.page(initiative.title()).under(ALL));
        model.addAttribute(
                "view", views.view(initiative, InitiativesController.mayChange(request)));
        return "initiatives/initiative";
    }

    /// One click, whatever others change in the initiative meanwhile.
    @PostMapping("/initiatives/{key}/deliverables/{deliverable}")
    @PreAuthorize("hasRole('MARKETER')")
    String deliver(
            @PathVariable String key,
            @PathVariable String deliverable,
            @RequestParam boolean done,
            Principal principal) {
        initiatives.deliver(slug(key), slug(deliverable), done, new Actor(principal.getName()));
        return "redirect:/initiatives/" + key + "#tactics";
    }

    @PostMapping("/initiatives/{key}/removal")
    @PreAuthorize("hasRole('MARKETER')")
    String remove(@PathVariable String key, Principal principal, RedirectAttributes then) {
        initiatives.remove(slug(key), new Actor(principal.getName()));
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Draft removed."));
        return "redirect:/initiatives";
    }

    @GetMapping("/initiatives/templates")
    String templates(Model model) {
        model.addAttribute("page", pages.page("Templates").under(ALL));
        model.addAttribute("templates", Templates.all());
        return "initiatives/templates";
    }

    static Page under(Pages pages, String title, Initiative initiative) {
        return pages.page(title).under(ALL, new Crumb(initiative.title(), initiative.url()));
    }

    static Slug slug(String key) {
        if (!Slug.isSlug(key)) {
            throw Failure.user("UNKNOWN_INITIATIVE", "'" + key + "' is no key of an initiative");
        }
        return Slug.of(key);
    }
}
