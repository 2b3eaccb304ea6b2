package io.takeroot.initiatives.web;

import io.takeroot.initiatives.Objective;
import io.takeroot.initiatives.Objectives;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Metrics;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Saved;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// All objectives, and the form of one.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class ObjectivesController {
    private static final String KIND = "objective";
    private static final Crumb ALL = new Crumb("Objectives", "/objectives");

    private final Objectives objectives;
    private final ObjectivesViews views;
    private final Definitions definitions;
    private final Metrics metrics;
    private final Pages pages;

    ObjectivesController(
            Objectives objectives,
            ObjectivesViews views,
            Definitions definitions,
            Metrics metrics,
            Pages pages) {
        this.objectives = objectives;
        this.views = views;
        this.definitions = definitions;
        this.metrics = metrics;
        this.pages = pages;
    }

    @GetMapping("/objectives")
    @PreAuthorize("hasRole('VIEWER')")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.page("Objectives"));
        model.addAttribute("view", views.view(InitiativesController.mayChange(request)));
        return "initiatives/objectives";
    }

    @GetMapping("/objectives/new")
    ModelAndView begin() {
        return show(ObjectiveForm.BLANK, "", List.of(), List.of());
    }

    @PostMapping("/objectives")
    ModelAndView create(
            @ModelAttribute ObjectiveForm form, Principal principal, RedirectAttributes then) {
        var key = free(form.title());
        return save(key, form, Optional.empty(), new Actor(principal.getName()), then);
    }

    @GetMapping("/objectives/{key}/edit")
    ModelAndView change(@PathVariable String key) {
        var one = require(key);
        var form = ObjectiveForm.of(one, definitions.version(KIND, one.key()));
        return show(form, key, List.of(), List.of());
    }

    @PostMapping("/objectives/{key}/edit")
    ModelAndView change(
            @PathVariable String key,
            @ModelAttribute ObjectiveForm form,
            Principal principal,
            RedirectAttributes then) {
        var one = require(key);
        return save(one.key(), form, Optional.of(one), new Actor(principal.getName()), then);
    }

    @PostMapping("/objectives/{key}/removal")
    ModelAndView remove(@PathVariable String key, Principal principal, RedirectAttributes then) {
        var one = require(key);
        try {
            definitions.remove(KIND, one.key(), new Actor(principal.getName()));
        } catch (Failure failure) {
            var form = ObjectiveForm.of(one, definitions.version(KIND, one.key()));
            return refused(show(form, key, failure.problems(), List.of()));
        }
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Objective removed."));
        return new ModelAndView("redirect:/objectives");
    }

    private ModelAndView save(
            Slug key,
            ObjectiveForm form,
            Optional<Objective> before,
            Actor actor,
            RedirectAttributes then) {
        var path = before.map(one -> one.key().value()).orElse("");
        var edited = form.definition(key, definitions.find(KIND, key));
        try {
            return switch (definitions.save(edited, form.seen(), actor)) {
                case Saved.Done done -> {
                    then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(done.words()));
                    yield new ModelAndView("redirect:/objectives");
                }
                case Saved.Conflict conflict -> {
                    var answer =
                            show(
                                    form.seeing(conflict.version()),
                                    path,
                                    List.of(),
                                    List.of(conflict));
                    answer.setStatus(HttpStatus.CONFLICT);
                    yield answer;
                }
            };
        } catch (Failure failure) {
            return refused(show(form, path, failure.problems(), List.of()));
        }
    }

    /// @param key of the one that is changed; empty for a new one
    private ModelAndView show(
            ObjectiveForm form, String key, List<Problem> problems, List<Saved.Conflict> conflict) {
        var answer = new ModelAndView("initiatives/objective");
        answer.addObject(
                "page", pages.page(key.isEmpty() ? "New objective" : "Edit objective").under(ALL));
        answer.addObject(
                "view",
                new ObjectiveFormView(
                        key.isEmpty() ? "/objectives" : "/objectives/" + key + "/edit",
                        key.isEmpty() ? "" : "/objectives/" + key + "/removal",
                        form.seen(),
                        form.fields(metrics.all()),
                        problems,
                        conflict));
        return answer;
    }

    private static ModelAndView refused(ModelAndView answer) {
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private Objective require(String key) {
        return Optional.of(key)
                .filter(Slug::isSlug)
                .map(Slug::of)
                .flatMap(objectives::find)
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_OBJECTIVE",
                                        "there is no objective '%s'; the page Objectives lists them all"
                                                .formatted(key)));
    }

    private Slug free(String title) {
        var wanted = Slug.from(title);
        var key = wanted;
        for (int i = 2; definitions.find(KIND, key).isPresent(); i++) {
            key = Slug.of(wanted + "-" + i);
        }
        return key;
    }
}
