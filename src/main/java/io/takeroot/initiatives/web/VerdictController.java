package io.takeroot.initiatives.web;

import io.takeroot.initiatives.DetectableEffects;
import io.takeroot.initiatives.Initiative;
import io.takeroot.kernel.Failure;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Page;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// An initiative's verdict, and what could be seen of it at all: parts of its page when that asks
/// for them, else pages of their own.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class VerdictController {
    private final VerdictViews views;
    private final DetectableEffects effects;
    private final Pages pages;

    VerdictController(VerdictViews views, DetectableEffects effects, Pages pages) {
        this.views = views;
        this.effects = effects;
        this.pages = pages;
    }

    @GetMapping("/initiatives/{key}/verdict")
    ModelAndView verdict(
            @PathVariable String key,
            @RequestParam(name = "as-of") @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> asOf,
            HttpServletRequest request) {
        var initiative = initiative(key);
        var day = asOf.orElseGet(views::today);
        var answer =
                new ModelAndView(
                        isPart(request) ? "initiatives/verdict-part" : "initiatives/verdict");
        answer.addObject("page", page("Did it take root?", initiative));
        answer.addObject("view", views.view(initiative, day));
        return answer;
    }

    @GetMapping("/initiatives/{key}/effects")
    ModelAndView effects(@PathVariable String key, HttpServletRequest request) {
        var initiative = initiative(key);
        var answer =
                new ModelAndView(
                        isPart(request) ? "initiatives/effects-part" : "initiatives/effects");
        answer.addObject("page", page("What could be seen", initiative));
        answer.addObject("view", EffectsView.of(effects.of(initiative.key())));
        return answer;
    }

    private Initiative initiative(String key) {
        return views.initiative(key)
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_INITIATIVE",
                                        "there is no initiative '" + key + "'"));
    }

    private Page page(String title, Initiative initiative) {
        return pages.page(title)
                .under(
                        new Crumb("Initiatives", "/initiatives"),
                        new Crumb(initiative.title(), initiative.url()));
    }

    private static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
