package io.takeroot.scorecards.web;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.RulePreviews;
import io.takeroot.scorecards.ScorecardEdits;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.scorecards.Subject;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import io.takeroot.workspace.Saved;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of a scorecard's status rules, or of one indicator's, with a preview on past periods.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class RulesController {
    private static final String PAGE = "/scorecards/{key}/status-rules";

    private final Scorecards scorecards;
    private final ScorecardEdits edits;
    private final RulePreviews previews;
    private final ScorecardPages shown;
    private final Pages pages;

    RulesController(
            Scorecards scorecards,
            ScorecardEdits edits,
            RulePreviews previews,
            ScorecardPages shown,
            Pages pages) {
        this.scorecards = scorecards;
        this.edits = edits;
        this.previews = previews;
        this.shown = shown;
        this.pages = pages;
    }

    @GetMapping(PAGE)
    String page(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String indicator,
            Model model) {
        var place = place(key, indicator);
        var lines = RulePreviews.text(previews.rules(place.id(), place.indicator()));
        return show(
                place, new Typed(lines, edits.version(place.id())), Trouble.NONE, List.of(), model);
    }

    /// Nothing is kept.
    @PostMapping("/scorecards/{key}/status-rules/preview")
    ModelAndView preview(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String lines,
            @RequestParam(defaultValue = "") String seen,
            Model model) {
        var place = place(key, indicator);
        var typed = new Typed(lines, seen);
        try {
            var preview = previews.preview(place.subject(), place.indicator(), lines);
            var view = RulesView.Preview.of(preview, shown.formats());
            return new ModelAndView(show(place, typed, Trouble.NONE, List.of(view), model));
        } catch (Failure failure) {
            return refused(place, typed, Trouble.of(failure), model);
        }
    }

    @PostMapping(PAGE)
    ModelAndView save(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String indicator,
            @RequestParam(defaultValue = "") String lines,
            @RequestParam(defaultValue = "") String seen,
            Principal principal,
            RedirectAttributes then,
            Model model) {
        var place = place(key, indicator);
        var typed = new Typed(lines, seen);
        var edit = new ScorecardEdits.Edit(place.id(), seen, new Actor(principal.getName()));
        try {
            return switch (saved(edit, place, lines)) {
                case Saved.Done done -> {
                    then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(done.words()));
                    yield new ModelAndView("redirect:" + place.page());
                }
                case Saved.Conflict conflict -> refused(place, typed, Trouble.of(conflict), model);
            };
        } catch (Failure failure) {
            return refused(place, typed, Trouble.of(failure), model);
        }
    }

    /// The usual rules are written as none.
    private Saved saved(ScorecardEdits.Edit edit, Place place, String lines) {
        var usual = RulePreviews.text(Optional.empty());
        var written = lines.replace("\r", "").strip().equals(usual) ? "" : lines;
        return place.indicator().isPresent()
                ? edits.judgeBy(edit, place.indicator().get(), written)
                : edits.judgeBy(edit, written);
    }

    private ModelAndView refused(Place place, Typed typed, Trouble trouble, Model model) {
        return new ModelAndView(
                show(place, typed, trouble, List.of(), model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String show(
            Place place,
            Typed typed,
            Trouble trouble,
            List<RulesView.Preview> preview,
            Model model) {
        var title = scorecards.arrangement(place.id()).title();
        var about = place.indicator().map(i -> scorecards.indicatorTitle(place.id(), i));
        model.addAttribute(
                "page",
                pages.page("Status rules of " + about.orElse(title))
                        .under(
                                new Crumb("Scorecards", "/scorecards"),
                                new Crumb(title, place.arrangement())));
        model.addAttribute(
                "view",
                new RulesView(
                        trouble.wrong(),
                        trouble.conflicts(),
                        typed.lines(),
                        trouble.seen(typed.seen()),
                        place.page(),
                        place.arrangement(),
                        preview));
        return "scorecards/rules";
    }

    /// The first scorecard that a definition makes stands for all of them in the preview.
    private Place place(String key, String indicator) {
        var id = ScorecardAddress.id(key, Optional.empty());
        var subject =
                scorecards.all().stream()
                        .map(Subject::id)
                        .filter(candidate -> candidate.definition().equals(id.definition()))
                        .findFirst()
                        .orElse(id);
        return new Place(
                id,
                subject,
                Slug.isSlug(indicator) ? Optional.of(Slug.of(indicator)) : Optional.empty());
    }

    private record Typed(String lines, String seen) {}

    private record Place(ScorecardId id, ScorecardId subject, Optional<Slug> indicator) {
        String page() {
            return "/scorecards/"
                    + id.definition()
                    + "/status-rules"
                    + indicator.map(key -> "?indicator=" + key).orElse("");
        }

        String arrangement() {
            return "/scorecards/" + id.definition() + "/arrangement";
        }
    }
}
