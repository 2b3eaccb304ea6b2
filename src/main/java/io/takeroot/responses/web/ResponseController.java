package io.takeroot.responses.web;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.responses.ResponseId;
import io.takeroot.responses.Responses;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of one response, and what people add to it.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class ResponseController {
    private final Responses responses;
    private final ResponseViews views;
    private final Pages pages;

    ResponseController(Responses responses, ResponseViews views, Pages pages) {
        this.responses = responses;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/responses/{id:[0-9]+}")
    ModelAndView page(@PathVariable long id, HttpServletRequest request) {
        return show(id, ResponseView.Typed.NOTHING, request);
    }

    /// @param from the day as the person saw it
    @PostMapping("/responses/{id:[0-9]+}/check")
    @PreAuthorize("hasRole('MARKETER')")
    ModelAndView moveCheck(
            @PathVariable long id,
            @RequestParam LocalDate from,
            @RequestParam String day,
            @RequestParam String reason,
            HttpServletRequest request,
            RedirectAttributes then) {
        try {
            responses.moveCheck(new ResponseId(id), from, day(day), reason, actor(request));
        } catch (Failure failure) {
            var typed = new ResponseView.Typed(failure.problems(), day, reason, "");
            return refused(id, typed, request);
        }
        return done(id, "The check was moved; the reason is kept.", then);
    }

    @PostMapping("/responses/{id:[0-9]+}/remarks")
    @PreAuthorize("hasRole('MARKETER')")
    ModelAndView remark(
            @PathVariable long id,
            @RequestParam String words,
            HttpServletRequest request,
            RedirectAttributes then) {
        try {
            responses.remark(new ResponseId(id), words, actor(request));
        } catch (Failure failure) {
            var typed = new ResponseView.Typed(failure.problems(), "", "", words);
            return refused(id, typed, request);
        }
        return done(id, "Added.", then);
    }

    private ModelAndView refused(long id, ResponseView.Typed typed, HttpServletRequest request) {
        var view = show(id, typed, request);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView done(long id, String words, RedirectAttributes then) {
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(words));
        return new ModelAndView("redirect:" + new ResponseId(id).url());
    }

    private ModelAndView show(long id, ResponseView.Typed typed, HttpServletRequest request) {
        var response = views.response(id);
        var about = response.episode();
        var view = new ModelAndView("responses/response");
        view.addObject(
                "page",
                pages.page("Response to " + about.title())
                        .under(
                                ResponsesController.LIST,
                                new Crumb(about.title(), about.indicator().url())));
        view.addObject("view", views.view(response, typed, ResponsePages.mayRespond(request)));
        return view;
    }

    private static LocalDate day(String text) {
        return ResponseForm.day(text)
                .orElseThrow(
                        () ->
                                new Failure(
                                        Failure.Kind.USER,
                                        List.of(
                                                Problem.of(
                                                        "RESPONSE_CHECK_DAY",
                                                        "'"
                                                                + text
                                                                + "' is not a day; write one such as 2017-12-31."))));
    }

    private static Actor actor(HttpServletRequest request) {
        Principal me = request.getUserPrincipal();
        return new Actor(me.getName());
    }
}
