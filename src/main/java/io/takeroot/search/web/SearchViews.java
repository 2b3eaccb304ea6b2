package io.takeroot.search.web;

import io.takeroot.access.Role;
import io.takeroot.search.Kinds;
import io.takeroot.search.Question;
import io.takeroot.search.Search;
import io.takeroot.search.Since;
import io.takeroot.text.Excerpts;
import io.takeroot.text.Hits;
import io.takeroot.ui.Field;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the page of what was found.
@Component
class SearchViews {
    private static final int EXCERPT = 220;

    private final Search search;
    private final Kinds kinds;
    private final Workspace workspace;

    SearchViews(Search search, Kinds kinds, Workspace workspace) {
        this.search = search;
        this.kinds = kinds;
        this.workspace = workspace;
    }

    SearchView view(SearchForm form, Role role) {
        var question = form.question();
        var found = search.find(question, role);
        var hits = found.hits();
        return new SearchView(
                question.words(),
                question.kind(),
                kinds(form, hits),
                fields(form, hits),
                hits.total(),
                lines(hits),
                mended(hits),
                found.whole(),
                form.isNarrowed() ? form.unnarrowed() : "",
                question.page() > 1 ? form.onPage(question.page() - 1) : "",
                question.page() * Question.PAGE < hits.total()
                        ? form.onPage(question.page() + 1)
                        : "",
                role.includes().contains(Role.MARKETER));
    }

    private List<SearchView.Kind> kinds(SearchForm form, Hits hits) {
        var counts = hits.counts().getOrDefault("kind", Map.of());
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var list = new ArrayList<SearchView.Kind>();
        list.add(new SearchView.Kind("All", all, form.ofKind(""), form.kind().isEmpty()));
        counts.entrySet().stream()
                .sorted(Comparator.comparing(count -> kinds.title(count.getKey())))
                .map(
                        count ->
                                new SearchView.Kind(
                                        kinds.title(count.getKey()),
                                        count.getValue(),
                                        form.ofKind(count.getKey()),
                                        count.getKey().equals(form.kind())))
                .forEach(list::add);
        return list;
    }

    private static List<Field> fields(SearchForm form, Hits hits) {
        return List.of(
                facet("product", "Product", form.product(), hits),
                facet("competitor", "Competitor", form.competitor(), hits),
                Field.choice(
                        "since",
                        "Changed",
                        form.since(),
                        Arrays.stream(Since.values())
                                .map(since -> new Field.Choice(since.word(), since.title()))
                                .toList()));
    }

    private static Field facet(String name, String label, String chosen, Hits hits) {
        var choices = new ArrayList<Field.Choice>();
        choices.add(new Field.Choice("", "Any"));
        var counts = hits.counts().getOrDefault(name, Map.of());
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> new Field.Choice(it.getKey(), it.getKey() + " (" + it.getValue() + ")"))
                .forEach(choices::add);
        if (!chosen.isEmpty() && !counts.containsKey(chosen)) {
            choices.add(new Field.Choice(chosen, chosen + " (0)"));
        }
        return Field.choice(name, label, chosen, choices);
    }

    private List<SearchView.Line> lines(Hits hits) {
        var settings = workspace.settings();
        var formats = new Formats(settings.zone(), settings.calendar());
        return hits.best().stream()
                .map(
                        hit ->
                                new SearchView.Line(
                                        hit.kept().getOrDefault("url", "/"),
                                        Excerpts.whole(hit.title(), hits.terms()),
                                        Excerpts.best(hit.text(), hits.terms(), EXCERPT),
                                        kinds.title(Kinds.of(hit.id())),
                                        formats.date(
                                                LocalDate.parse(
                                                        hit.kept()
                                                                .getOrDefault(
                                                                        "day", "1970-01-01")))))
                .toList();
    }

    private static String mended(Hits hits) {
        return hits.mended().values().stream()
                .map(taken -> String.join(", ", taken))
                .collect(Collectors.joining("; "));
    }
}
