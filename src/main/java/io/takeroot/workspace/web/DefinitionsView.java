package io.takeroot.workspace.web;

import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The list of definitions, by kind.
///
/// @param find what was searched for
/// @param all how many definitions there are, found or not
/// @param yaml text that was refused, to be mended; empty otherwise
/// @param problems why it was refused
public record DefinitionsView(
        String find, int all, List<Group> groups, String yaml, List<Problem> problems) {
    public record Group(String kind, List<Row> rows) {}

    public record Row(String title, String key, String url) {}

    static DefinitionsView of(List<Definition> definitions, String find) {
        var wanted = find.strip().toLowerCase(Locale.ROOT);
        var groups =
                definitions.stream()
                        .filter(
                                d ->
                                        wanted.isEmpty()
                                                || Definitions.write(d)
                                                        .toLowerCase(Locale.ROOT)
                                                        .contains(wanted))
                        .collect(
                                Collectors.groupingBy(
                                        Definition::kind,
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                DefinitionsView::row, Collectors.toList())))
                        .entrySet()
                        .stream()
                        .map(entry -> new Group(entry.getKey(), entry.getValue()))
                        .toList();
        return new DefinitionsView(find, definitions.size(), groups, "", List.of());
    }

    DefinitionsView refused(String text, List<Problem> why) {
        return new DefinitionsView(find, all, groups, text, List.copyOf(why));
    }

    private static Row row(Definition definition) {
        return new Row(
                definition.title(),
                definition.key().value(),
                "/settings/definitions/" + definition.kind() + "/" + definition.key());
    }
}
