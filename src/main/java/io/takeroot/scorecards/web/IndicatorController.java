package io.takeroot.scorecards.web;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.ScorecardEdits;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The form for an indicator's owner, target, weight and audience.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class IndicatorController {
    private static final String OF_ALL = "/scorecards/{key}/indicators/{indicator}/target";
    private static final String OF_PRODUCT =
            "/scorecards/{key}/{product}/indicators/{indicator}/target";

    private final Scorecards scorecards;
    private final ScorecardEdits edits;
    private final Pages pages;

    IndicatorController(Scorecards scorecards, ScorecardEdits edits, Pages pages) {
        this.scorecards = scorecards;
        this.edits = edits;
        this.pages = pages;
    }

    @GetMapping({OF_ALL, OF_PRODUCT})
    String form(
            @PathVariable String key,
            @PathVariable Optional<String> product,
            @PathVariable String indicator,
            Model model) {
        var place = place(key, product, indicator);
        var entry = scorecards.entry(place.id(), place.indicator());
        return show(place, IndicatorForm.of(entry, edits.version(place.id())), Trouble.NONE, model);
    }

    @PostMapping({OF_ALL, OF_PRODUCT})
    ModelAndView change(
            @PathVariable String key,
            @PathVariable Optional<String> product,
            @PathVariable String indicator,
            @ModelAttribute IndicatorForm form,
            Principal principal,
            RedirectAttributes then,
            Model model) {
        var place = place(key, product, indicator);
        var edit = new ScorecardEdits.Edit(place.id(), form.seen(), new Actor(principal.getName()));
        try {
            return switch (edits.change(edit, place.indicator(), form.entry())) {
                case Saved.Done done -> {
                    then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(done.words()));
                    yield new ModelAndView("redirect:" + place.opened());
                }
                case Saved.Conflict conflict -> refused(place, form, Trouble.of(conflict), model);
            };
        } catch (Failure failure) {
            return refused(place, form, Trouble.of(failure), model);
        }
    }

    private ModelAndView refused(Place place, IndicatorForm form, Trouble trouble, Model model) {
        return new ModelAndView(
                show(place, form, trouble, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String show(Place place, IndicatorForm form, Trouble trouble, Model model) {
        var title = scorecards.arrangement(place.id()).title();
        model.addAttribute(
                "page",
                pages.page("Target of " + scorecards.indicatorTitle(place.id(), place.indicator()))
                        .under(
                                new Crumb("Scorecards", "/scorecards"),
                                new Crumb(title, place.opened())));
        model.addAttribute(
                "view",
                new EditView(
                        trouble.wrong(),
                        trouble.conflicts(),
                        form.fields(),
                        trouble.seen(form.seen()),
                        place.address().target(place.indicator()),
                        place.opened()));
        return "scorecards/indicator-form";
    }

    private Place place(String key, Optional<String> product, String indicator) {
        var address = ScorecardAddress.of(key, product, Optional.empty());
        return new Place(address, Slug.of(indicator), scorecards.find(address.id()).isPresent());
    }

    /// Which indicator of which scorecard.
    ///
    /// @param page whether the scorecard has one: the common settings of products' scorecards do
    ///     not
    private record Place(ScorecardAddress address, Slug indicator, boolean page) {
        io.takeroot.scorecards.ScorecardId id() {
            return address.id();
        }

        String opened() {
            return page ? address.opened(indicator) : address.arrangement();
        }
    }
}
