package io.takeroot.library.web;

import io.takeroot.kernel.Period;
import io.takeroot.library.Asset;
import io.takeroot.library.Assets;
import io.takeroot.library.FieldUse;
import io.takeroot.library.FieldUses;
import io.takeroot.library.Shares;
import io.takeroot.ui.Pages;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// How much of the library the field uses, by team, product and asset.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class FieldUseController {
    private static final List<Integer> SPANS = List.of(30, 90, 365);
    private static final int TOP = 25;

    private final FieldUses uses;
    private final Assets assets;
    private final Shares shares;
    private final LibraryWords words;
    private final Pages pages;

    FieldUseController(
            FieldUses uses, Assets assets, Shares shares, LibraryWords words, Pages pages) {
        this.uses = uses;
        this.assets = assets;
        this.shares = shares;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping("/library/field")
    String field(@RequestParam Optional<Integer> days, Model model) {
        int span = days.filter(SPANS::contains).orElse(LibraryViews.DAYS);
        model.addAttribute("page", pages.page("Used by the field").under(LibraryController.ALL));
        model.addAttribute("view", view(uses.last(span), span));
        return "library/field";
    }

    private FieldPageView view(Period time, int span) {
        var formats = words.formats();
        int unusedDays = shares.settings().unusedDays();
        var field = uses.field(time);
        return new FieldPageView(
                "%s to %s".formatted(formats.date(time.from()), formats.date(time.lastDay())),
                line("All sellers", field.all()),
                field.byTeam().entrySet().stream()
                        .map(entry -> line(entry.getKey().title(), entry.getValue()))
                        .toList(),
                field.byProduct().entrySet().stream()
                        .map(entry -> line(entry.getKey().title(), entry.getValue()))
                        .toList(),
                top(time),
                "%s of %s not used in %s"
                        .formatted(
                                formats.count(uses.unused(unusedDays).size()),
                                formats.count(
                                        assets.published().size(),
                                        "published asset",
                                        "published assets"),
                                formats.count(unusedDays, "day", "days")),
                SPANS.stream().map(each -> days(each, span)).toList());
    }

    private static FieldPageView.Days days(int each, int chosen) {
        return new FieldPageView.Days(
                "Last " + each + " days", "/library/field?days=" + each, each == chosen);
    }

    private FieldPageView.Line line(String title, FieldUse use) {
        var formats = words.formats();
        return new FieldPageView.Line(
                title,
                FieldViews.share(use, formats),
                FieldViews.sellers(use, formats),
                formats.percent(use.shareOfDeals()),
                FieldViews.deals(use, formats));
    }

    private List<FieldPageView.Top> top(Period time) {
        return uses.most(time, TOP).entrySet().stream()
                .map(used -> top(used.getKey(), used.getValue()))
                .toList();
    }

    private FieldPageView.Top top(Asset asset, FieldUses.AssetUse use) {
        return new FieldPageView.Top(
                asset.path(),
                asset.title(),
                asset.type().title(),
                words.formats().count(use.people()),
                words.formats().count(use.uses()));
    }
}
