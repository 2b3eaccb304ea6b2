package io.takeroot.intelligence.web;

import io.takeroot.access.Person;
import io.takeroot.intelligence.FieldLinks;
import io.takeroot.intelligence.Insights;
import io.takeroot.intelligence.NewInsight;
import io.takeroot.kernel.Failure;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// "Heard in the field": one field and a few taps, by whoever is signed in or has a link.
@Controller
class HeardController {
    private static final String HOME = "/heard";
    private static final String LINK = "link";

    private final Insights insights;
    private final FieldLinks links;
    private final HeardViews views;
    private final HubPages hub;
    private final Pages pages;

    HeardController(
            Insights insights, FieldLinks links, HeardViews views, HubPages hub, Pages pages) {
        this.insights = insights;
        this.links = links;
        this.views = views;
        this.hub = hub;
        this.pages = pages;
    }

    @GetMapping(HOME)
    @PreAuthorize("hasRole('SELLER')")
    ModelAndView form(
            @ModelAttribute HeardForm form,
            @RequestParam(defaultValue = "") String kept,
            @ModelAttribute(LINK) String link) {
        var me = hub.me();
        return show(new HeardViews.Shown(me, HOME, form, "", kept, true, link, links.isOpen(me)));
    }

    @PostMapping(HOME)
    @PreAuthorize("hasRole('SELLER')")
    ModelAndView keep(@ModelAttribute HeardForm form) {
        return keep(hub.me(), form, HOME, true);
    }

    @PostMapping("/heard-link")
    @PreAuthorize("hasRole('SELLER')")
    String open(RedirectAttributes then) {
        var path = links.open(hub.me());
        then.addFlashAttribute(
                LINK,
                ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString());
        return "redirect:" + HOME;
    }

    @PostMapping("/heard-link/removal")
    @PreAuthorize("hasRole('SELLER')")
    String shut(RedirectAttributes then) {
        links.shut(hub.me());
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("The link is shut."));
        return "redirect:" + HOME;
    }

    /// Opened from a phone that is not signed in: the link is the right, to report and no more.
    @GetMapping("/heard/{token}")
    ModelAndView formByLink(
            @PathVariable String token,
            @ModelAttribute HeardForm form,
            @RequestParam(defaultValue = "") String kept,
            HttpServletResponse response) {
        // The address is a secret: no cache keeps it, no other page is told of it.
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        return show(
                new HeardViews.Shown(
                        reporter(token), HOME + "/" + token, form, "", kept, false, "", true));
    }

    @PostMapping("/heard/{token}")
    ModelAndView keepByLink(@PathVariable String token, @ModelAttribute HeardForm form) {
        return keep(reporter(token), form, HOME + "/" + token, false);
    }

    private ModelAndView keep(Person person, HeardForm form, String action, boolean signedIn) {
        try {
            var id = insights.keep(NewInsight.of(form.heard(hub.today())), person.actor());
            return new ModelAndView("redirect:" + action + form.next(id.toString()));
        } catch (Failure failure) {
            var answer =
                    show(
                            new HeardViews.Shown(
                                    person,
                                    action,
                                    form,
                                    failure.problems().getFirst().message(),
                                    "",
                                    signedIn,
                                    "",
                                    true));
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
    }

    private Person reporter(String token) {
        return links.reporter(token)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView show(HeardViews.Shown shown) {
        var answer = new ModelAndView("intelligence/heard");
        answer.addObject("page", pages.page("Heard in the field"));
        answer.addObject("view", views.view(shown));
        return answer;
    }
}
