package io.takeroot.library.web;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.library.LibrarySettings;
import io.takeroot.library.Shares;
import io.takeroot.ui.Field;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How the library is kept.
@Controller
@PreAuthorize("hasRole('LEAD')")
class LibrarySettingsController {
    private final Shares shares;
    private final Pages pages;

    LibrarySettingsController(Shares shares, Pages pages) {
        this.shares = shares;
        this.pages = pages;
    }

    @GetMapping("/library/settings")
    ModelAndView settings() {
        var now = shares.settings();
        return show(
                !now.recipients(),
                String.valueOf(now.unusedDays()),
                String.valueOf(now.linkDays()),
                List.of());
    }

    @PostMapping("/library/settings")
    ModelAndView change(
            @RequestParam("aggregates_only") Optional<String> aggregates,
            @RequestParam("unused_days") String unused,
            @RequestParam("link_days") String link,
            Principal principal,
            RedirectAttributes then) {
        try {
            var settings = new LibrarySettings(aggregates.isEmpty(), days(unused), days(link));
            shares.change(settings, new Actor(principal.getName()));
        } catch (Failure failure) {
            var answer = show(aggregates.isPresent(), unused, link, failure.problems());
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Saved."));
        return new ModelAndView("redirect:/library/settings");
    }

    private static int days(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw Failure.user(
                    "WRONG_VALUE",
                    "'%s' is no number of days; one like 90 is expected".formatted(text));
        }
    }

    private ModelAndView show(
            boolean aggregates, String unused, String link, List<Problem> problems) {
        var answer = new ModelAndView("library/settings");
        answer.addObject("page", pages.page("Settings").under(LibraryController.ALL));
        answer.addObject("aggregates", aggregates);
        answer.addObject("problems", problems.stream().map(it -> it.at("")).toList());
        answer.addObject(
                "fields",
                List.of(
                        Field.of("unused_days", "Unused after, in days", "number", unused)
                                .withHint(
                                        "Published assets that nobody used for so long are listed."),
                        Field.of("link_days", "New links open for, in days", "number", link)));
        return answer;
    }
}
