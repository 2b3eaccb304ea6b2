package io.takeroot.intelligence.web;

import io.takeroot.intelligence.Theme;
import io.takeroot.intelligence.ThemeChange;
import io.takeroot.intelligence.ThemeId;
import io.takeroot.intelligence.Themes;
import io.takeroot.kernel.Grain;
import io.takeroot.kernel.Unit;
import io.takeroot.ui.ChartSize;
import io.takeroot.ui.ChartTheme;
import io.takeroot.ui.Charts;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Goal;
import io.takeroot.ui.Spark;
import io.takeroot.ui.Trend;
import io.takeroot.workspace.Topic;
import io.takeroot.workspace.Topics;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes the pages of themes.
@Component
final class ThemeViews {
    private static final int PAGE = 50;
    private static final int WEEKS = 12;
    private static final int MOST_DEALS = 12;

    /// Fewer questions without an answer are said and not marked.
    private static final int FEWEST_OF_A_GAP = 3;

    private static final ChartSize LOW_WIDE = new ChartSize(690, 200, 11, "wide");
    private static final ChartSize LOW_NARROW = new ChartSize(340, 180, 11, "narrow");

    private static final int MOST_OTHERS = 200;
    private static final int MOST_CHANGES = 20;

    private final Themes themes;
    private final ObjectProvider<Topics> topics;
    private final HubPages hub;

    ThemeViews(Themes themes, ObjectProvider<Topics> topics, HubPages hub) {
        this.themes = themes;
        this.topics = topics;
        this.hub = hub;
    }

    ThemeListView list(String find, int asked) {
        int page = Math.max(1, asked);
        var found = themes.find(find, (page - 1) * PAGE, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var weeks = themes.weeks(shown.stream().map(Theme::id).toList(), hub.today(), WEEKS);
        var formats = hub.formats();
        long gaps = shown.stream().filter(ThemeViews::isGap).count();
        return new ThemeListView(
                shown.isEmpty() && find.isBlank() && page == 1,
                find,
                gaps == 0
                        ? ""
                        : formats.count(gaps, "theme asks", "themes ask")
                                + " for something that nothing answers yet: they come first.",
                shown.stream()
                        .map(it -> line(it, weeks.getOrDefault(it.id(), List.of()), formats))
                        .toList(),
                "/themes.csv?find=" + URLEncoder.encode(find, StandardCharsets.UTF_8),
                page > 1 ? url(find, page - 1) : "",
                found.size() > PAGE ? url(find, page + 1) : "");
    }

    private ThemeListView.Line line(Theme theme, List<Integer> weeks, Formats formats) {
        return new ThemeListView.Line(
                theme.id().url(),
                theme.title(),
                theme.isNamed() ? theme.words() : "",
                gap(theme),
                open(theme),
                formats.count(theme.texts(), "text", "texts"),
                theme.deals() == 0 ? "" : formats.count(theme.deals(), "deal", "deals"),
                spark(weeks, formats),
                formats.date(theme.latest()));
    }

    private static String url(String find, int page) {
        return "/themes?find=%s&page=%d"
                .formatted(URLEncoder.encode(find, StandardCharsets.UTF_8), page);
    }

    private static String gap(Theme theme) {
        return isGap(theme) ? theme.unanswered() + " asked, nothing answers it" : "";
    }

    private static boolean isGap(Theme theme) {
        return theme.unanswered() >= FEWEST_OF_A_GAP;
    }

    private static String open(Theme theme) {
        return isGap(theme) || theme.unanswered() == 0 ? "" : theme.unanswered() + " open";
    }

    ThemeView view(Theme theme, int asked, HttpServletRequest request) {
        int page = Math.max(1, asked);
        var formats = hub.formats();
        var id = theme.id();
        var members = themes.members(id, (page - 1) * PAGE, PAGE + 1);
        var weeks = themes.weeks(List.of(id), hub.today(), WEEKS).getOrDefault(id, List.of());
        boolean mayChange = HubPages.mayCurate(request);
        var changes = themes.changes(id, MOST_CHANGES);
        return new ThemeView(
                id.about(),
                id.url(),
                gap(theme).isEmpty() ? open(theme) : gap(theme),
                isGap(theme),
                standing(theme, weeks, formats),
                chart(theme, weeks, formats),
                theme.name(),
                deals(id),
                members.stream()
                        .limit(PAGE)
                        .flatMap(it -> member(it, mayChange, formats).stream())
                        .toList(),
                page > 1 ? id.url() + "?page=" + (page - 1) : "",
                members.size() > PAGE ? id.url() + "?page=" + (page + 1) : "",
                mayChange ? others(id) : List.of(),
                changes.stream().map(it -> change(it, formats)).toList(),
                undo(changes),
                mayChange);
    }

    private static String standing(Theme theme, List<Integer> weeks, Formats formats) {
        int lately = weeks.stream().skip(Math.max(0, weeks.size() - 4)).mapToInt(it -> it).sum();
        return "%s, %d of them in the last four weeks%s."
                .formatted(
                        formats.count(theme.texts(), "text", "texts"),
                        lately,
                        theme.deals() == 0
                                ? ""
                                : ", touching " + formats.count(theme.deals(), "deal", "deals"));
    }

    private ThemeView.Chart chart(Theme theme, List<Integer> weeks, Formats formats) {
        var trend =
                new Trend(
                        theme.title() + ", texts a week",
                        new Unit.Count(),
                        Grain.WEEK,
                        Trend.Kind.FLOW,
                        points(weeks, formats),
                        List.of(),
                        new Goal.None(),
                        hub.today(),
                        List.of());
        var charts = new Charts(formats, ChartTheme.WEB);
        return new ThemeView.Chart(
                charts.trend(trend, LOW_WIDE),
                charts.trend(trend, LOW_NARROW),
                charts.table(trend));
    }

    private String spark(List<Integer> weeks, Formats formats) {
        return new Charts(formats, ChartTheme.WEB)
                .spark(
                        new Spark(
                                "Texts a week",
                                new Unit.Count(),
                                Grain.WEEK,
                                points(weeks, formats),
                                new Goal.None()),
                        ChartSize.SPARK);
    }

    private List<Trend.Point> points(List<Integer> weeks, Formats formats) {
        var first = hub.today().minusDays(7L * WEEKS - 1);
        return IntStream.range(0, weeks.size())
                .mapToObj(
                        i ->
                                new Trend.Point(
                                        start(first.plusDays(7L * i), formats),
                                        BigDecimal.valueOf(weeks.get(i))))
                .toList();
    }

    private static LocalDate start(LocalDate day, Formats formats) {
        return Grain.WEEK.periodOf(day, formats.calendar()).from();
    }

    private List<ThemeView.Deal> deals(ThemeId id) {
        return themes.deals(id, MOST_DEALS).stream()
                .flatMap(it -> topic("deal/" + it).stream())
                .map(it -> new ThemeView.Deal(it.url(), it.title()))
                .toList();
    }

    /// What was asked of the desk is read by those who answer it.
    private Optional<ThemeView.Member> member(
            Themes.Member member, boolean mayRead, Formats formats) {
        var kind = member.about().substring(0, Math.max(1, member.about().indexOf('/')));
        return topic(member.about())
                .map(it -> it.confidential() && !mayRead ? new Topic("A " + kind, "") : it)
                .map(
                        it ->
                                new ThemeView.Member(
                                        member.about(),
                                        it.url(),
                                        it.title(),
                                        kind.substring(0, 1).toUpperCase(Locale.ROOT)
                                                + kind.substring(1),
                                        formats.date(member.day()),
                                        note(member)));
    }

    private static String note(Themes.Member member) {
        if (!member.answered()) {
            return "Nothing answers it";
        }
        return member.held() ? "Put here by hand" : "";
    }

    private List<ThemeView.Other> others(ThemeId id) {
        return themes.find("", 0, MOST_OTHERS).stream()
                .filter(it -> !it.id().equals(id))
                .map(it -> new ThemeView.Other(it.id().toString(), it.title()))
                .toList();
    }

    private ThemeView.Change change(ThemeChange change, Formats formats) {
        return new ThemeView.Change(
                change.words(),
                hub.name(change.by()),
                formats.moment(change.at()),
                change.undone());
    }

    private static long undo(List<ThemeChange> changes) {
        return changes.stream()
                .filter(it -> !it.undone())
                .findFirst()
                .map(ThemeChange::id)
                .orElse(0L);
    }

    private Optional<Topic> topic(String about) {
        return topics.stream().flatMap(known -> known.topic(about).stream()).findFirst();
    }
}
