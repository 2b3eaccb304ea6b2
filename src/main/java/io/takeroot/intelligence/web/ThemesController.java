package io.takeroot.intelligence.web;

import io.takeroot.intelligence.Theme;
import io.takeroot.intelligence.Themes;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of themes.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class ThemesController {
    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS =
            List.of("number", "theme", "words", "texts", "unanswered", "deals", "latest");

    private final Themes themes;
    private final ThemeViews views;
    private final HubPages hub;
    private final Pages pages;

    ThemesController(Themes themes, ThemeViews views, HubPages hub, Pages pages) {
        this.themes = themes;
        this.views = views;
        this.hub = hub;
        this.pages = pages;
    }

    @GetMapping("/themes")
    String list(
            @RequestParam(defaultValue = "") String find,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("page", pages.page("Themes"));
        model.addAttribute("view", views.list(find, page));
        return "intelligence/themes";
    }

    @GetMapping("/themes.csv")
    void csv(@RequestParam(defaultValue = "") String find, HttpServletResponse response)
            throws IOException {
        var out = hub.csv("themes", response);
        out.write(Csv.row(COLUMNS).getBytes(StandardCharsets.UTF_8));
        int from = 0;
        for (var some = themes.find(find, from, AT_ONCE);
                !some.isEmpty();
                some = themes.find(find, from, AT_ONCE)) {
            for (var theme : some) {
                out.write(Csv.row(cells(theme)).getBytes(StandardCharsets.UTF_8));
            }
            from += AT_ONCE;
        }
    }

    private static List<String> cells(Theme theme) {
        return List.of(
                theme.id().toString(),
                theme.title(),
                theme.words(),
                Integer.toString(theme.texts()),
                Integer.toString(theme.unanswered()),
                Integer.toString(theme.deals()),
                theme.latest().toString());
    }
}
