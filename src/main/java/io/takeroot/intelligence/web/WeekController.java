package io.takeroot.intelligence.web;

import io.takeroot.groundwork.FoundationKind;
import io.takeroot.intelligence.Ending;
import io.takeroot.intelligence.Hub;
import io.takeroot.intelligence.Insight;
import io.takeroot.intelligence.Learned;
import io.takeroot.intelligence.Theme;
import io.takeroot.intelligence.Week;
import io.takeroot.intelligence.Weeks;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Flash;
import io.takeroot.ui.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What was learned in a week, and following it by mail.
@Controller
@PreAuthorize("hasRole('VIEWER')")
class WeekController {
    private final Weeks weeks;
    private final Hub settings;
    private final HubPages hub;
    private final Pages pages;

    WeekController(Weeks weeks, Hub settings, HubPages hub, Pages pages) {
        this.weeks = weeks;
        this.settings = settings;
        this.hub = hub;
        this.pages = pages;
    }

    /// The week that is under way.
    @GetMapping("/insights/weeks")
    String latest() {
        return "redirect:" + Week.of(hub.today()).url();
    }

    @GetMapping("/insights/weeks/{name}")
    String week(@PathVariable String name, Model model) {
        var week =
                Week.parse(name)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "page", pages.page("What we learned, " + week).under(InsightController.ALL));
        model.addAttribute("view", view(week));
        return "intelligence/week";
    }

    @PostMapping("/insights/weeks/following")
    String follow(RedirectAttributes then) {
        weeks.follow(hub.me());
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("You are mailed once a week."));
        return "redirect:/insights/weeks";
    }

    @PostMapping("/insights/weeks/following/removal")
    String leave(RedirectAttributes then) {
        weeks.leave(hub.me());
        then.addFlashAttribute(Flash.ATTRIBUTE, Flash.done("You are mailed no more."));
        return "redirect:/insights/weeks";
    }

    private WeekView view(Week week) {
        var learned = weeks.learned(week);
        var formats = hub.formats();
        var mailed = settings.settings();
        return new WeekView(
                week.toString(),
                formats.date(week.monday()) + " to " + formats.date(week.sunday()),
                formats.count(learned.count(), "insight", "insights"),
                learned.groups().stream().map(this::group).toList(),
                learned.claims().stream().map(this::claim).toList(),
                learned.gaps().stream().map(WeekController::gap).toList(),
                deals(learned),
                "/win-loss?from=" + week.monday() + "&to=" + week.sunday(),
                week.before().url(),
                week.sunday().isBefore(hub.today()) ? week.after().url() : "",
                weeks.isFollowedBy(hub.me()),
                "%s at %02d:00"
                        .formatted(
                                mailed.mailOn().toString().charAt(0)
                                        + mailed.mailOn()
                                                .toString()
                                                .substring(1)
                                                .toLowerCase(java.util.Locale.ROOT),
                                mailed.mailHour()));
    }

    private WeekView.Group group(Learned.Group group) {
        return new WeekView.Group(
                group.competitor().isEmpty()
                        ? "About other things"
                        : "About " + hub.title(FoundationKind.COMPETITOR, group.competitor()),
                group.insights().stream().map(this::line).toList());
    }

    private WeekView.Line line(Insight insight) {
        return new WeekView.Line(
                insight.id().url(),
                insight.title(),
                insight.heard().kind().title()
                        + (insight.source().isEmpty() ? "" : ": " + insight.source()),
                hub.formats().dayAndMonth(insight.heard().day()));
    }

    private WeekView.Claim claim(Learned.Moved it) {
        return new WeekView.Claim(
                "/evidence?claim=" + it.claim(),
                hub.title(
                        FoundationKind.CLAIM,
                        Optional.of(it.claim()).filter(Slug::isSlug).map(Slug::of)),
                "%d for, %d against this week".formatted(it.supporting(), it.against()),
                it.now().state().tone(),
                it.now().state().title());
    }

    private static WeekView.Gap gap(Theme theme) {
        return new WeekView.Gap(
                theme.id().url(), theme.title(), theme.unanswered() + " asked, nothing answers it");
    }

    private List<WeekView.Deals> deals(Learned learned) {
        return Arrays.stream(Ending.values())
                .filter(it -> learned.deals().count(it) > 0)
                .map(
                        it ->
                                new WeekView.Deals(
                                        it.title(), hub.formats().count(learned.deals().count(it))))
                .toList();
    }
}
