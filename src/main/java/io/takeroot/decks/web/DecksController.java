package io.takeroot.decks.web;

import io.takeroot.decks.DeckSearch;
import io.takeroot.decks.Decks;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.scorecards.ScorecardId;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Pages;
import io.takeroot.workspace.Workspace;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The archive of decks.
@Controller
class DecksController {
    private final Decks decks;
    private final Workspace workspace;
    private final Pages pages;

    DecksController(Decks decks, Workspace workspace, Pages pages) {
        this.decks = decks;
        this.workspace = workspace;
        this.pages = pages;
    }

    @GetMapping("/decks")
    @PreAuthorize("hasRole('VIEWER')")
    String list(
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var settings = workspace.settings();
        var search = new DeckSearch(find, page);
        model.addAttribute("page", pages.page("Decks"));
        model.addAttribute(
                "view",
                DecksView.of(
                        search,
                        decks.list(search),
                        new Formats(settings.zone(), settings.calendar())));
        return "decks/archive";
    }

    /// @param subject the product's key where the scorecard is made for each product; else empty
    @PostMapping("/decks")
    @PreAuthorize("hasRole('MARKETER')")
    String make(
            @RequestParam String scorecard,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam("as-of") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    Optional<LocalDate> asOf,
            Principal principal,
            RedirectAttributes then) {
        try {
            var day = asOf.orElseGet(workspace::today);
            var made = decks.make(id(scorecard, subject), day, new Actor(principal.getName()));
            return "redirect:/decks/" + made.id();
        } catch (Failure failure) {
            then.addFlashAttribute(Flash.ATTRIBUTE, Flash.failed(DeckView.words(failure)));
            return "redirect:/decks";
        }
    }

    private static ScorecardId id(String scorecard, String subject) {
        var text = subject.isEmpty() ? scorecard : scorecard + "/" + subject;
        return ScorecardId.parse(text)
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_SCORECARD",
                                        "'"
                                                + text
                                                + "' names no scorecard. Choose one from the list"
                                                + " of scorecards."));
    }
}
