package io.takeroot.library;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.trace.Traces;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Fields;
import io.takeroot.workspace.Known;
import io.takeroot.workspace.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The kind `library`: how the library is kept, said once.
@Component
final class LibrarySettingsKind implements DefinitionKind {
    static final String NAME = "library";
    static final Slug ONLY = Slug.of("library");
    private static final BigDecimal LONGEST_DAYS = BigDecimal.valueOf(3_650);

    private final ObjectProvider<UseStore> uses;
    private final ObjectProvider<Traces> traces;

    LibrarySettingsKind(ObjectProvider<UseStore> uses, ObjectProvider<Traces> traces) {
        this.uses = uses;
        this.traces = traces;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 34;
    }

    @Override
    public boolean bearsOnNumbers() {
        return false;
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        if (!definition.key().equals(ONLY)) {
            problems.add(
                    new Problem(
                            "WRONG_VALUE",
                            definition.place(),
                            "how the library is kept is said once, under the key 'library'; not under '%s'"
                                    .formatted(definition.key())));
        }
        read(definition, problems);
    }

    /// What was kept with its person or its link before is forgotten, too.
    @Override
    public void applied(List<Definition> changed, Actor actor) {
        if (changed.stream().anyMatch(it -> !read(it, new ArrayList<>()).recipients())) {
            uses.getObject().forgetWho();
            traces.getObject().forgetWho(Asset.TOPIC, "deal/");
        }
    }

    static LibrarySettings read(Definition definition, List<Problem> problems) {
        var fields = definition.fields(problems);
        fields.optionalText("title");
        var fresh = LibrarySettings.FRESH;
        var settings =
                new LibrarySettings(
                        !fields.flag("aggregates_only"),
                        days("unused_days", fresh.unusedDays(), fields),
                        days("link_days", fresh.linkDays(), fields));
        fields.unknownFieldsAreProblems();
        return settings;
    }

    private static int days(String name, int otherwise, Fields fields) {
        return fields.number(name)
                .map(
                        number -> {
                            boolean fits =
                                    number.stripTrailingZeros().scale() <= 0
                                            && number.signum() > 0
                                            && number.compareTo(LONGEST_DAYS) <= 0;
                            if (!fits) {
                                fields.problem(
                                        "WRONG_VALUE",
                                        fields.place(name),
                                        "'%s' in '%s' is no number of days from 1 to %s"
                                                .formatted(
                                                        number.toPlainString(),
                                                        name,
                                                        LONGEST_DAYS));
                            }
                            return fits ? number.intValue() : otherwise;
                        })
                .orElse(otherwise);
    }

    static Definition definition(LibrarySettings settings) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("aggregates_only", Node.text(settings.recipients() ? "false" : "true"));
        fields.put("unused_days", Node.text(String.valueOf(settings.unusedDays())));
        fields.put("link_days", Node.text(String.valueOf(settings.linkDays())));
        return new Definition(NAME, ONLY, Node.mapping(fields));
    }
}
