package io.takeroot.intelligence.web;

import io.takeroot.intelligence.Hub;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// How long evidence is fresh, and when followers are mailed.
@Controller
@PreAuthorize("hasRole('LEAD')")
class HubSettingsController {
    private static final String FRESH = "fresh_days";
    private static final String DAY = "mail_on";
    private static final String HOUR = "mail_hour";

    private final Hub settings;
    private final HubPages hub;
    private final Pages pages;

    HubSettingsController(Hub settings, HubPages hub, Pages pages) {
        this.settings = settings;
        this.hub = hub;
        this.pages = pages;
    }

    @GetMapping("/insights/settings")
    ModelAndView form() {
        var now = settings.settings();
        return show(
                values(
                        Integer.toString(now.freshDays()),
                        now.mailOn().name().toLowerCase(Locale.ROOT),
                        Integer.toString(now.mailHour())),
                List.of());
    }

    @PostMapping("/insights/settings")
    ModelAndView save(
            @RequestParam(FRESH) String fresh,
            @RequestParam(DAY) String day,
            @RequestParam(HOUR) String hour,
            RedirectAttributes then) {
        var typed = values(fresh, day, hour);
        try {
            settings.change(typed, hub.me().actor());
        } catch (Failure failure) {
            var answer = show(typed, failure.problems());
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("Saved."));
        return new ModelAndView("redirect:/insights/settings");
    }

    private static Map<String, String> values(String fresh, String day, String hour) {
        var values = new LinkedHashMap<String, String>();
        values.put(FRESH, fresh);
        values.put(DAY, day);
        values.put(HOUR, hour);
        return values;
    }

    private ModelAndView show(Map<String, String> typed, List<Problem> problems) {
        var answer = new ModelAndView("intelligence/settings");
        answer.addObject("page", pages.page("Settings of the hub").under(InsightController.ALL));
        answer.addObject("fields", fields(typed));
        answer.addObject("problems", problems);
        return answer;
    }

    private static List<Field> fields(Map<String, String> typed) {
        return List.of(
                Field.of(
                                FRESH,
                                "Evidence is fresh for, days",
                                "number",
                                typed.getOrDefault(FRESH, ""))
                        .withHint(
                                "What was said earlier still counts, but a claim that has nothing fresher is stale."),
                Field.choice(
                        DAY,
                        "What we learned is mailed on",
                        typed.getOrDefault(DAY, ""),
                        Arrays.stream(DayOfWeek.values())
                                .map(
                                        it ->
                                                new Field.Choice(
                                                        it.name().toLowerCase(Locale.ROOT),
                                                        it.name().charAt(0)
                                                                + it.name()
                                                                        .substring(1)
                                                                        .toLowerCase(Locale.ROOT)))
                                .toList()),
                Field.of(HOUR, "From the hour", "number", typed.getOrDefault(HOUR, ""))
                        .withHint("0 to 23, in the workspace's zone."));
    }
}
