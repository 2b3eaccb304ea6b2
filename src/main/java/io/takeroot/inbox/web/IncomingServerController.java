package io.takeroot.inbox.web;

import io.takeroot.inbox.IncomingServers;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The mailbox that mail is fetched from, for administrators.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class IncomingServerController {
    static final Crumb SETTINGS = new Crumb("Settings", "/settings");
    private static final String PAGE = "redirect:/settings/inbox";

    private final IncomingServers servers;
    private final Pages pages;

    IncomingServerController(IncomingServers servers, Pages pages) {
        this.servers = servers;
        this.pages = pages;
    }

    @GetMapping("/settings/inbox")
    ModelAndView page() {
        return show(
                servers.current().map(IncomingServerForm::of).orElse(IncomingServerForm.EMPTY),
                List.of());
    }

    @PostMapping("/settings/inbox")
    ModelAndView change(@ModelAttribute IncomingServerForm form, RedirectAttributes then) {
        try {
            servers.change(form.server(servers.current()));
        } catch (Failure failure) {
            var view = show(form, failure.problems());
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        then.addFlashAttribute(
                Flash.ATTRIBUTE, Flash.done("Saved. Try the connection to see whether it works."));
        return new ModelAndView(PAGE);
    }

    @PostMapping("/settings/inbox/test")
    String test(RedirectAttributes then) {
        var answer = servers.test();
        then.addFlashAttribute(
                Flash.ATTRIBUTE,
                answer.works()
                        ? Flash.done("It works. " + answer.words())
                        : Flash.failed("It does not work. " + answer.words()));
        return PAGE;
    }

    @PostMapping("/settings/inbox/removal")
    String remove(RedirectAttributes then) {
        servers.remove();
        then.addFlashAttribute(
                Flash.ATTRIBUTE, Flash.done("No more mail is fetched. What came is kept."));
        return PAGE;
    }

    private ModelAndView show(IncomingServerForm form, List<Problem> problems) {
        var view = new ModelAndView("inbox/server");
        view.addObject("page", pages.page("Incoming mail").under(SETTINGS));
        view.addObject("fields", form.fields());
        view.addObject("standing", StandingView.of(servers.position()));
        view.addObject("problems", problems);
        return view;
    }
}
