package io.takeroot.library.web;

import io.takeroot.access.People;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.library.Asset;
import io.takeroot.library.Assets;
import io.takeroot.library.UseKind;
import io.takeroot.library.Uses;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Finds assets and shows one.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class LibraryController {
    static final Crumb ALL = new Crumb("Library", "/library");

    private final Assets assets;
    private final Uses uses;
    private final LibraryViews lists;
    private final AssetViews views;
    private final People people;
    private final Pages pages;

    LibraryController(
            Assets assets,
            Uses uses,
            LibraryViews lists,
            AssetViews views,
            People people,
            Pages pages) {
        this.assets = assets;
        this.uses = uses;
        this.lists = lists;
        this.views = views;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping("/library")
    String list(@ModelAttribute LibraryFilter filter, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.page("Library"));
        model.addAttribute("view", lists.list(filter, LibraryWords.mayWrite(request)));
        return "library/list";
    }

    @GetMapping("/library/{key}")
    String asset(
            @PathVariable String key,
            @RequestParam Optional<String> draft,
            HttpServletRequest request,
            Model model) {
        boolean writes = LibraryWords.mayWrite(request);
        var asset = asked(key, writes, draft.isPresent());
        if (asset.isPublished()) {
            people.signedIn()
                    .ifPresent(me -> uses.add(asset.key(), UseKind.VIEW, me, Optional.empty()));
        }
        model.addAttribute("page", pages.page(asset.title()).under(ALL));
        model.addAttribute("view", views.view(asset, writes));
        return "library/asset";
    }

    private Asset asked(String key, boolean writes, boolean draft) {
        var slug = key(key);
        return draft && writes
                ? assets.latest(slug).orElseGet(() -> assets.require(slug, true))
                : assets.shown(slug, writes)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// @throws Failure USER when it is no key
    static Slug key(String text) {
        if (!Slug.isSlug(text)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Slug.of(text);
    }
}
