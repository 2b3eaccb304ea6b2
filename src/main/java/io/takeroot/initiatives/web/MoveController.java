package io.takeroot.initiatives.web;

import io.takeroot.initiatives.Initiative;
import io.takeroot.initiatives.Initiatives;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.DateTimeException;
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

/// Starts, finishes and stops an initiative, and takes such a move back.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class MoveController {
    private final Initiatives initiatives;
    private final InitiativePages views;
    private final Pages pages;

    MoveController(Initiatives initiatives, InitiativePages views, Pages pages) {
        this.initiatives = initiatives;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/initiatives/{key}/start")
    @PreAuthorize("hasRole('VIEWER')")
    ModelAndView gate(@PathVariable String key, HttpServletRequest request) {
        var initiative = initiatives.require(InitiativeController.slug(key));
        return show(initiative, views.gate(initiative, mayOverride(request)), List.of());
    }

    @PostMapping("/initiatives/{key}/start")
    ModelAndView start(
            @PathVariable String key,
            @RequestParam String day,
            HttpServletRequest request,
            Principal principal,
            RedirectAttributes then) {
        var slug = InitiativeController.slug(key);
        try {
            boolean started = initiatives.start(slug, day(day), actor(principal));
            then.addFlashAttribute(
                    Flash.ATTRIBUTE, Flash.done(started ? "Started." : "It has started already."));
            return new ModelAndView("redirect:/initiatives/" + key);
        } catch (Failure failure) {
            return refused(slug, failure, day, "", request);
        }
    }

    /// Starts it past its closed gate; the reason stays with it for ever.
    @PostMapping("/initiatives/{key}/override")
    @PreAuthorize("hasRole('LEAD')")
    ModelAndView override(
            @PathVariable String key,
            @RequestParam String day,
            @RequestParam String reason,
            HttpServletRequest request,
            Principal principal,
            RedirectAttributes then) {
        var slug = InitiativeController.slug(key);
        try {
            initiatives.startPast(slug, day(day), reason, actor(principal));
            then.addFlashAttribute(
                    Flash.ATTRIBUTE, Flash.done("Started past the gate. The reason is kept."));
            return new ModelAndView("redirect:/initiatives/" + key);
        } catch (Failure failure) {
            return refused(slug, failure, day, reason, request);
        }
    }

    @PostMapping("/initiatives/{key}/end")
    ModelAndView end(
            @PathVariable String key,
            @RequestParam String state,
            @RequestParam String day,
            @RequestParam String reason,
            Principal principal,
            RedirectAttributes then) {
        var slug = InitiativeController.slug(key);
        try {
            var to = state.equals("stopped") ? Initiative.State.STOPPED : Initiative.State.FINISHED;
            initiatives.end(slug, new Initiatives.Ending(to, day(day), reason), actor(principal));
            then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(InitiativeWords.state(to) + "."));
        } catch (Failure failure) {
            return ended(slug, failure, new EndForm(state, day, reason));
        }
        return new ModelAndView("redirect:/initiatives/" + key);
    }

    @GetMapping("/initiatives/{key}/end")
    ModelAndView ending(@PathVariable String key) {
        var initiative = initiatives.require(InitiativeController.slug(key));
        return ending(initiative, new EndForm("finished", views.today().toString(), ""));
    }

    @PostMapping("/initiatives/{key}/moves/{move}/removal")
    String undo(
            @PathVariable String key,
            @PathVariable int move,
            Principal principal,
            RedirectAttributes then) {
        boolean undone = initiatives.undo(InitiativeController.slug(key), move, actor(principal));
        then.addFlashAttribute(
                Flash.ATTRIBUTE,
                undone
                        ? Flash.done("Taken back.")
                        : Flash.failed("It was moved again meanwhile; nothing was taken back."));
        return "redirect:/initiatives/" + key;
    }

    private ModelAndView refused(
            Slug key, Failure failure, String day, String reason, HttpServletRequest request) {
        var initiative = initiatives.require(key);
        var view = views.gate(initiative, mayOverride(request)).with(day, reason);
        var answer = show(initiative, view, failure.problems());
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private ModelAndView show(Initiative initiative, GateView view, List<Problem> problems) {
        var answer = new ModelAndView("initiatives/gate");
        answer.addObject("page", InitiativeController.under(pages, "Start gate", initiative));
        answer.addObject("view", view);
        answer.addObject("problems", problems);
        return answer;
    }

    private ModelAndView ended(Slug key, Failure failure, EndForm form) {
        var answer = ending(initiatives.require(key), form.refused(failure.problems()));
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private ModelAndView ending(Initiative initiative, EndForm form) {
        var answer = new ModelAndView("initiatives/end");
        answer.addObject("page", InitiativeController.under(pages, "Finish or stop", initiative));
        answer.addObject("form", form);
        answer.addObject("url", initiative.url());
        return answer;
    }

    private static boolean mayOverride(HttpServletRequest request) {
        return request.isUserInRole("LEAD");
    }

    private static Actor actor(Principal principal) {
        return new Actor(principal.getName());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw Failure.user(
                    Problem.of(
                            "WRONG_VALUE",
                            "'" + text + "' is no day; write one such as 2017-12-31"));
        }
    }
}
