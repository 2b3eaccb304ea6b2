package io.takeroot.groundwork;

import io.takeroot.connect.CsvContents;
import io.takeroot.connect.CsvRecord;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.kernel.Slug;
import io.takeroot.workspace.Applied;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Foundations from a table: a row for each, a column for each field; all of them or none.
@Component
public class FoundationImport {
    private record Row(long line, Definition definition) {}

    private final Definitions definitions;
    private final Foundations foundations;

    FoundationImport(Definitions definitions, Foundations foundations) {
        this.definitions = definitions;
        this.foundations = foundations;
    }

    /// What the import of a file would do, and everything that stands against it.
    ///
    /// @param kind of all rows; empty where the column `kind` says it
    /// @throws Failure when the bytes hold no table
    public ImportPlan plan(byte[] csv, Optional<FoundationKind> kind) {
        var problems = new ArrayList<Problem>();
        var rows = read(csv, kind, problems);
        if (problems.isEmpty()) {
            problems.addAll(definitions.check(rows.stream().map(Row::definition).toList()));
        }
        return new ImportPlan(rows.stream().map(this::line).toList(), problems);
    }

    /// @throws Failure with every problem, each with its line; then nothing was applied
    public Applied apply(byte[] csv, Optional<FoundationKind> kind, Actor actor) {
        var problems = new ArrayList<Problem>();
        var rows = read(csv, kind, problems);
        if (!problems.isEmpty()) {
            throw new Failure(Failure.Kind.USER, problems);
        }
        return definitions.apply(rows.stream().map(Row::definition).toList(), actor);
    }

    private List<Row> read(byte[] csv, Optional<FoundationKind> kind, List<Problem> problems) {
        var contents = CsvContents.of(csv);
        var columns = new ImportColumns(contents.header(), kind);
        problems.addAll(columns.problems());
        contents.aside()
                .forEach(
                        it ->
                                problems.add(
                                        new Problem("WRONG_SHAPE", place(it.line()), it.reason())));
        if (!problems.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<Row>();
        for (var record : contents.rows()) {
            row(record, columns, problems).ifPresent(rows::add);
        }
        return rows;
    }

    private Optional<Row> row(CsvRecord record, ImportColumns columns, List<Problem> problems) {
        var place = place(record.line());
        var kind = columns.kind(record, place, problems);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        var values = columns.values(kind.get(), record, place, problems);
        var name = columns.cell(FoundationCsv.KEY, record);
        if (!name.isEmpty() && !Slug.isSlug(name)) {
            problems.add(
                    new Problem(
                            "WRONG_VALUE",
                            place,
                            "'%s' in 'key' is not a key: lower-case letters, digits, - and _ are expected"
                                    .formatted(name)));
            return Optional.empty();
        }
        var key = name.isEmpty() ? Slug.from(columns.name(record)) : Slug.of(name);
        var id = new FoundationId(kind.get(), key);
        return Optional.of(new Row(record.line(), foundations.edited(id, values, place)));
    }

    private ImportPlan.Line line(Row row) {
        var now = row.definition();
        var before = definitions.find(now.kind(), now.key());
        var fate =
                before.map(Definitions::write).isEmpty()
                        ? ImportPlan.Fate.NEW
                        : before.map(Definitions::write).get().equals(Definitions.write(now))
                                ? ImportPlan.Fate.UNCHANGED
                                : ImportPlan.Fate.CHANGED;
        var read = FoundationText.stored(now);
        return new ImportPlan.Line(row.line(), read.id(), read.title(), fate);
    }

    private static String place(long line) {
        return "line " + line;
    }
}
