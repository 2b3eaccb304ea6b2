package io.takeroot.scorecards.web;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Annotations;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of annotations: noting down what happened.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class AnnotationController {
    private final Annotations annotations;
    private final Scorecards scorecards;
    private final ScorecardPages shown;
    private final Pages pages;

    AnnotationController(
            Annotations annotations, Scorecards scorecards, ScorecardPages shown, Pages pages) {
        this.annotations = annotations;
        this.scorecards = scorecards;
        this.shown = shown;
        this.pages = pages;
    }

    @GetMapping("/annotations/new")
    String form(@RequestParam(defaultValue = "") String scorecard, Model model) {
        var product =
                ScorecardId.parse(scorecard)
                        .flatMap(ScorecardId::product)
                        .map(Slug::value)
                        .orElse("");
        var form =
                new AnnotationForm("", scorecards.today().toString(), "", "", product, scorecard);
        return show(form, List.of(), model);
    }

    @PostMapping("/annotations")
    ModelAndView add(
            @ModelAttribute AnnotationForm form,
            Principal principal,
            RedirectAttributes then,
            Model model) {
        var wrong = form.wrong();
        if (!wrong.isEmpty()) {
            return new ModelAndView(show(form, wrong, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var added = annotations.add(form.note(), new Actor(principal.getName()));
            then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Noted: " + added.title() + "."));
        } catch (Failure failure) {
            return new ModelAndView(
                    show(form, failure.problems().stream().map(p -> p.message()).toList(), model),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:" + form.back());
    }

    @PostMapping("/annotations/{key}/removal")
    String remove(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String scorecard,
            Principal principal,
            RedirectAttributes then) {
        annotations.remove(Slug.of(key), new Actor(principal.getName()));
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Annotation removed."));
        return "redirect:/annotations/new"
                + ScorecardId.parse(scorecard).map(id -> "?scorecard=" + id.text()).orElse("");
    }

    private String show(AnnotationForm form, List<String> wrong, Model model) {
        model.addAttribute("page", pages.page("Note something down"));
        model.addAttribute(
                "view",
                AnnotationsView.of(form, wrong, scorecards, annotations.all(), shown.formats()));
        return "scorecards/annotations";
    }
}
