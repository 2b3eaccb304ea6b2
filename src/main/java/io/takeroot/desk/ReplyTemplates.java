package io.takeroot.desk;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Node;
import io.takeroot.workspace.Saved;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The words that answers begin with.
@Component
public final class ReplyTemplates {
    private final Definitions definitions;

    ReplyTemplates(Definitions definitions) {
        this.definitions = definitions;
    }

    /// By title.
    public List<ReplyTemplate> all() {
        return definitions.all(ReplyTemplateKind.NAME).stream()
                .map(it -> ReplyTemplateKind.read(it, new ArrayList<>()))
                .sorted(Comparator.comparing(ReplyTemplate::title))
                .toList();
    }

    public Optional<ReplyTemplate> find(String key) {
        return Slug.isSlug(key)
                ? definitions
                        .find(ReplyTemplateKind.NAME, Slug.of(key))
                        .map(it -> ReplyTemplateKind.read(it, new ArrayList<>()))
                : Optional.empty();
    }

    /// Names how a template stands, for a form to send along; empty for a new one.
    public String version(Slug key) {
        return definitions.version(ReplyTemplateKind.NAME, key);
    }

    public Saved save(ReplyTemplate template, String seen, Actor by) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("title", Node.text(template.title()));
        fields.put("text", Node.text(template.text()));
        return definitions.save(
                new Definition(ReplyTemplateKind.NAME, template.key(), Node.mapping(fields)),
                seen,
                by);
    }

    public void remove(Slug key, Actor by) {
        definitions.remove(ReplyTemplateKind.NAME, key, by);
    }
}
