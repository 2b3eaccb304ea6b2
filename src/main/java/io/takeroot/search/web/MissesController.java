package io.takeroot.search.web;

import io.takeroot.search.Miss;
import io.takeroot.search.Misses;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Pages;
import io.takeroot.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Searches that nothing answers.
@Controller
@PreAuthorize("hasRole('MARKETER')")
class MissesController {
    private static final int LAST_PAGE = 1_000;

    private final Misses misses;
    private final Workspace workspace;
    private final Pages pages;

    MissesController(Misses misses, Workspace workspace, Pages pages) {
        this.misses = misses;
        this.workspace = workspace;
        this.pages = pages;
    }

    @GetMapping("/search/misses")
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        int number = Math.clamp(page, 1, LAST_PAGE);
        var settings = workspace.settings();
        var formats = new Formats(settings.zone(), settings.calendar());
        var found = misses.page((number - 1) * MissesView.ROWS, MissesView.ROWS + 1);
        model.addAttribute("page", pages.page("Not found").under(new Crumb("Search", "/search")));
        model.addAttribute("view", MissesView.of(found, Misses.DAYS, number, formats));
        return "search/misses";
    }

    @GetMapping("/search/misses.csv")
    ResponseEntity<byte[]> file() {
        var text = new StringBuilder("words,times,last\r\n");
        misses.all().forEach(miss -> text.append(line(miss)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"search-misses.csv\"")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// A cell that begins like a formula would be run by a spreadsheet; an apostrophe keeps it
    /// text.
    private static String line(Miss miss) {
        var words = miss.words();
        var safe = words.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + words : words;
        return '"' + safe.replace("\"", "\"\"") + "\"," + miss.times() + "," + miss.last() + "\r\n";
    }
}
