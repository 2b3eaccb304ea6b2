package io.takeroot.search.web;

import io.takeroot.search.Misses;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.CsvDownload;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Pages;
import io.takeroot.workspace.Workspace;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
    void file(HttpServletResponse answer) throws IOException {
        var file = CsvDownload.begin("search-misses", List.of("words", "times", "last"), answer);
        misses.all(
                miss ->
                        file.row(
                                List.of(
                                        miss.words(),
                                        String.valueOf(miss.times()),
                                        miss.last().toString())));
    }
}
