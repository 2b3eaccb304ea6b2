package io.takeroot.responses.web;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.responses.Responses;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Writing a response to an indicator that is off track.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class ResponseFormController {
    private final Responses responses;
    private final ResponseFormViews views;
    private final ResponsePages shown;
    private final Pages pages;

    ResponseFormController(
            Responses responses, ResponseFormViews views, ResponsePages shown, Pages pages) {
        this.responses = responses;
        this.views = views;
        this.shown = shown;
        this.pages = pages;
    }

    @GetMapping("/responses/new")
    ModelAndView form(@RequestParam String scorecard, @RequestParam String indicator) {
        return show(views.fresh(scorecard, indicator), List.of());
    }

    @PostMapping("/responses")
    ModelAndView respond(@ModelAttribute ResponseForm form, Principal me, RedirectAttributes then) {
        try {
            var about = AboutViews.indicator(form.scorecard(), form.indicator());
            var by = new Actor(me.getName());
            var made = responses.respond(about, form.answer(), shown.today(), by);
            then.addFlashAttribute(
                    Flash.ATTRIBUTE, Flash.done("Response kept. It is checked on the day named."));
            return new ModelAndView("redirect:" + made.url());
        } catch (Failure failure) {
            var view = show(form, failure.problems());
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    private ModelAndView show(ResponseForm form, List<Problem> problems) {
        var view = new ModelAndView("responses/form");
        view.addObject("view", views.view(form, problems));
        view.addObject(
                "page",
                pages.page("Respond to " + views.title(form)).under(ResponsesController.LIST));
        return view;
    }
}
