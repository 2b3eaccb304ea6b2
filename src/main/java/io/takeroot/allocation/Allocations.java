package io.takeroot.allocation;

import io.takeroot.access.Audit;
import io.takeroot.connect.Datasets;
import io.takeroot.connect.ImportOrder;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import io.takeroot.metrics.Metrics;
import io.takeroot.workspace.Definition;
import io.takeroot.workspace.Definitions;
import io.takeroot.workspace.Workspace;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Splits booked totals over products: the front door of the module.
///
/// What is defined is a draft until it is published; what is published is run again whenever the
/// data change that it reads.
@Component
public final class Allocations {
    private static final Logger LOG = LoggerFactory.getLogger(Allocations.class);
    private static final int CENTS = 2;
    private static final int SAMPLE = 40;

    private final Definitions definitions;
    private final Datasets datasets;
    private final Metrics metrics;
    private final FactsStore facts;
    private final InputDatasets inputs;
    private final PublicationStore publications;
    private final Workspace workspace;
    private final Audit audit;
    private final Clock clock;
    private final ReentrantLock publishing = new ReentrantLock();

    /// The last run of each allocation, as long as neither its definition nor its data change.
    private final Map<Slug, Run> runs = new ConcurrentHashMap<>();

    private record Run(String definition, String inputs, Outcome outcome) {}

    Allocations(
            Definitions definitions,
            Datasets datasets,
            Metrics metrics,
            FactsStore facts,
            InputDatasets inputs,
            PublicationStore publications,
            Workspace workspace,
            Audit audit,
            Clock clock) {
        this.definitions = definitions;
        this.datasets = datasets;
        this.metrics = metrics;
        this.facts = facts;
        this.inputs = inputs;
        this.publications = publications;
        this.workspace = workspace;
        this.audit = audit;
        this.clock = clock;
    }

    /// All allocations as they are defined now, by title.
    public List<Allocation> all() {
        return definitions.all(AllocationText.KIND).stream()
                .map(AllocationText::stored)
                .sorted(Comparator.comparing(Allocation::title).thenComparing(Allocation::key))
                .toList();
    }

    /// The allocation as it is defined now.
    ///
    /// @throws Failure when there is none
    public Allocation require(Slug key) {
        return AllocationText.stored(definition(key));
    }

    /// Its definition as YAML.
    public String text(Slug key) {
        return Definitions.write(definition(key));
    }

    /// All publications of an allocation, the latest first.
    public List<Publication> publications(Slug key) {
        return publications.all(key);
    }

    public Optional<Publication> published(Slug key) {
        return publications.latest(key);
    }

    /// What one publication changed against the one before it.
    public Difference difference(Publication publication) {
        var before =
                publications.all(publication.allocation()).stream()
                        .filter(other -> other.number() == publication.number() - 1)
                        .findFirst();
        return Difference.between(before.map(Publication::totals), publication.totals());
    }

    /// One publication.
    ///
    /// @throws Failure when there is none of this number
    public Publication publication(Slug key, int number) {
        return publications.all(key).stream()
                .filter(publication -> publication.number() == number)
                .findFirst()
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_PUBLICATION",
                                        "allocation %s has no publication %d"
                                                .formatted(key, number)));
    }

    /// Whether it is defined otherwise than it was published.
    public boolean isDraft(Slug key) {
        return published(key).filter(p -> p.definition().equals(text(key))).isEmpty();
    }

    /// Whether the data it reads have changed since it was last run.
    public boolean isStale(Slug key) {
        return published(key)
                .filter(p -> !p.inputs().equals(inputs.state(asPublished(p))))
                .isPresent();
    }

    /// Runs the allocation as it is defined now and writes nothing.
    ///
    /// @throws Failure when its data cannot be read
    public Preview preview(Slug key) {
        var allocation = require(key);
        var outcome = remembered(allocation, text(key));
        var published = published(key);
        return new Preview(
                allocation,
                published,
                outcome.totals(),
                Difference.between(published.map(Publication::totals), outcome.totals()),
                outcome.notes(),
                outcome.pieces().stream().limit(SAMPLE).map(Allocations::row).toList());
    }

    private static Preview.Row row(Piece piece) {
        return new Preview.Row(
                piece.booking().id(),
                piece.booking().day().map(Object::toString).orElse(""),
                piece.booking().total().map(t -> FactsStore.plain(t).toPlainString()).orElse(""),
                piece.product(),
                piece.amount().map(a -> a.toPlainString()).orElse(""),
                piece.basis(),
                piece.ground().method(),
                piece.ground().reason());
    }

    /// Runs the allocation as it is defined now and makes its rows the derived dataset.
    ///
    /// @throws Failure when its data cannot be read, or nothing is booked
    public Publication publish(Slug key, Actor actor) {
        var text = text(key);
        var last = published(key);
        int version =
                last.map(p -> p.definition().equals(text) ? p.version() : p.version() + 1)
                        .orElse(1);
        var publication = write(key, text, version, Publication.BY_HAND, actor);
        audit.record(
                actor,
                "published allocation",
                key.value(),
                "publication %d, version %d of the rule"
                        .formatted(publication.number(), publication.version()));
        return publication;
    }

    /// Runs what was published again wherever the data changed, so that no derived dataset is
    /// left
    /// behind; what cannot be run stays as it is and is tried again.
    public void refresh() {
        // A load that a publication makes is no news to it.
        if (publishing.isHeldByCurrentThread()) {
            return;
        }
        publishing.lock();
        try {
            // One may read what another writes.
            int rounds = all().size();
            for (boolean any = true; any && rounds > 0; rounds--) {
                any = refreshAll();
            }
        } finally {
            publishing.unlock();
        }
    }

    private boolean refreshAll() {
        boolean any = false;
        for (var allocation : all()) {
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
        var last = published(key);
        boolean inPlace = last.filter(this::isInPlace).isPresent();
        if (last.isEmpty() || (inPlace && !isStale(key))) {
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

    /// Whether the derived dataset holds the rows of the publication.
    private boolean isInPlace(Publication publication) {
        return datasets.syncs(asPublished(publication).into()).stream()
                .reduce((first, second) -> second)
                .filter(sync -> sync.sha256().equals(publication.rowsSha256()))
                .isPresent();
    }

    private Publication write(Slug key, String text, int version, String cause, Actor actor) {
        publishing.lock();
        try {
            var allocation = parsed(text);
            var state = inputs.state(allocation);
            var outcome = remembered(allocation, text);
            var rows = DerivedDataset.rows(allocation, version, outcome.pieces());
            var sha256 = Sha256.of(rows);
            var last = published(key);
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
        var currency = currency(allocation);
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

    private Outcome remembered(Allocation allocation, String text) {
        var state = inputs.state(allocation);
        var run = runs.get(allocation.key());
        if (run == null || !run.definition().equals(text) || !run.inputs().equals(state)) {
            run = new Run(text, state, run(allocation));
            runs.put(allocation.key(), run);
        }
        return run.outcome();
    }

    private Outcome run(Allocation allocation) {
        var decimals =
                currency(allocation)
                        .map(code -> Currency.getInstance(code).getDefaultFractionDigits())
                        .orElse(CENTS);
        var outcome =
                new Splitting(allocation, facts, metrics, workspace.settings().calendar(), decimals)
                        .run();
        if (outcome.pieces().isEmpty()) {
            throw Failure.user(
                    "NOTHING_BOOKED",
                    "the dataset %s has no booking that %s could split; check its 'where'"
                            .formatted(allocation.booked().dataset(), allocation.key()));
        }
        return outcome;
    }

    private Optional<String> currency(Allocation allocation) {
        return datasets.currency(allocation.booked().dataset(), allocation.booked().total());
    }

    /// The currency that its amounts are in; empty for plain numbers.
    public Optional<String> currency(Slug key) {
        return currency(require(key));
    }

    private Allocation asPublished(Publication publication) {
        return parsed(publication.definition());
    }

    private static Allocation parsed(String text) {
        return AllocationText.stored(Definitions.parse(text, "published").getFirst());
    }

    private Definition definition(Slug key) {
        return definitions
                .find(AllocationText.KIND, key)
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_ALLOCATION",
                                        "there is no allocation %s; there are: %s"
                                                .formatted(
                                                        key,
                                                        String.join(
                                                                ", ",
                                                                all().stream()
                                                                        .map(a -> a.key().value())
                                                                        .toList()))));
    }
}
