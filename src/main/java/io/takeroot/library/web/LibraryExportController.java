package io.takeroot.library.web;

import io.takeroot.groundwork.FoundationKind;
import io.takeroot.kernel.Slug;
import io.takeroot.library.Asset;
import io.takeroot.library.Assets;
import io.takeroot.library.FieldUses;
import io.takeroot.ui.CsvDownload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/// The list as a file that a spreadsheet opens.
@RestController
@PreAuthorize("hasRole('VIEWER')")
class LibraryExportController {
    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS =
            List.of(
                    "key",
                    "title",
                    "type",
                    "audience",
                    "products",
                    "competitors",
                    "state",
                    "review_by",
                    "owner",
                    "verifier",
                    "claims",
                    "people_90_days",
                    "uses_90_days");

    private final Assets assets;
    private final FieldUses uses;
    private final LibraryWords words;

    LibraryExportController(Assets assets, FieldUses uses, LibraryWords words) {
        this.assets = assets;
        this.uses = uses;
        this.words = words;
    }

    @GetMapping("/library.csv")
    void csv(
            @ModelAttribute LibraryFilter filter,
            HttpServletRequest request,
            HttpServletResponse answer)
            throws IOException {
        var file = CsvDownload.begin("library", COLUMNS, answer);
        var time = uses.last(LibraryViews.DAYS);
        var found = assets.find(filter.search(LibraryWords.mayWrite(request)));
        for (int from = 0; from < found.size(); from += AT_ONCE) {
            var some = found.subList(from, Math.min(found.size(), from + AT_ONCE));
            var used = uses.uses(some.stream().map(Asset::key).toList(), time);
            some.forEach(asset -> file.row(cells(asset, used)));
        }
    }

    private List<String> cells(Asset asset, Map<Slug, FieldUses.AssetUse> used) {
        var use = used.getOrDefault(asset.key(), new FieldUses.AssetUse(0, 0));
        return List.of(
                asset.key().value(),
                asset.title(),
                asset.type().word(),
                asset.audience().word(),
                titles(FoundationKind.PRODUCT, asset.subjects().products()),
                titles(FoundationKind.COMPETITOR, asset.subjects().competitors()),
                words.standing(asset).words(),
                asset.reviewBy().map(Object::toString).orElse(""),
                asset.owner().orElse(""),
                asset.verifier().orElse(""),
                asset.claims().stream().map(Slug::value).collect(Collectors.joining("; ")),
                String.valueOf(use.people()),
                String.valueOf(use.uses()));
    }

    private String titles(FoundationKind kind, List<Slug> keys) {
        return String.join("; ", words.titles(kind, keys));
    }
}
