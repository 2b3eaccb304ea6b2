package io.takeroot.library.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.library.Asset;
import io.takeroot.library.Assets;
import io.takeroot.library.FieldUses;
import io.takeroot.library.Keepers;
import io.takeroot.library.Shares;
import io.takeroot.ui.Pages;
import io.takeroot.ui.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What is due for review, not published yet, or not used by anybody.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class AssetReviewController {
    /// Reviews that come up within so many days are shown, too.
    private static final int AHEAD = 30;

    private static final int MOST = 200;

    private final Assets assets;
    private final FieldUses uses;
    private final Shares shares;
    private final Keepers keepers;
    private final People people;
    private final LibraryWords words;
    private final Pages pages;

    AssetReviewController(
            Assets assets,
            FieldUses uses,
            Shares shares,
            Keepers keepers,
            People people,
            LibraryWords words,
            Pages pages) {
        this.assets = assets;
        this.uses = uses;
        this.shares = shares;
        this.keepers = keepers;
        this.people = people;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping("/library/review")
    String review(Model model) {
        model.addAttribute("page", pages.page("Review").under(LibraryController.ALL));
        model.addAttribute("view", view());
        return "library/review";
    }

    private ReviewView view() {
        var all = people.all();
        int days = shares.settings().unusedDays();
        var unused = uses.unused(days).stream().limit(MOST).toList();
        var last = uses.lastUses(unused.stream().map(Asset::key).toList());
        return new ReviewView(
                assets.due(words.today().plusDays(AHEAD)).stream()
                        .limit(MOST)
                        .map(asset -> due(asset, all))
                        .toList(),
                assets.unpublished().stream().limit(MOST).map(asset -> draft(asset, all)).toList(),
                unused.stream().map(asset -> unused(asset, all, last)).toList(),
                days);
    }

    private ReviewView.Line due(Asset asset, List<Person> all) {
        var standing = words.standing(asset);
        return new ReviewView.Line(
                asset.path(),
                asset.title(),
                asset.type().title(),
                keeper(asset, all),
                standing.tone() == Tone.OK ? Tone.NONE : standing.tone(),
                standing.tone() == Tone.OK ? "Soon" : standing.words(),
                asset.reviewBy().map(words.formats()::date).orElse(""));
    }

    private ReviewView.Line draft(Asset asset, List<Person> all) {
        return new ReviewView.Line(
                asset.path() + "?draft",
                asset.title(),
                asset.type().title(),
                keeper(asset, all),
                Tone.NONE,
                asset.state().title(),
                "");
    }

    private ReviewView.Line unused(
            Asset asset, List<Person> all, Map<io.takeroot.kernel.Slug, LocalDate> last) {
        return new ReviewView.Line(
                asset.path(),
                asset.title(),
                asset.type().title(),
                keeper(asset, all),
                Tone.RISK,
                "Unused",
                Optional.ofNullable(last.get(asset.key()))
                        .map(words.formats()::date)
                        .orElse("never"));
    }

    private String keeper(Asset asset, List<Person> all) {
        return keepers.of(asset, all).map(Keepers.Keeper::name).orElse("");
    }
}
