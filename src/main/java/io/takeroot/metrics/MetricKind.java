package io.takeroot.metrics;

import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.DefinitionKind;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Checks metric definitions: their fields, each other, and the columns as far as files were
/// loaded.
@Component
final class MetricKind implements DefinitionKind {
    static final String KIND = "metric";

    private static final String DATASET = "dataset";

    private final ObjectProvider<Facts> facts;
    private final ObjectProvider<Definitions> definitions;
    private Optional<Checked> last = Optional.empty();

    /// The book of everything known, kept because each definition is checked against the same.
    private record Checked(Known known, MetricBook book) {}

    /// Both are asked for late: they themselves wait for the kinds there are.
    MetricKind(ObjectProvider<Facts> facts, ObjectProvider<Definitions> definitions) {
        this.facts = facts;
        this.definitions = definitions;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void check(Definition definition, Known known, List<Problem> problems) {
        if (DraftReader.read(definition, problems).isPresent()) {
            book(known).problems().getOrDefault(definition.key(), List.of()).stream()
                    .filter(found -> !found.code().equals(BookMaking.NO_ROWS_YET))
                    .forEach(problems::add);
        }
    }

    private synchronized MetricBook book(Known known) {
        if (last.isEmpty() || last.get().known() != known) {
            last = Optional.of(new Checked(known, BookMaking.book(drafts(known), shapes(known))));
        }
        return last.orElseThrow().book();
    }

    /// Columns are checked only while no dataset is about to change: those of a changed one will
    /// be known when it is loaded.
    private DatasetShapes shapes(Known known) {
        var keys = known.all(DATASET).stream().map(Definition::key).toList();
        boolean same = texts(known).equals(texts(definitions.getObject().known()));
        return new DatasetShapes(keys, same ? facts.getObject().shapes().shapes() : Map.of());
    }

    private static List<String> texts(Known known) {
        return known.all(DATASET).stream().map(Definitions::write).sorted().toList();
    }

    static List<Draft> drafts(Known known) {
        var unread = new ArrayList<Problem>();
        return known.all(KIND).stream()
                .flatMap(definition -> DraftReader.read(definition, unread).stream())
                .toList();
    }
}
