package io.takeroot.groundwork.web;

import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationField;
import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.Foundations;
import io.takeroot.groundwork.Version;
import io.takeroot.groundwork.WordDifference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts the versions of a foundation side by side.
@Component
class VersionsViews {
    private final Foundations foundations;
    private final FoundationWords words;

    VersionsViews(Foundations foundations, FoundationWords words) {
        this.foundations = foundations;
        this.words = words;
    }

    VersionsView versions(FoundationId id, boolean changeable) {
        var versions = foundations.versions(id);
        var lines = new ArrayList<VersionsView.Line>();
        for (int i = 0; i < versions.size(); i++) {
            var before =
                    i + 1 < versions.size()
                            ? versions.get(i + 1).said()
                            : Optional.<Foundation>empty();
            boolean restorable = changeable && i > 0 && versions.get(i).said().isPresent();
            lines.add(line(id, versions.get(i), before, restorable));
        }
        return new VersionsView(
                id.url(), versions.isEmpty() || versions.getFirst().said().isEmpty(), lines);
    }

    private VersionsView.Line line(
            FoundationId id, Version version, Optional<Foundation> before, boolean restorable) {
        return new VersionsView.Line(
                version.number(),
                words.formats().moment(version.at()),
                version.by(),
                deed(version, before),
                version.said().map(said -> changes(before, said)).orElse(List.of()),
                restorable ? id.url() + "/versions/" + version.number() + "/restoration" : "");
    }

    private static String deed(Version version, Optional<Foundation> before) {
        if (version.said().isEmpty()) {
            return "Removed";
        }
        return before.isEmpty() ? "Written" : "Changed";
    }

    private List<VersionsView.Changed> changes(Optional<Foundation> before, Foundation after) {
        if (before.isEmpty()) {
            return said(after).entrySet().stream()
                    .map(said -> changed(said.getKey(), said.getValue(), said.getValue()))
                    .toList();
        }
        return changes(before.get(), after);
    }

    private static VersionsView.Changed changed(String field, String before, String after) {
        return new VersionsView.Changed(field, WordDifference.of(before, after).pieces());
    }

    private List<VersionsView.Changed> changes(Foundation before, Foundation after) {
        var old = said(before);
        var fresh = said(after);
        var names = new LinkedHashMap<>(fresh);
        old.forEach(names::putIfAbsent);
        return names.keySet().stream()
                .map(
                        name ->
                                changed(
                                        name,
                                        old.getOrDefault(name, ""),
                                        fresh.getOrDefault(name, "")))
                .filter(changed -> !new WordDifference(changed.pieces()).isEmpty())
                .toList();
    }

    /// Everything a foundation says, by the label of the field.
    private Map<String, String> said(Foundation foundation) {
        var said = new LinkedHashMap<String, String>();
        said.put("Title", foundation.title());
        for (var field : foundation.id().kind().fields()) {
            put(said, field.label(), text(field, foundation));
        }
        put(said, "Owner", foundation.owner().orElse(""));
        put(said, "State", foundation.state().title());
        put(said, "Agreed on", day(foundation.agreedOn()));
        put(said, "Review by", day(foundation.reviewBy()));
        return said;
    }

    private static String text(FoundationField field, Foundation foundation) {
        return foundation.text(field.name());
    }

    private static void put(Map<String, String> said, String label, String text) {
        if (!text.isEmpty()) {
            said.put(label, text);
        }
    }

    private String day(Optional<LocalDate> day) {
        return day.map(words.formats()::date).orElse("");
    }
}
