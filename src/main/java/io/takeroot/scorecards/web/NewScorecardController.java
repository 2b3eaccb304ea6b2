package io.takeroot.scorecards.web;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.metrics.Metrics;
import io.takeroot.scorecards.ScorecardEdits;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form that makes a scorecard.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class NewScorecardController {
    private final ScorecardEdits edits;
    private final Metrics metrics;
    private final Pages pages;

    NewScorecardController(ScorecardEdits edits, Metrics metrics, Pages pages) {
        this.edits = edits;
        this.metrics = metrics;
        this.pages = pages;
    }

    @GetMapping("/scorecards/new")
    String form(Model model) {
        return show(
                NewScorecardForm.EMPTY,
                NewIndicatorForm.EMPTY,
                IndicatorForm.empty(""),
                Trouble.NONE,
                model);
    }

    @PostMapping("/scorecards")
    ModelAndView make(
            @ModelAttribute NewScorecardForm scorecard,
            @ModelAttribute NewIndicatorForm first,
            @ModelAttribute IndicatorForm terms,
            Principal principal,
            RedirectAttributes then,
            Model model) {
        try {
            var key = edits.make(scorecard.scorecard(first, terms), new Actor(principal.getName()));
            then.addFlashAttribute(
                    Flash.ATTRIBUTE, Flash.done("Made. Add the indicators that are missing."));
            return new ModelAndView("redirect:/scorecards/" + key + "/arrangement");
        } catch (Failure failure) {
            return new ModelAndView(
                    show(scorecard, first, terms, Trouble.of(failure), model),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String show(
            NewScorecardForm scorecard,
            NewIndicatorForm first,
            IndicatorForm terms,
            Trouble trouble,
            Model model) {
        var fields = new ArrayList<>(scorecard.fields());
        fields.addAll(first.fields(metrics.all(), List.of()));
        fields.addAll(terms.owned());
        model.addAttribute(
                "page", pages.page("New scorecard").under(new Crumb("Scorecards", "/scorecards")));
        model.addAttribute(
                "view",
                new EditView(trouble.wrong(), List.of(), fields, "", "/scorecards", "/scorecards"));
        return "scorecards/new";
    }
}
