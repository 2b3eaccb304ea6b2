package io.takeroot.allocation;

import static io.takeroot.store.tables.Tables.ALLOCATION_PUBLICATION;

import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.AllocationPublicationRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The table of publications.
@Component
final class PublicationStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CAUSE_LENGTH = 300;

    private final Store store;

    PublicationStore(Store store) {
        this.store = store;
    }

    void add(Publication publication) {
        var cause = publication.cause();
        store.sql()
                .insertInto(ALLOCATION_PUBLICATION)
                .set(ALLOCATION_PUBLICATION.ALLOCATION, publication.allocation().value())
                .set(ALLOCATION_PUBLICATION.NUMBER, publication.number())
                .set(ALLOCATION_PUBLICATION.VERSION, publication.version())
                .set(ALLOCATION_PUBLICATION.PUBLISHED_AT, publication.at())
                .set(ALLOCATION_PUBLICATION.PUBLISHED_BY, publication.by())
                .set(
                        ALLOCATION_PUBLICATION.CAUSE,
                        cause.substring(0, Math.min(CAUSE_LENGTH, cause.length())))
                .set(ALLOCATION_PUBLICATION.DEFINITION, publication.definition())
                .set(ALLOCATION_PUBLICATION.TOTALS, JSON.writeValueAsString(publication.totals()))
                .set(ALLOCATION_PUBLICATION.NOTES, JSON.writeValueAsString(publication.notes()))
                .set(ALLOCATION_PUBLICATION.ROWS_SHA256, publication.rowsSha256())
                .set(ALLOCATION_PUBLICATION.INPUTS, publication.inputs())
                .execute();
    }

    /// Notes that other data gave the same rows.
    void confirm(Publication publication, String inputs) {
        store.sql()
                .update(ALLOCATION_PUBLICATION)
                .set(ALLOCATION_PUBLICATION.INPUTS, inputs)
                .where(ALLOCATION_PUBLICATION.ALLOCATION.eq(publication.allocation().value()))
                .and(ALLOCATION_PUBLICATION.NUMBER.eq(publication.number()))
                .execute();
    }

    /// The latest first.
    List<Publication> all(Slug allocation) {
        return store.sql()
                .selectFrom(ALLOCATION_PUBLICATION)
                .where(ALLOCATION_PUBLICATION.ALLOCATION.eq(allocation.value()))
                .orderBy(ALLOCATION_PUBLICATION.NUMBER.desc())
                .fetch(PublicationStore::publication);
    }

    Optional<Publication> latest(Slug allocation) {
        return store.sql()
                .selectFrom(ALLOCATION_PUBLICATION)
                .where(ALLOCATION_PUBLICATION.ALLOCATION.eq(allocation.value()))
                .orderBy(ALLOCATION_PUBLICATION.NUMBER.desc())
                .limit(1)
                .fetchOptional(PublicationStore::publication);
    }

    private static Publication publication(AllocationPublicationRecord row) {
        return new Publication(
                Slug.of(row.getAllocation()),
                row.getNumber(),
                row.getVersion(),
                row.getPublishedAt(),
                row.getPublishedBy(),
                row.getCause(),
                row.getDefinition(),
                JSON.readValue(row.getTotals(), Totals.class),
                List.of(JSON.readValue(row.getNotes(), String[].class)),
                row.getRowsSha256(),
                row.getInputs());
    }
}
