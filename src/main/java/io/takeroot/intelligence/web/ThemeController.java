package io.takeroot.intelligence.web;

import io.takeroot.intelligence.ThemeId;
import io.takeroot.intelligence.Themes;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A theme: what is in it, and what people make of it.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class ThemeController {
    private static final Crumb ALL = new Crumb("Themes", "/themes");
    private static final String NEW = "new";
    private static final String NONE = "none";

    private final Themes themes;
    private final ThemeViews views;
    private final HubPages hub;
    private final Pages pages;

    ThemeController(Themes themes, ThemeViews views, HubPages hub, Pages pages) {
        this.themes = themes;
        this.views = views;
        this.hub = hub;
        this.pages = pages;
    }

    @GetMapping("/themes/{number:\\d+}")
    ModelAndView theme(
            @PathVariable String number,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        var id = id(number);
        var into = themes.find(id).isPresent() ? Optional.<ThemeId>empty() : themes.mergedInto(id);
        return into.map(it -> new ModelAndView("redirect:" + it.url()))
                .orElseGet(() -> show(id, page, List.of(), request));
    }

    @PostMapping("/themes/{number:\\d+}/name")
    @PreAuthorize("hasRole('MARKETER')")
    ModelAndView rename(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            RedirectAttributes then) {
        var id = id(number);
        return answered(
                id,
                request,
                () -> {
                    themes.rename(id, name, hub.me().actor());
                    return done(id, "Saved. It keeps all texts that it has.", then);
                });
    }

    @PostMapping("/themes/{number:\\d+}/merge")
    @PreAuthorize("hasRole('MARKETER')")
    ModelAndView merge(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String into,
            HttpServletRequest request,
            RedirectAttributes then) {
        var id = id(number);
        return answered(
                id,
                request,
                () -> {
                    themes.merge(id, id(into), hub.me().actor());
                    return done(id(into), "Joined. Undo is in the history below.", then);
                });
    }

    @PostMapping("/themes/{number:\\d+}/members")
    @PreAuthorize("hasRole('MARKETER')")
    ModelAndView move(
            @PathVariable String number,
            @RequestParam(defaultValue = "") List<String> about,
            @RequestParam(defaultValue = NONE) String to,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            RedirectAttributes then) {
        var id = id(number);
        return answered(id, request, () -> moved(id, about, to, name, then));
    }

    private ModelAndView moved(
            ThemeId id, List<String> abouts, String to, String name, RedirectAttributes then) {
        if (to.equals(NEW)) {
            var fresh = themes.split(id, abouts, name, hub.me().actor());
            return done(fresh, "This theme is new. It keeps the texts you chose.", then);
        }
        var other = to.equals(NONE) ? Optional.<ThemeId>empty() : Optional.of(id(to));
        themes.move(id, abouts, other, hub.me().actor());
        var where = themes.find(id).isPresent() ? id : other.orElse(id);
        return themes.find(where).isPresent()
                ? done(where, "Moved. They stay where you put them.", then)
                : new ModelAndView("redirect:/themes");
    }

    @PostMapping("/themes/{number:\\d+}/undo")
    @PreAuthorize("hasRole('MARKETER')")
    ModelAndView undo(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") long change,
            HttpServletRequest request,
            RedirectAttributes then) {
        var id = id(number);
        return answered(
                id,
                request,
                () -> {
                    themes.undo(id, change, hub.me().actor());
                    return done(id, "Taken back.", then);
                });
    }

    /// Does it, or shows the page with what is wrong.
    private ModelAndView answered(
            ThemeId id, HttpServletRequest request, Supplier<ModelAndView> deed) {
        try {
            return deed.get();
        } catch (Failure failure) {
            var page = show(id, 1, failure.problems(), request);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView done(ThemeId id, String words, RedirectAttributes then) {
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done(words));
        return new ModelAndView("redirect:" + id.url());
    }

    private ModelAndView show(
            ThemeId id, int page, List<Problem> problems, HttpServletRequest request) {
        var theme =
                themes.find(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var view = new ModelAndView("intelligence/theme");
        view.addObject("page", pages.page(theme.title()).under(ALL));
        view.addObject("view", views.view(theme, page, request));
        view.addObject("problems", problems);
        view.addObject("typed", Optional.ofNullable(request.getParameter("name")).orElse(""));
        return view;
    }

    private static ThemeId id(String number) {
        return ThemeId.parse(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
