package io.takeroot.groundwork.web;

import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.Foundations;
import io.takeroot.groundwork.Version;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a foundation said before, also of one that was removed.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class VersionsController {
    private final Foundations foundations;
    private final VersionsViews views;
    private final Pages pages;

    VersionsController(Foundations foundations, VersionsViews views, Pages pages) {
        this.foundations = foundations;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/groundwork/{kind}/{key}/versions")
    String versions(
            @PathVariable String kind,
            @PathVariable String key,
            HttpServletRequest request,
            Model model) {
        var id = FoundationController.id(kind, key);
        model.addAttribute(
                "page",
                pages.page("Versions")
                        .under(
                                FoundationController.ALL,
                                FoundationController.crumb(id.kind()),
                                new Crumb(title(id), id.url())));
        model.addAttribute("view", views.versions(id, GroundworkController.mayChange(request)));
        return "groundwork/versions";
    }

    private String title(FoundationId id) {
        return foundations.versions(id).stream()
                .map(Version::said)
                .flatMap(said -> said.stream())
                .findFirst()
                .map(Foundation::title)
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_FOUNDATION",
                                        "there never was a foundation '" + id + "'"));
    }

    @PostMapping("/groundwork/{kind}/{key}/versions/{number}/restoration")
    @PreAuthorize("hasRole('MARKETER')")
    String restore(
            @PathVariable String kind,
            @PathVariable String key,
            @PathVariable int number,
            Principal principal,
            RedirectAttributes then) {
        var id = FoundationController.id(kind, key);
        foundations.restore(id, number, new Actor(principal.getName()));
        then.addFlashAttribute(
                Flash.ATTRIBUTE, Flash.done("It says again what version " + number + " said."));
        return "redirect:" + id.url();
    }
}
