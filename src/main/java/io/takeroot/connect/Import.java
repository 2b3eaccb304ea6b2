package io.takeroot.connect;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Problem;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Loads a file: its bytes land, its rows are merged, its definition is made where there is none.
///
/// The order makes a kill at any moment harmless: first the bytes under a passing name, then the
/// rows in a transaction that is still open, then the bytes under their lasting name, then the
/// definition, then the commit. What is left over of a broken load is at most a landed file and a
/// definition without rows; the same load run again completes both.
final class Import {
    static final String ALREADY_LOADED = "ALREADY_LOADED";

    private final DuckDbEngine engine;
    private final Landing landing;
    private final Definitions definitions;
    private final Load load;
    private final Clock clock;

    Import(DuckDbEngine engine, Landing landing, Definitions definitions, Load load, Clock clock) {
        this.engine = engine;
        this.landing = landing;
        this.definitions = definitions;
        this.load = load;
        this.clock = clock;
    }

    Sync run(ImportOrder order, Actor actor) {
        try (var bytes = order.bytes().open();
                var arrival = landing.receive(bytes)) {
            if (arrival.bytes() == 0) {
                throw Failure.user(
                        "EMPTY_FILE", "the file is empty; check the export and load it again");
            }
            return engine.changing(writer -> load(writer, order, arrival, actor));
        } catch (IOException e) {
            var message =
                    "the file cannot be read (%s); check that it is there and may be read"
                            .formatted(e.getMessage());
            throw new Failure(
                    Failure.Kind.USER,
                    new Problem("FILE_NOT_READABLE", order.fileName(), message),
                    e);
        } catch (Failure failure) {
            throw placed(failure, order.fileName());
        }
    }

    private Sync load(
            DuckDbEngine.Writer writer, ImportOrder order, Landing.Arrival arrival, Actor actor) {
        var store = new FactsStore(writer.sql());
        var existing = existing(order);
        var key =
                existing.map(Definition::key)
                        .orElseGet(
                                () ->
                                        order.dataset()
                                                .orElseGet(
                                                        () -> DatasetText.keyOf(order.fileName())));
        var dataset = existing.map(definition -> DatasetText.read(definition, new ArrayList<>()));
        boolean replaces = dataset.filter(d -> d.files() == FileUse.REPLACE).isPresent();
        var syncs = store.syncs(key);
        var earlier =
                syncs.stream()
                        // Rows that other rows replaced come back when their file does.
                        .skip(replaces ? Math.max(0, syncs.size() - 1) : 0)
                        .filter(sync -> sync.sha256().equals(arrival.sha256()))
                        .findFirst();
        if (earlier.isPresent() && existing.isPresent()) {
            return earlier.get().withNotice(alreadyLoaded(earlier.get()));
        }
        if (existing.isEmpty()) {
            store.forget(key);
        } else if (replaces) {
            store.clear(key);
        } else if (load.isStale(dataset.orElseThrow(), store)) {
            load.again(dataset.orElseThrow(), writer);
        }
        var file = load.read(arrival.path(), dataset.orElseGet(() -> InferredDataset.empty(key)));
        var target = dataset.orElseGet(() -> InferredDataset.of(key, order.fileName(), file));
        var sync =
                load.into(
                        target,
                        file,
                        planned(store.nextSync(), target, order, arrival, actor),
                        writer);
        landing.land(arrival);
        if (existing.isEmpty()) {
            target = InferredDataset.withDimensions(target, writer.sql());
            definitions.apply(List.of(DatasetText.write(target)), actor);
        }
        store.saveLoadedAs(key, load.circumstances(target));
        return sync;
    }

    private Optional<Definition> existing(ImportOrder order) {
        if (order.dataset().isPresent()) {
            return definitions.find(DatasetText.KIND, order.dataset().get());
        }
        return definitions.all(DatasetText.KIND).stream()
                .filter(
                        definition ->
                                DatasetText.read(definition, new ArrayList<>())
                                        .file()
                                        .filter(order.fileName()::equalsIgnoreCase)
                                        .isPresent())
                .findFirst()
                .or(() -> definitions.find(DatasetText.KIND, DatasetText.keyOf(order.fileName())));
    }

    private Sync planned(
            long id, Dataset dataset, ImportOrder order, Landing.Arrival arrival, Actor actor) {
        return new Sync(
                id,
                dataset.key(),
                order.fileName(),
                arrival.sha256(),
                arrival.bytes(),
                clock.instant(),
                actor,
                new SyncCounts(0, 0, 0, 0, 0, 0, 0, 0),
                new CsvReport(
                        "",
                        "",
                        "",
                        "",
                        "",
                        0,
                        List.of(),
                        new CsvReport.Counts(0, 0, 0, 0, 0, 0, 0, 0),
                        List.of()),
                List.of());
    }

    private static Notice alreadyLoaded(Sync earlier) {
        return new Notice(
                ALREADY_LOADED,
                "These bytes were loaded before, as %s; there is nothing new in them."
                        .formatted(earlier.fileName()));
    }

    private static Failure placed(Failure failure, String fileName) {
        return new Failure(
                failure.kind(),
                failure.problems().stream()
                        .map(problem -> problem.place().isEmpty() ? problem.at(fileName) : problem)
                        .toList());
    }
}
