package io.takeroot.scorecards.web;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Metrics;
import io.takeroot.scorecards.ScorecardEdits;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import io.takeroot.workspace.Saved;
import java.security.Principal;
import java.util.Optional;
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

/// The page on which a scorecard's indicators are added, taken off and put in order.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class ArrangementController {
    private static final String PAGE = "/scorecards/{key}/arrangement";

    private final Scorecards scorecards;
    private final ScorecardEdits edits;
    private final Metrics metrics;
    private final Pages pages;

    ArrangementController(
            Scorecards scorecards, ScorecardEdits edits, Metrics metrics, Pages pages) {
        this.scorecards = scorecards;
        this.edits = edits;
        this.metrics = metrics;
        this.pages = pages;
    }

    @GetMapping(PAGE)
    String page(@PathVariable String key, Model model) {
        var form = IndicatorForm.empty(edits.version(id(key)));
        var added = NewIndicatorForm.atTheEndOf(scorecards.arrangement(id(key)).sections());
        return show(id(key), added, form, Trouble.NONE, model);
    }

    @PostMapping("/scorecards/{key}/indicators")
    ModelAndView add(
            @PathVariable String key,
            @ModelAttribute NewIndicatorForm added,
            @ModelAttribute IndicatorForm terms,
            Principal principal,
            RedirectAttributes then,
            Model model) {
        try {
            var saved = edits.add(edit(key, terms.seen(), principal), added.indicator(terms));
            return moved(key, saved, then);
        } catch (Failure failure) {
            return new ModelAndView(
                    show(id(key), added, terms, Trouble.of(failure), model),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/scorecards/{key}/indicators/{indicator}/place")
    ModelAndView move(
            @PathVariable String key,
            @PathVariable String indicator,
            @RequestParam boolean up,
            @RequestParam(defaultValue = "") String seen,
            Principal principal,
            RedirectAttributes then) {
        return moved(key, edits.move(edit(key, seen, principal), Slug.of(indicator), up), then);
    }

    @PostMapping("/scorecards/{key}/indicators/{indicator}/removal")
    ModelAndView remove(
            @PathVariable String key,
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String seen,
            Principal principal,
            RedirectAttributes then) {
        return moved(key, edits.remove(edit(key, seen, principal), Slug.of(indicator)), then);
    }

    /// A conflict needs no form here: the page shows how things stand now, and a button is
    /// pressed again soon.
    private static ModelAndView moved(String key, Saved saved, RedirectAttributes then) {
        then.addFlashAttribute(
                Flash.ATTRIBUTE,
                switch (saved) {
                    case Saved.Done done -> Flash.done(done.words());
                    case Saved.Conflict conflict ->
                            Flash.failed(
                                    "Not saved: "
                                            + conflict.by()
                                            + " arranged the same meanwhile. This is how it stands"
                                            + " now.");
                });
        return new ModelAndView("redirect:/scorecards/" + id(key).definition() + "/arrangement");
    }

    private String show(
            ScorecardId id,
            NewIndicatorForm added,
            IndicatorForm terms,
            Trouble trouble,
            Model model) {
        var arrangement = scorecards.arrangement(id);
        var back = scorecards.find(id).map(s -> s.id().url()).orElse("/scorecards");
        var fields = new java.util.ArrayList<>(added.fields(metrics.all(), arrangement.sections()));
        fields.addAll(terms.owned());
        model.addAttribute(
                "page",
                pages.page("Arrange " + arrangement.title())
                        .under(
                                new Crumb("Scorecards", "/scorecards"),
                                new Crumb(arrangement.title(), back)));
        model.addAttribute(
                "view",
                new ArrangementView(
                        trouble.wrong(),
                        ArrangementView.sections(
                                arrangement, id, i -> scorecards.indicatorTitle(id, i.key())),
                        fields,
                        edits.version(id),
                        "/scorecards/" + id.definition(),
                        "/scorecards/" + id.definition() + "/status-rules",
                        back));
        return "scorecards/arrangement";
    }

    private static ScorecardEdits.Edit edit(String key, String seen, Principal principal) {
        return new ScorecardEdits.Edit(id(key), seen, new Actor(principal.getName()));
    }

    private static ScorecardId id(String key) {
        return ScorecardAddress.id(key, Optional.empty());
    }
}
