package io.takeroot.mail.web;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.mail.MailServers;
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

/// The mail server's settings, for administrators.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class MailServerController {
    private final MailServers servers;
    private final Pages pages;

    MailServerController(MailServers servers, Pages pages) {
        this.servers = servers;
        this.pages = pages;
    }

    @GetMapping("/settings/mail")
    ModelAndView page() {
        return show(
                servers.current().map(MailServerForm::of).orElse(MailServerForm.EMPTY), List.of());
    }

    @PostMapping("/settings/mail")
    ModelAndView change(
            @ModelAttribute MailServerForm form, Principal me, RedirectAttributes then) {
        try {
            servers.change(form.server(servers.current()), new Actor(me.getName()));
        } catch (Failure failure) {
            var view = show(form, failure.problems());
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        then.addFlashAttribute(
                Flash.ATTRIBUTE, Flash.done("Saved. Send a test mail to see whether it works."));
        return new ModelAndView("redirect:/settings/mail");
    }

    @PostMapping("/settings/mail/test")
    String test(Principal me, RedirectAttributes then) {
        var answer = servers.test(me.getName());
        then.addFlashAttribute(
                Flash.ATTRIBUTE,
                answer.taken()
                        ? Flash.done(
                                "Sent to " + me.getName() + ". The server said: " + answer.words())
                        : Flash.failed("Not sent. " + answer.words()));
        return "redirect:/settings/mail";
    }

    private ModelAndView show(MailServerForm form, List<Problem> problems) {
        var view = new ModelAndView("mail/server");
        view.addObject("page", pages.page("Mail").under(DeliveriesView.SETTINGS));
        view.addObject("fields", form.fields());
        view.addObject("setUp", servers.isSetUp());
        view.addObject("problems", problems);
        return view;
    }
}
