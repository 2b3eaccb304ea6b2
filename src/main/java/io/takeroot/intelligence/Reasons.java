package io.takeroot.intelligence;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/// The coded reasons and decision drivers of the workspace.
@Component
public class Reasons {
    /// What most teams begin with.
    private static final List<Reason> COMMON =
            List.of(
                    common("price", "Price", Reason.Type.REASON),
                    common("missing-feature", "Something was missing", Reason.Type.REASON),
                    common("service", "Service and support", Reason.Type.REASON),
                    common("relationship", "Relationship", Reason.Type.REASON),
                    common("timing", "Timing or budget", Reason.Type.REASON),
                    common("late", "We came too late", Reason.Type.REASON),
                    common("total-cost", "Total cost", Reason.Type.DRIVER),
                    common("risk", "Risk of the change", Reason.Type.DRIVER),
                    common("fit", "Fit with what is there", Reason.Type.DRIVER));

    private final Definitions definitions;

    Reasons(Definitions definitions) {
        this.definitions = definitions;
    }

    /// Reasons before drivers, each by title.
    public List<Reason> all() {
        return definitions.all(ReasonKind.NAME).stream()
                .map(it -> Reason.read(it, new ArrayList<>()))
                .sorted(Comparator.comparing(Reason::type).thenComparing(Reason::title))
                .toList();
    }

    public void addCommon(Actor by) {
        definitions.apply(COMMON.stream().map(Reasons::definition).toList(), by);
    }

    /// Adds a code or words it anew; its key follows from its title.
    ///
    /// @throws io.takeroot.kernel.Failure USER when the title is empty
    public void add(String title, Reason.Type type, String description, Actor by) {
        definitions.apply(
                List.of(definition(new Reason(Slug.from(title), title, type, description))), by);
    }

    /// Records keep the code; it can no longer be given.
    public void remove(Slug key, Actor by) {
        definitions.remove(ReasonKind.NAME, key, by);
    }

    private static Definition definition(Reason reason) {
        var fields = new LinkedHashMap<String, Node>();
        fields.put("title", Node.text(reason.title().strip()));
        fields.put("type", Node.text(reason.type().word()));
        if (!reason.description().isBlank()) {
            fields.put("description", Node.text(reason.description().strip()));
        }
        return new Definition(ReasonKind.NAME, reason.key(), Node.mapping(fields));
    }

    private static Reason common(String key, String title, Reason.Type type) {
        return new Reason(Slug.of(key), title, type, "");
    }
}
