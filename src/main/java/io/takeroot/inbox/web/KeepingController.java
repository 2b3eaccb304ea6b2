package io.takeroot.inbox.web;

import io.takeroot.access.People;
import io.takeroot.inbox.IntakeKey;
import io.takeroot.inbox.Retention;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How long received mail is kept, whose is erased, and the key of programs that hand mail in;
/// for administrators.
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class KeepingController {
    private static final String HERE = "/settings/inbox/keeping";

    private final Retention retention;
    private final IntakeKey key;
    private final People people;
    private final Pages pages;

    KeepingController(Retention retention, IntakeKey key, People people, Pages pages) {
        this.retention = retention;
        this.key = key;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping(HERE)
    ModelAndView page() {
        return show(Integer.toString(retention.days()), "", List.of());
    }

    @PostMapping(HERE)
    ModelAndView keepFor(@RequestParam(defaultValue = "") String days, RedirectAttributes then) {
        try {
            retention.keepFor(days, people.current());
        } catch (Failure failure) {
            return refused(show(days, "", failure.problems()));
        }
        return back("Saved. What is older is erased within hours.", then);
    }

    @PostMapping(HERE + "/erasures")
    ModelAndView erase(@RequestParam(defaultValue = "") String address, RedirectAttributes then) {
        try {
            int erased = retention.eraseFrom(address, people.current());
            var mails = StandingView.FORMATS.count(erased, "mail is", "mails are");
            return back(mails + " erased.", then);
        } catch (Failure failure) {
            var days = Integer.toString(retention.days());
            return refused(show(days, address, failure.problems()));
        }
    }

    /// The key is shown on the page that answers, and never again.
    @PostMapping(HERE + "/key")
    ModelAndView renew() {
        var fresh = key.renew(people.current());
        return page().addObject("fresh", fresh);
    }

    @PostMapping(HERE + "/key/removal")
    ModelAndView revoke(RedirectAttributes then) {
        key.revoke(people.current());
        return back("No program hands mail in any more.", then);
    }

    private ModelAndView show(String days, String address, List<Problem> problems) {
        var view = new ModelAndView("inbox/keeping");
        view.addObject("page", pages.page("Keeping mail").under(IncomingServerController.SETTINGS));
        view.addObject(
                "days",
                Field.of("days", "Days", "number", days)
                        .withHint("Counted from the day it came; two years are 730.")
                        .mandatory());
        view.addObject(
                "address",
                Field.of("address", "Address of the sender", "email", address).mandatory());
        view.addObject("made", key.isMade());
        view.addObject("fresh", "");
        view.addObject("problems", problems);
        return view;
    }

    private static ModelAndView refused(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView back(String said, RedirectAttributes then) {
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(said));
        return new ModelAndView("redirect:" + HERE);
    }
}
