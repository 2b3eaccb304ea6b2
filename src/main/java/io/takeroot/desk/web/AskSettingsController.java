package io.takeroot.desk.web;

import io.takeroot.access.Person;
import io.takeroot.desk.AskLinks;
import io.takeroot.desk.SlackSettings;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The links under which people ask without an account, and the Slack app.
@Controller
class AskSettingsController {
    private static final String HERE = "/settings/desk";
    private static final Crumb SETTINGS = new Crumb("Settings", "/settings");

    private final AskLinks links;
    private final SlackSettings slack;
    private final AskSettingsViews views;
    private final Pages pages;

    AskSettingsController(
            AskLinks links, SlackSettings slack, AskSettingsViews views, Pages pages) {
        this.links = links;
        this.slack = slack;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping(HERE)
    @PreAuthorize("hasRole('LEAD')")
    ModelAndView page(@AuthenticationPrincipal Person me) {
        return show(me, "", List.of());
    }

    @PostMapping(HERE + "/links")
    @PreAuthorize("hasRole('LEAD')")
    ModelAndView open(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String team,
            RedirectAttributes then) {
        try {
            links.open(title, Optional.of(team).filter(it -> !it.isEmpty()), me.actor());
        } catch (Failure failure) {
            return show(me, title, failure.problems());
        }
        return back("The link is open. Copy it and hand it out.", then);
    }

    @PostMapping(HERE + "/links/{id}/removal")
    @PreAuthorize("hasRole('LEAD')")
    ModelAndView revoke(
            @AuthenticationPrincipal Person me, @PathVariable UUID id, RedirectAttributes then) {
        links.revoke(id, me.actor());
        return back("The link is void. What was asked with it stays.", then);
    }

    @PostMapping(HERE + "/slack")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    ModelAndView slack(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String secret,
            RedirectAttributes then) {
        return changed(
                me, () -> slack.change(secret, me.actor()), "Saved. Slack may call now.", then);
    }

    /// An empty token forgets the one that is stored.
    @PostMapping(HERE + "/slack/bot")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    ModelAndView bot(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String token,
            RedirectAttributes then) {
        return changed(
                me,
                () -> slack.changeBot(token, me.actor()),
                token.isBlank() ? "The token is forgotten." : "Saved.",
                then);
    }

    @PostMapping(HERE + "/slack/removal")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    ModelAndView forget(@AuthenticationPrincipal Person me, RedirectAttributes then) {
        slack.forget(me.actor());
        return back("Nothing from Slack is taken any more.", then);
    }

    private ModelAndView changed(Person me, Runnable change, String said, RedirectAttributes then) {
        try {
            change.run();
        } catch (Failure failure) {
            return show(me, "", failure.problems());
        }
        return back(said, then);
    }

    private ModelAndView show(Person me, String title, List<Problem> problems) {
        var view = new ModelAndView("desk/ask-settings");
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", pages.page("Asking the desk").under(SETTINGS));
        view.addObject("view", views.view(me, title, problems));
        return view;
    }

    private static ModelAndView back(String said, RedirectAttributes then) {
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(said));
        return new ModelAndView("redirect:" + HERE);
    }
}
