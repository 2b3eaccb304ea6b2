package io.takeroot.library.web;

import io.takeroot.groundwork.FoundationKind;
import io.takeroot.kernel.Slug;
import io.takeroot.library.Asset;
import io.takeroot.library.Assets;
import io.takeroot.library.FieldUses;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/// The list as a file that a spreadsheet opens.
@RestController
@PreAuthorize("hasRole('VIEWER')")
class LibraryExportController {
    private final Assets assets;
    private final FieldUses uses;
    private final LibraryWords words;

    LibraryExportController(Assets assets, FieldUses uses, LibraryWords words) {
        this.assets = assets;
        this.uses = uses;
        this.words = words;
    }

    @GetMapping("/library.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute LibraryFilter filter, HttpServletRequest request) {
        var found = assets.find(filter.search(LibraryWords.mayWrite(request)));
        var used = uses.uses(found.stream().map(Asset::key).toList(), uses.last(LibraryViews.DAYS));
        var text =
                "key,title,type,audience,products,competitors,state,review_by,owner,verifier,claims,people_90_days,uses_90_days\n"
                        + found.stream()
                                .map(asset -> line(asset, used))
                                .collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"library.csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private String line(Asset asset, Map<Slug, FieldUses.AssetUse> used) {
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
                                asset.claims().stream()
                                        .map(Slug::value)
                                        .collect(Collectors.joining("; ")),
                                String.valueOf(use.people()),
                                String.valueOf(use.uses()))
                        .stream()
                        .map(LibraryExportController::cell)
                        .collect(Collectors.joining(","))
                + "\n";
    }

    private String titles(FoundationKind kind, List<Slug> keys) {
        return String.join("; ", words.titles(kind, keys));
    }

    /// A cell that begins like a formula is taken for text by spreadsheets.
    private static String cell(String text) {
        var safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\n\\r].*")
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
