package io.takeroot.intelligence.web;

import io.takeroot.access.Person;
import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.intelligence.InsightId;
import io.takeroot.intelligence.Insights;
import io.takeroot.intelligence.Subject;
import io.takeroot.kernel.Slug;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes the form "heard in the field".
@Component
final class HeardViews {
    private static final int FEW = 5;
    private static final int REMEMBERED = 30;

    private final Insights insights;
    private final HubPages hub;

    HeardViews(Insights insights, HubPages hub) {
        this.insights = insights;
        this.hub = hub;
    }

    /// @param kept the number of what was just kept
    /// @param link the link just opened
    record Shown(
            Person person,
            String action,
            HeardForm form,
            String error,
            String kept,
            boolean signedIn,
            String link,
            boolean linkOpen) {}

    HeardView view(Shown shown) {
        var before = insights.latestSubjects(shown.person().actor(), REMEMBERED);
        return new HeardView(
                shown.action(),
                shown.person().name(),
                InsightId.parse(shown.kept()).map(InsightId::toString).orElse(""),
                shown.form().text(),
                shown.error(),
                List.of(
                        chips(
                                FoundationKind.COMPETITOR,
                                remembered(before, Subject::competitor),
                                shown.form().competitor()),
                        chips(
                                FoundationKind.PRODUCT,
                                remembered(before, Subject::product),
                                shown.form().product())),
                shown.signedIn(),
                shown.link(),
                shown.linkOpen());
    }

    private static List<String> remembered(
            List<Subject> before, Function<Subject, Optional<Slug>> part) {
        return before.stream()
                .flatMap(subject -> part.apply(subject).stream())
                .map(Slug::value)
                .distinct()
                .toList();
    }

    private HeardView.Chips chips(FoundationKind kind, List<String> before, String chosen) {
        var all = hub.all(kind);
        var keys = new LinkedHashSet<String>();
        var known = all.stream().map(it -> it.id().key().value()).toList();
        Stream.of(Stream.of(chosen), before.stream(), known.stream())
                .flatMap(Function.identity())
                .filter(known::contains)
                .forEach(keys::add);
        var first = new ArrayList<HeardView.Chip>();
        var others = new ArrayList<HeardView.Chip>();
        for (var key : keys) {
            (first.size() < FEW ? first : others)
                    .add(new HeardView.Chip(key, title(all, key), key.equals(chosen)));
        }
        return new HeardView.Chips(kind.word(), kind.title(), first, others);
    }

    private static String title(List<Foundation> all, String key) {
        return all.stream()
                .filter(it -> it.id().key().value().equals(key))
                .findFirst()
                .map(Foundation::title)
                .orElse(key);
    }
}
