package io.takeroot.allocation;

import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.store.Sha256;
import io.takeroot.workspace.Definitions;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes runs count: their rows become the derived dataset, and a publication is kept. One at a
/// time.
///
/// The rows come first and the publication second: killed between the two, the next round sees
/// that the rows are not those of the latest publication and runs that one again.
@Component
final class Publishing {
    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);

    private final Definitions definitions;
    private final Datasets datasets;
    private final Runs runs;
    private final PublicationStore publications;
    private final Clock clock;
    private final ReentrantLock publishing = new ReentrantLock();

    Publishing(
            Definitions definitions,
            Datasets datasets,
            Runs runs,
            PublicationStore publications,
            Clock clock) {
        this.definitions = definitions;
        this.datasets = datasets;
        this.runs = runs;
        this.publications = publications;
        this.clock = clock;
    }

    /// Runs what was published again wherever the data changed, so that no derived dataset is
    /// left behind; what cannot be run stays as it is and is tried again.
    void refresh() {
        // A load that a publication makes is no news to it.
        if (publishing.isHeldByCurrentThread()) {
            return;
        }
        publishing.lock();
        try {
            // One may read what another writes.
            int rounds = definitions.all(AllocationText.KIND).size();
            for (boolean any = true; any && rounds > 0; rounds--) {
                any = refreshAll();
            }
        } finally {
            publishing.unlock();
        }
    }

    private boolean refreshAll() {
        boolean any = false;
        for (var allocation : definitions.all(AllocationText.KIND)) {
            try {
                any |= refresh(allocation.key());
            } catch (Failure failure) {
                LOG.warn(
                        "The allocation {} could not be run again: {}",
                        allocation.key(),
                        failure.getMessage());
            }
        }
        return any;
    }

    /// Whether that wrote anything.
    private boolean refresh(Slug key) {
        var last = publications.latest(key);
        boolean inPlace = last.filter(this::isInPlace).isPresent();
        if (last.isEmpty() || (inPlace && !isStale(last.get()))) {
            return false;
        }
        var cause = inPlace ? Publication.NEW_DATA : Publication.RESTORED;
        var now = write(key, last.get().definition(), last.get().version(), cause, Actor.TAKEROOT);
        boolean written = now.number() > last.get().number();
        if (written) {
            LOG.info("The allocation {} was run again: publication {}", key, now.number());
        }
        return written;
    }

    /// Whether the data it read have changed since.
    boolean isStale(Publication publication) {
        return !publication.inputs().equals(runs.state(asPublished(publication)));
    }

    /// Whether the derived dataset holds the rows of the publication.
    private boolean isInPlace(Publication publication) {
        return datasets.syncs(asPublished(publication).into()).stream()
                .reduce((first, second) -> second)
                .filter(sync -> sync.sha256().equals(publication.rowsSha256()))
                .isPresent();
    }

    /// Runs a definition and publishes it, unless it was published with the same rows.
    Publication write(Slug key, String text, int version, String cause, Actor actor) {
        publishing.lock();
        try {
            var allocation = parsed(text);
            var state = runs.state(allocation);
            var outcome = runs.of(allocation, text);
            var rows = DerivedDataset.rows(allocation, version, outcome.pieces());
            var sha256 = Sha256.of(rows);
            var last = publications.latest(key);
            if (last.filter(p -> p.rowsSha256().equals(sha256) && isInPlace(p)).isPresent()
                    && last.get().definition().equals(text)) {
                publications.confirm(last.get(), state);
                return last.get();
            }
            load(allocation, rows, actor);
            var publication =
                    new Publication(
                            key,
                            last.map(Publication::number).orElse(0) + 1,
                            version,
                            clock.instant(),
                            actor.name(),
                            cause,
                            text,
                            outcome.totals(),
                            outcome.notes(),
                            sha256,
                            state);
            publications.add(publication);
            return publication;
        } finally {
            publishing.unlock();
        }
    }

    private void load(Allocation allocation, byte[] rows, Actor actor) {
        var currency = runs.currency(allocation);
        var there =
                definitions
                        .find("dataset", allocation.into())
                        .orElseGet(() -> DerivedDataset.definition(allocation));
        definitions.apply(List.of(DerivedDataset.in(currency, there)), actor);
        datasets.importFile(
                new ImportOrder(
                        "allocation " + allocation.key() + ".csv",
                        () -> new ByteArrayInputStream(rows),
                        Optional.of(allocation.into())),
                actor);
    }

    private static Allocation asPublished(Publication publication) {
        return parsed(publication.definition());
    }

    private static Allocation parsed(String text) {
        return AllocationText.stored(Definitions.parse(text, "published").getFirst());
    }
}
