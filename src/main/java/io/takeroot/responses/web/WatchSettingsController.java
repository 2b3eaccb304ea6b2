package io.takeroot.responses.web;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.responses.WatchSettings;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Field;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// When responses are due and how people are told, for administrators.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class WatchSettingsController {
    private static final Crumb SETTINGS = new Crumb("Settings", "/settings");

    private final WatchSettings settings;
    private final Pages pages;

    WatchSettingsController(WatchSettings settings, Pages pages) {
        this.settings = settings;
        this.pages = pages;
    }

    @GetMapping("/settings/responses")
    ModelAndView page() {
        return show(new Form(settings.dueDays(), settings.mailHour(), "", false), List.of());
    }

    @PostMapping("/settings/responses")
    ModelAndView change(@ModelAttribute Form form, Principal me, RedirectAttributes then) {
        try {
            settings.change(form.change(), new Actor(me.getName()));
        } catch (Failure failure) {
            var view = show(form, failure.problems());
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Saved."));
        return new ModelAndView("redirect:/settings/responses");
    }

    private ModelAndView show(Form form, List<Problem> problems) {
        var view = new ModelAndView("responses/settings");
        view.addObject("page", pages.page("Alert settings").under(SETTINGS));
        view.addObject("fields", form.fields());
        view.addObject("hasWebhook", settings.hasWebhook());
        view.addObject("problems", problems);
        return view;
    }

    /// The settings as entered on the page.
    ///
    /// @param webhook empty to keep what is stored; never shown again
    record Form(int dueDays, int mailHour, String webhook, boolean withoutWebhook) {
        WatchSettings.Change change() {
            return new WatchSettings.Change(dueDays, mailHour, webhook, withoutWebhook);
        }

        List<Field> fields() {
            return List.of(
                    Field.of("dueDays", "A response is due after", "number", "" + dueDays)
                            .withHint(
                                    "Business days, Monday to Friday, from the first day off track.")
                            .mandatory(),
                    Field.of("mailHour", "Mails go out at", "number", "" + mailHour)
                            .withHint("The hour of the workspace's day, 0 to 23.")
                            .mandatory(),
                    Field.of("webhook", "Slack webhook", "password", "")
                            .withHint(
                                    "The address that Slack shows under Incoming Webhooks. It is kept sealed and never shown; leave empty to keep the one that is stored.")
                            .completedBy("new-password"));
        }
    }
}
