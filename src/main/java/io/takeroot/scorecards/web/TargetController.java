package io.takeroot.scorecards.web;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
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

/// The form for an indicator's owner and target.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class TargetController {
    private static final String OF_ALL = "/scorecards/{key}/indicators/{indicator}/target";
    private static final String OF_PRODUCT =
            "/scorecards/{key}/{product}/indicators/{indicator}/target";

    private final Scorecards scorecards;
    private final Pages pages;

    TargetController(Scorecards scorecards, Pages pages) {
        this.scorecards = scorecards;
        this.pages = pages;
    }

    @GetMapping({OF_ALL, OF_PRODUCT})
    String form(
            @PathVariable String key,
            @PathVariable Optional<String> product,
            @PathVariable String indicator,
            Model model) {
        var address = ScorecardAddress.of(key, product, Optional.empty());
        var slug = Slug.of(indicator);
        var entry = scorecards.target(address.id(), slug);
        var owner = scorecards.indicator(address.id(), slug).owner();
        return show(address, slug, TargetForm.of(owner, entry), List.of(), model);
    }

    @PostMapping({OF_ALL, OF_PRODUCT})
    ModelAndView change(
            @PathVariable String key,
            @PathVariable Optional<String> product,
            @PathVariable String indicator,
            @ModelAttribute TargetForm form,
            Principal principal,
            RedirectAttributes then,
            Model model) {
        var address = ScorecardAddress.of(key, product, Optional.empty());
        var slug = Slug.of(indicator);
        try {
            scorecards.change(address.id(), slug, form.change(), new Actor(principal.getName()));
        } catch (Failure failure) {
            var wrong = failure.problems().stream().map(problem -> problem.message()).toList();
            return new ModelAndView(
                    show(address, slug, form, wrong, model), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Target and owner saved."));
        return new ModelAndView("redirect:" + address.opened(slug));
    }

    private String show(
            ScorecardAddress address,
            Slug indicator,
            TargetForm form,
            List<String> wrong,
            Model model) {
        var title = scorecards.find(address.id()).map(s -> s.title()).orElse("");
        model.addAttribute(
                "page",
                pages.page("Target of " + scorecards.indicatorTitle(address.id(), indicator))
                        .under(
                                new Crumb("Scorecards", "/scorecards"),
                                new Crumb(title, address.opened(indicator))));
        model.addAttribute(
                "view",
                new TargetView(
                        wrong,
                        form.fields(),
                        address.target(indicator),
                        address.opened(indicator)));
        return "scorecards/target";
    }
}
