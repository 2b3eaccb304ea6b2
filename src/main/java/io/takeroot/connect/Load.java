package io.takeroot.connect;

import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Workspace;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/// Takes one landed file into its dataset: read, type, stage, merge, reconcile. The same for a
/// first load and for a rebuild, and always inside the transaction of the caller.
final class Load {
    private static final Pattern SECOND_OF_A_NAME = Pattern.compile("(.+) \\(\\d+\\)");

    private final Workspace workspace;
    private final Landing landing;

    Load(Workspace workspace, Landing landing) {
        this.workspace = workspace;
        this.landing = landing;
    }

    /// Everything that decides how a file's cells become values; a dataset that was loaded under
    /// another is stale.
    String circumstances(Dataset dataset) {
        var settings = workspace.settings();
        return String.join(
                "\n",
                dataset.keyColumns().toString(),
                dataset.columns().toString(),
                dataset.encoding().toString(),
                settings.zone().toString(),
                settings.currency() + (dataset.files() == FileUse.ADD ? "" : "\nreplace"));
    }

    boolean isStale(Dataset dataset, FactsStore store) {
        return store.loadedAs(dataset.key())
                .filter(loadedAs -> !loadedAs.equals(circumstances(dataset)))
                .isPresent();
    }

    /// Loads every landed file of a dataset again, the oldest first; where each file says all there
    /// is, the last one only.
    void again(Dataset dataset, DuckDbEngine.Writer writer) {
        var store = new FactsStore(writer.sql());
        var syncs = store.syncs(dataset.key());
        boolean lastOnly = dataset.files() == FileUse.REPLACE && !syncs.isEmpty();
        store.clear(dataset.key());
        for (var sync : lastOnly ? List.of(syncs.getLast()) : syncs) {
            into(dataset, read(landing.path(sync.sha256()), dataset), sync, writer);
        }
        store.saveLoadedAs(dataset.key(), circumstances(dataset));
    }

    /// Reads a file; refuses one that holds no table.
    CsvFile read(Path path, Dataset dataset) {
        var hints =
                CsvHints.none()
                        .withZone(workspace.settings().zone())
                        .withDateOrders(orders(dataset));
        if (dataset.encoding().isPresent()) {
            var charset = Charset.forName(dataset.encoding().get());
            requireEncoding(path, charset);
            hints = hints.withEncoding(charset);
        }
        var file = CsvReader.read(path, hints);
        requireTable(file);
        return file;
    }

    /// @param planned the sync to be; its counts and report are set anew
    Sync into(Dataset dataset, CsvFile file, Sync planned, DuckDbEngine.Writer writer) {
        var store = new FactsStore(writer.sql());
        var before = store.columns(dataset.key());
        var settings = workspace.settings();
        var plan =
                ColumnPlan.of(
                        file,
                        new ColumnPlan.Situation(
                                dataset,
                                before,
                                planned.id(),
                                settings.zone(),
                                settings.currency()));
        boolean keyed = !dataset.keyColumns().isEmpty();
        var read = Staging.fill(writer, file, plan, dataset.keyColumns(), planned.sha256());
        var outcome =
                new Merge(writer.sql(), dataset.key(), plan)
                        .run(planned.id(), before.isEmpty(), keyed);
        long aside = writer.sql().fetchCount(Staging.REJECTS);
        var counts =
                new SyncCounts(
                        read.read(),
                        outcome.added()
                                + outcome.changed()
                                + outcome.unchanged()
                                + outcome.repeats(),
                        aside,
                        read.preamble(),
                        read.blank(),
                        outcome.added(),
                        outcome.changed(),
                        outcome.unchanged() + outcome.repeats());
        var sync = planned.withOutcome(counts, file.report(), notices(file, plan, outcome));
        store.saveRejects(dataset.key(), sync.id());
        store.saveColumns(dataset.key(), plan.stored());
        store.save(sync);
        Staging.drop(writer.sql());
        return sync;
    }

    private static List<Notice> notices(CsvFile file, ColumnPlan plan, Merge.Outcome outcome) {
        var notices = new ArrayList<>(file.report().notices());
        notices.addAll(plan.notices());
        if (outcome.repeats() > 0) {
            notices.add(
                    new Notice(
                            "REPEATED_LINES",
                            "%,d lines say again what another line of the file says; each counts once."
                                    .formatted(outcome.repeats())));
        }
        return notices;
    }

    private static java.util.Map<String, DateOrder> orders(Dataset dataset) {
        var orders = new HashMap<String, DateOrder>();
        dataset.columns()
                .forEach(
                        column ->
                                column.order()
                                        .ifPresent(
                                                order ->
                                                        orders.put(
                                                                column.header()
                                                                        .orElse(column.name()),
                                                                order)));
        return orders;
    }

    private static void requireTable(CsvFile file) {
        if (file.header().isEmpty()) {
            throw Failure.user(
                    "NO_COLUMNS",
                    "the file holds no table: no header and no rows were found. Export it again with its header.");
        }
        if (file.report().counts().kept() == 0) {
            throw Failure.user(
                    "NO_ROWS",
                    "the file holds a header (%s) but no row that can be kept; check the export"
                            .formatted(String.join(", ", file.header())));
        }
        boolean renamed =
                file.report().notices().stream()
                        .anyMatch(notice -> notice.code().equals("HEADER_NAMES"));
        var twice =
                file.header().stream()
                        .map(SECOND_OF_A_NAME::matcher)
                        .filter(
                                name ->
                                        renamed
                                                && name.matches()
                                                && file.header().contains(name.group(1)))
                        .map(name -> name.group(1))
                        .distinct()
                        .toList();
        if (!twice.isEmpty()) {
            throw Failure.user(
                    "DUPLICATE_HEADERS",
                    "the header names %s more than once, so nobody can say which column is meant; rename one and load the file again"
                            .formatted(String.join(", ", twice)));
        }
    }

    /// A declared encoding is a promise; a file that breaks it is not read as if it kept it.
    private static void requireEncoding(Path path, Charset charset) {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(Files.newInputStream(path), decoder)) {
            reader.transferTo(Writer.nullWriter());
        } catch (CharacterCodingException e) {
            throw new Failure(
                    Failure.Kind.USER,
                    Problem.of(
                            "WRONG_ENCODING",
                            "the file is not written in %s, as its dataset declares; correct 'encoding' or leave it out to have it found"
                                    .formatted(charset.name())),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
