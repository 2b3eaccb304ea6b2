package io.takeroot.groundwork.web;

import io.takeroot.groundwork.Foundations;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Agrees on a foundation, reviews it, takes it away.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class FoundationStateController {
    private final Groundwork groundwork;
    private final Foundations foundations;
    private final Pages pages;

    FoundationStateController(Groundwork groundwork, Foundations foundations, Pages pages) {
        this.groundwork = groundwork;
        this.foundations = foundations;
        this.pages = pages;
    }

    @PostMapping("/groundwork/{kind}/{key}/agreement")
    String agree(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam("review_by") String reviewBy,
            Principal principal,
            RedirectAttributes then) {
        var id = FoundationController.id(kind, key);
        foundations.agree(id, day(reviewBy), new Actor(principal.getName()));
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Agreed: it counts from today on."));
        return "redirect:" + id.url();
    }

    @PostMapping("/groundwork/{kind}/{key}/review")
    String review(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam("review_by") String reviewBy,
            Principal principal,
            RedirectAttributes then) {
        var id = FoundationController.id(kind, key);
        foundations.review(id, day(reviewBy), new Actor(principal.getName()));
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Reviewed: it is fresh again."));
        return "redirect:" + id.url();
    }

    private LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (!day.isBefore(groundwork.today())) {
                return day;
            }
        } catch (DateTimeException e) {
            // Said below, as a day that is past is.
        }
        throw Failure.user(
                "WRONG_VALUE",
                "'%s' is no review date; a day from %s on is expected"
                        .formatted(text, groundwork.today()));
    }

    @GetMapping("/groundwork/{kind}/{key}/removal")
    String askToRemove(@PathVariable String kind, @PathVariable String key, Model model) {
        var foundation = groundwork.require(FoundationController.id(kind, key));
        model.addAttribute(
                "page",
                pages.page("Remove " + foundation.title() + "?")
                        .under(
                                FoundationController.ALL,
                                FoundationController.crumb(foundation.id().kind())));
        model.addAttribute("url", foundation.id().url());
        return "groundwork/removal";
    }

    @PostMapping("/groundwork/{kind}/{key}/removal")
    String remove(
            @PathVariable String kind,
            @PathVariable String key,
            Principal principal,
            RedirectAttributes then) {
        var id = FoundationController.id(kind, key);
        foundations.remove(id, new Actor(principal.getName()));
        then.addFlashAttribute(
                Flash.ATTRIBUTE, Flash.done("Removed. Any version below can be restored."));
        return "redirect:" + id.url() + "/versions";
    }
}
