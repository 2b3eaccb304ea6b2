package io.takeroot.intelligence;

import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.kernel.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Puts what was learned in a week into words.
@Component
final class WeekLetters {
    private static final int LINES = 5;

    private final Groundwork groundwork;

    WeekLetters(Groundwork groundwork) {
        this.groundwork = groundwork;
    }

    /// @param address under which others reach this installation
    WeekLetter letter(Learned learned, String address) {
        var parts = new ArrayList<WeekLetter.Part>();
        learned.groups().forEach(it -> parts.add(insights(it, address)));
        if (!learned.claims().isEmpty()) {
            parts.add(claims(learned.claims(), address));
        }
        if (!learned.gaps().isEmpty()) {
            parts.add(gaps(learned.gaps(), address));
        }
        if (learned.deals().records() > 0) {
            parts.add(deals(learned.deals(), address));
        }
        return new WeekLetter(subject(learned), parts, address + learned.week().url());
    }

    private static String subject(Learned learned) {
        return "What we learned in %s: %d %s"
                .formatted(
                        learned.week(),
                        learned.count(),
                        learned.count() == 1 ? "insight" : "insights");
    }

    private WeekLetter.Part insights(Learned.Group group, String address) {
        var lines =
                group.insights().stream()
                        .limit(LINES)
                        .map(
                                it ->
                                        new WeekLetter.Line(
                                                it.title(),
                                                it.heard().kind().title(),
                                                address + it.id().url()))
                        .toList();
        var title =
                group.competitor()
                        .map(it -> "About " + title(FoundationKind.COMPETITOR, it))
                        .orElse("About other things");
        return new WeekLetter.Part(title, lines, more(group.insights().size()));
    }

    private WeekLetter.Part claims(List<Learned.Moved> claims, String address) {
        var lines =
                claims.stream()
                        .limit(LINES)
                        .map(
                                it ->
                                        new WeekLetter.Line(
                                                title(FoundationKind.CLAIM, Slug.of(it.claim())),
                                                "%d for, %d against this week; now: %s"
                                                        .formatted(
                                                                it.supporting(),
                                                                it.against(),
                                                                it.now()
                                                                        .state()
                                                                        .title()
                                                                        .toLowerCase(Locale.ROOT)),
                                                address + "/evidence?claim=" + it.claim()))
                        .toList();
        return new WeekLetter.Part("Claims whose evidence changed", lines, more(claims.size()));
    }

    private static WeekLetter.Part gaps(List<Theme> gaps, String address) {
        var lines =
                gaps.stream()
                        .map(
                                it ->
                                        new WeekLetter.Line(
                                                it.title(),
                                                it.unanswered() + " asked, nothing answers it",
                                                address + it.id().url()))
                        .toList();
        return new WeekLetter.Part("Content gaps", lines, "");
    }

    private static WeekLetter.Part deals(WinLossReport.Group deals, String address) {
        var lines =
                Arrays.stream(Ending.values())
                        .filter(it -> deals.count(it) > 0)
                        .map(
                                it ->
                                        new WeekLetter.Line(
                                                it.title() + ": " + deals.count(it),
                                                "",
                                                address + "/win-loss"))
                        .toList();
        return new WeekLetter.Part("Deals decided", lines, "");
    }

    private String title(FoundationKind kind, Slug key) {
        return groundwork
                .find(new FoundationId(kind, key))
                .map(Foundation::title)
                .orElse(key.value());
    }

    private static String more(int all) {
        return all > LINES ? "and " + (all - LINES) + " more" : "";
    }
}
