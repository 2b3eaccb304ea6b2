package io.takeroot.initiatives;

import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.scorecards.Indicator;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Fields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/// The templates that ship with the program, as their file has them: one for each type of
/// initiative, and one for each tier of a launch.
public final class Templates {
    private static final String FILE = "initiatives/templates.yaml";
    private static final List<Template> ALL = read();

    private Templates() {}

    public static List<Template> all() {
        return ALL;
    }

    public static Optional<Template> find(Slug key) {
        return ALL.stream().filter(template -> template.key().equals(key)).findFirst();
    }

    /// The template that fits an initiative's type and tier.
    public static Optional<Template> of(Initiative initiative) {
        var ofType = ALL.stream().filter(one -> one.type() == initiative.type()).toList();
        return ofType.stream()
                .filter(one -> one.tier().equals(initiative.tier()))
                .findFirst()
                .or(() -> ofType.stream().findFirst());
    }

    /// The file itself, to read.
    public static String text() {
        try {
            return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Template> read() {
        var problems = new ArrayList<Problem>();
        var templates =
                Definitions.parse(text(), FILE).stream()
                        .map(definition -> template(definition, problems))
                        .toList();
        if (!problems.isEmpty()) {
            throw new IllegalStateException("the templates cannot be read: " + problems);
        }
        return templates;
    }

    private static Template template(Definition definition, List<Problem> problems) {
        var fields = definition.fields(problems);
        var template =
                new Template(
                        definition.key(),
                        fields.text("title"),
                        fields.choice("type", Initiative.Type.class).orElseThrow(),
                        fields.number("tier").map(tier -> tier.intValueExact()),
                        fields.text("meaning"),
                        fields.mappings("phases").stream().map(Templates::phase).toList(),
                        fields.mappings("deliverables").stream().map(Templates::item).toList(),
                        fields.mappings("indicators").stream().map(Templates::suggestion).toList());
        fields.unknownFieldsAreProblems();
        return template;
    }

    private static Template.Phase phase(Fields fields) {
        var phase = new Template.Phase(fields.text("name"), fields.text("gate"));
        fields.unknownFieldsAreProblems();
        return phase;
    }

    private static Template.Item item(Fields fields) {
        var item =
                new Template.Item(
                        fields.text("title"),
                        fields.text("phase"),
                        fields.number("days").orElseThrow().intValueExact());
        fields.unknownFieldsAreProblems();
        return item;
    }

    private static Template.Suggestion suggestion(Fields fields) {
        var suggestion =
                new Template.Suggestion(
                        fields.choice("role", Indicator.Role.class).orElseThrow(),
                        fields.texts("metrics").stream().map(Slug::of).toList(),
                        fields.text("why"));
        fields.unknownFieldsAreProblems();
        return suggestion;
    }
}
