package io.takeroot.responses.web;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.responses.Alerts;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of alerts.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class AlertsController {
    private static final String BACK = "redirect:/alerts";

    private final Alerts alerts;
    private final AlertsViews views;
    private final ResponsePages shown;
    private final Pages pages;

    AlertsController(Alerts alerts, AlertsViews views, ResponsePages shown, Pages pages) {
        this.alerts = alerts;
        this.views = views;
        this.shown = shown;
        this.pages = pages;
    }

    @GetMapping("/alerts")
    String all(
            @RequestParam(defaultValue = "") String rule, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.page("Alerts"));
        model.addAttribute("view", views.view(rule, ResponsePages.mayRespond(request)));
        return "responses/alerts";
    }

    /// Whoever was told may say what they think of it.
    @PostMapping("/alerts/{id}/feedback")
    String feedback(@PathVariable long id, @RequestParam boolean useful, RedirectAttributes then) {
        shown.person().ifPresent(person -> alerts.feedback(id, person, useful));
        then.addFlashAttribute(
                Flash.ATTRIBUTE, Flash.done(useful ? "Counted as useful." : "Counted as noise."));
        return BACK;
    }

    @PostMapping("/alerts/{id}/snooze")
    @PreAuthorize("hasRole('MARKETER')")
    String snooze(
            @PathVariable long id,
            @RequestParam LocalDate until,
            Principal me,
            RedirectAttributes then) {
        try {
            alerts.snooze(id, until, new Actor(me.getName()));
            then.addFlashAttribute(
                    Flash.ATTRIBUTE,
                    Flash.done("The rule looks away until " + shown.formats().date(until) + "."));
        } catch (Failure failure) {
            then.addFlashAttribute(
                    Flash.ATTRIBUTE, Flash.failed(failure.problems().getFirst().message()));
        }
        return BACK;
    }

    @PostMapping("/alerts/snoozes/removal")
    @PreAuthorize("hasRole('MARKETER')")
    String wake(@RequestParam String rule, @RequestParam String about, RedirectAttributes then) {
        alerts.wake(rule, about);
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("The rule looks again."));
        return BACK;
    }

    /// Only a person decides to send a message again that may have arrived.
    @PostMapping("/alerts/posts/{id}/attempts")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String postAgain(@PathVariable long id, RedirectAttributes then) {
        then.addFlashAttribute(
                Flash.ATTRIBUTE,
                alerts.postAgain(id)
                        ? Flash.done("It is on its way again.")
                        : Flash.failed("It is sent or on its way already."));
        return BACK;
    }
}
