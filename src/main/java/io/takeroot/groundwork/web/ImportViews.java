package io.takeroot.groundwork.web;

import io.takeroot.groundwork.FoundationField;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.ImportPlan;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Field;
import io.takeroot.ui.Tone;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// Makes the page of the import.
final class ImportViews {
    private ImportViews() {}

    static ImportView empty(String kind) {
        return refused(kind, "", List.of());
    }

    static ImportView refused(String kind, String text, List<Problem> problems) {
        return new ImportView(kinds(kind), text, columns(), problems, List.of());
    }

    static ImportView planned(String kind, String text, byte[] bytes, ImportPlan plan) {
        return new ImportView(
                kinds(kind),
                text,
                columns(),
                plan.problems(),
                List.of(
                        new ImportView.PlanView(
                                words(plan),
                                Base64.getEncoder().encodeToString(bytes),
                                kind,
                                plan.isReady(),
                                plan.lines().stream().map(ImportViews::line).toList())));
    }

    private static String words(ImportPlan plan) {
        if (!plan.problems().isEmpty()) {
            return "Nothing is applied until every line is right.";
        }
        var counts =
                "%d new, %d changed, %d unchanged."
                        .formatted(
                                plan.count(ImportPlan.Fate.NEW),
                                plan.count(ImportPlan.Fate.CHANGED),
                                plan.count(ImportPlan.Fate.UNCHANGED));
        return plan.isReady()
                ? counts + " Nothing is applied yet."
                : counts + " There is nothing to do.";
    }

    private static ImportView.Line line(ImportPlan.Line line) {
        return new ImportView.Line(
                Long.toString(line.line()),
                line.id().kind().title(),
                line.title(),
                line.fate() == ImportPlan.Fate.UNCHANGED ? Tone.NONE : Tone.OK,
                switch (line.fate()) {
                    case NEW -> "New";
                    case CHANGED -> "Changed";
                    case UNCHANGED -> "Unchanged";
                });
    }

    private static Field kinds(String chosen) {
        return Field.choice(
                        "kind",
                        "What the rows are",
                        chosen,
                        FilterFields.choices(
                                "The column kind says it",
                                Arrays.stream(FoundationKind.values())
                                        .map(k -> new Field.Choice(k.word(), k.plural()))))
                .withHint("A file of one kind needs no column for it.");
    }

    private static List<ImportView.Columns> columns() {
        return Arrays.stream(FoundationKind.values())
                .map(
                        kind ->
                                new ImportView.Columns(
                                        kind.title(),
                                        kind.fields().stream()
                                                .map(FoundationField::name)
                                                .collect(Collectors.joining(", "))))
                .toList();
    }
}
