package io.takeroot.library.web;

import io.takeroot.groundwork.WordDifference;
import io.takeroot.kernel.Actor;
import io.takeroot.library.Asset;
import io.takeroot.library.AssetVersion;
import io.takeroot.library.Assets;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The versions of an asset with what changed from each to the next.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class AssetVersionsController {
    private final Assets assets;
    private final LibraryWords words;
    private final Pages pages;

    AssetVersionsController(Assets assets, LibraryWords words, Pages pages) {
        this.assets = assets;
        this.words = words;
        this.pages = pages;
    }

    @GetMapping("/library/{key}/versions")
    String versions(@PathVariable String key, Model model) {
        var versions = assets.versions(LibraryController.key(key));
        if (versions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var title =
                versions.stream()
                        .flatMap(it -> it.said().stream())
                        .map(Asset::title)
                        .findFirst()
                        .orElse(key);
        model.addAttribute(
                "page",
                pages.page("Versions of " + title)
                        .under(LibraryController.ALL, new Crumb(title, "/library/" + key)));
        model.addAttribute("view", view(key, versions));
        return "library/versions";
    }

    @PostMapping("/library/{key}/versions/{number}/restoration")
    String restore(
            @PathVariable String key,
            @PathVariable int number,
            Principal principal,
            RedirectAttributes then) {
        assets.restore(LibraryController.key(key), number, new Actor(principal.getName()));
        then.addFlashAttribute(
                Flash.ATTRIBUTE,
                Flash.done("Version %d stands again, as a draft.".formatted(number)));
        return "redirect:/library/" + key + "?draft";
    }

    private VersionsView view(String key, List<AssetVersion> versions) {
        var lines = new ArrayList<VersionsView.Line>();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var before =
                    i + 1 < versions.size() ? versions.get(i + 1).said() : Optional.<Asset>empty();
            lines.add(
                    new VersionsView.Line(
                            version.number(),
                            words.formats().moment(version.at()),
                            version.by(),
                            deed(version.said(), before),
                            version.said().map(said -> changes(before, said)).orElse(List.of()),
                            i > 0 && version.said().isPresent()
                                    ? "/library/%s/versions/%d/restoration"
                                            .formatted(key, version.number())
                                    : ""));
        }
        return new VersionsView("/library/" + key, versions.getFirst().said().isEmpty(), lines);
    }

    private static String deed(Optional<Asset> said, Optional<Asset> before) {
        if (said.isEmpty()) {
            return "Removed";
        }
        if (before.isEmpty()) {
            return "Written";
        }
        return before.get().state() == said.get().state() ? "Changed" : said.get().state().title();
    }

    private List<VersionsView.Changed> changes(Optional<Asset> before, Asset after) {
        var old = before.map(this::said).orElse(Map.of());
        var fresh = said(after);
        var names = new LinkedHashMap<>(fresh);
        old.forEach(names::putIfAbsent);
        return names.keySet().stream()
                .map(name -> changed(name, old, fresh, before.isEmpty()))
                .filter(it -> before.isEmpty() || !new WordDifference(it.pieces()).isEmpty())
                .toList();
    }

    private static VersionsView.Changed changed(
            String name, Map<String, String> old, Map<String, String> fresh, boolean first) {
        var now = fresh.getOrDefault(name, "");
        return new VersionsView.Changed(
                name, WordDifference.of(first ? now : old.getOrDefault(name, ""), now).pieces());
    }

    /// Everything an asset says, by label.
    private Map<String, String> said(Asset asset) {
        var said = new LinkedHashMap<String, String>();
        put(said, "Title", asset.title());
        put(said, "Summary", asset.summary());
        put(said, "Overview", asset.card().overview());
        put(said, "Why we win", String.join("\n", asset.card().whyWeWin()));
        put(said, "Why we lose", String.join("\n", asset.card().whyWeLose()));
        put(said, "Landmines", String.join("\n", asset.card().landmines()));
        put(
                said,
                "Objections",
                asset.card().objections().stream()
                        .map(it -> it.words() + "\n" + String.join("\n", it.answer()))
                        .collect(Collectors.joining("\n")));
        put(said, "Proof", String.join("\n", asset.card().proof()));
        put(said, "Content", asset.content());
        put(said, "Address", asset.url());
        put(said, "File", asset.file());
        put(said, "Owner", asset.owner().orElse(""));
        put(said, "Verifier", asset.verifier().orElse(""));
        put(said, "For", asset.audience().title());
        put(said, "State", asset.state().title());
        put(said, "Review by", asset.reviewBy().map(words.formats()::date).orElse(""));
        return said;
    }

    private static void put(Map<String, String> said, String label, String text) {
        if (!text.isEmpty()) {
            said.put(label, text);
        }
    }
}
