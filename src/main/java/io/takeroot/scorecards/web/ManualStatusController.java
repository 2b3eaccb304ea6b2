package io.takeroot.scorecards.web;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.ManualStatuses;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
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

/// The page on which a person sets a status beside the computed one.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class ManualStatusController {
    private static final String OF_ALL = "/scorecards/{key}/indicators/{indicator}/manual-status";
    private static final String OF_PRODUCT =
            "/scorecards/{key}/{product}/indicators/{indicator}/manual-status";
    private static final int USUAL_DAYS = 14;

    private final Scorecards scorecards;
    private final ManualStatuses statuses;
    private final ScorecardPages shown;
    private final Pages pages;

    ManualStatusController(
            Scorecards scorecards, ManualStatuses statuses, ScorecardPages shown, Pages pages) {
        this.scorecards = scorecards;
        this.statuses = statuses;
        this.shown = shown;
        this.pages = pages;
    }

    @GetMapping({OF_ALL, OF_PRODUCT})
    String form(
            @PathVariable String key,
            @PathVariable Optional<String> product,
            @PathVariable String indicator,
            Model model) {
        var until = scorecards.today().plusDays(USUAL_DAYS).toString();
        return show(
                ScorecardAddress.of(key, product, Optional.empty()),
                Slug.of(indicator),
                new ManualStatusForm("at risk", "", until),
                List.of(),
                model);
    }

    @PostMapping({OF_ALL, OF_PRODUCT})
    ModelAndView set(
            @PathVariable String key,
            @PathVariable Optional<String> product,
            @PathVariable String indicator,
            @ModelAttribute ManualStatusForm form,
            Principal principal,
            RedirectAttributes then,
            Model model) {
        var address = ScorecardAddress.of(key, product, Optional.empty());
        var slug = Slug.of(indicator);
        try {
            scorecards.indicator(address.id(), slug);
            statuses.set(address.id(), slug, form.judgement(), new Actor(principal.getName()));
        } catch (Failure failure) {
            var wrong = failure.problems().stream().map(problem -> problem.message()).toList();
            return new ModelAndView(
                    show(address, slug, form, wrong, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Set beside the computed status."));
        return new ModelAndView("redirect:" + address.opened(slug));
    }

    @PostMapping({OF_ALL + "/end", OF_PRODUCT + "/end"})
    String end(
            @PathVariable String key,
            @PathVariable Optional<String> product,
            @PathVariable String indicator,
            Principal principal,
            RedirectAttributes then) {
        var address = ScorecardAddress.of(key, product, Optional.empty());
        statuses.end(address.id(), Slug.of(indicator), new Actor(principal.getName()));
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Ended. The computed status stands."));
        return "redirect:" + address.opened(Slug.of(indicator));
    }

    private String show(
            ScorecardAddress address,
            Slug indicator,
            ManualStatusForm form,
            List<String> wrong,
            Model model) {
        var assessment = scorecards.assess(address.id(), indicator, scorecards.today());
        var history = statuses.history(address.id(), indicator);
        var title = scorecards.find(address.id()).map(subject -> subject.title()).orElse("");
        model.addAttribute(
                "page",
                pages.page("Status of " + assessment.title() + " by hand")
                        .under(
                                new Crumb("Scorecards", "/scorecards"),
                                new Crumb(title, address.opened(indicator))));
        model.addAttribute(
                "view",
                new ManualStatusView(
                        wrong,
                        assessment.status().tone(),
                        assessment.status().word(),
                        assessment.why(),
                        form.fields(),
                        history.stream().anyMatch(m -> m.holdsOn(scorecards.today())),
                        history.stream().map(m -> ManualView.of(m, shown.formats())).toList(),
                        address.manual(indicator),
                        address.opened(indicator)));
        return "scorecards/manual-status";
    }
}
