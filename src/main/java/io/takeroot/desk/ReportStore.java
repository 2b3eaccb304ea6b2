package io.takeroot.desk;

import static io.takeroot.store.tables.Tables.DESK_HAPPENING;
import static io.takeroot.store.tables.Tables.DESK_REQUEST;

import io.takeroot.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The few figures of many requests, read along the index of their opening.
@Component
final class ReportStore {
    private static final int AT_ONCE = 1000;
    private static final int OVERLAP = 1000;
    private static final List<SelectFieldOrAsterisk> FIGURES =
            List.of(
                    DESK_REQUEST.ID,
                    DESK_REQUEST.VERSION,
                    DESK_REQUEST.OPENED_AT,
                    DESK_REQUEST.TEAM,
                    DESK_REQUEST.PRODUCT,
                    DESK_REQUEST.COMPETITOR,
                    DESK_REQUEST.CHANNEL,
                    DESK_REQUEST.FIRST_REPLY_MINUTES,
                    DESK_REQUEST.CLOCK_MINUTES,
                    DESK_REQUEST.RESOLVED_AT,
                    DESK_REQUEST.RESOLUTION_KIND,
                    DESK_REQUEST.HELPED,
                    DESK_REQUEST.DEFLECTED);

    private final Store store;

    ReportStore(Store store) {
        this.store = store;
    }

    /// Those opened from one moment to another, the oldest first.
    List<RequestFigures> opened(Instant from, Instant to) {
        return store.sql()
                .select(FIGURES)
                .from(DESK_REQUEST)
                .where(DESK_REQUEST.OPENED_AT.ge(from))
                .and(DESK_REQUEST.OPENED_AT.lt(to))
                .orderBy(DESK_REQUEST.OPENED_AT, DESK_REQUEST.ID)
                .fetch(ReportStore::figures);
    }

    /// When each of those that are open was opened.
    List<Instant> open() {
        return store.sql()
                .select(DESK_REQUEST.OPENED_AT)
                .from(DESK_REQUEST)
                .where(DESK_REQUEST.QUEUED.eq(true))
                .fetch(row -> row.value1());
    }

    /// Those to which something happened since, in the order of their numbers, read a thousand at
    /// a time. What happened shortly before is among it: of two that happen at once the later
    /// number may be seen first.
    Stream<RequestFigures> changedSince(long happening) {
        long since = happening - OVERLAP;
        return Stream.iterate(
                        changed(since, 0),
                        page -> !page.isEmpty(),
                        page -> changed(since, page.getLast().number()))
                .flatMap(List::stream);
    }

    private List<RequestFigures> changed(long since, long after) {
        var touched =
                since <= 0
                        ? DSL.noCondition()
                        : DESK_REQUEST.ID.in(
                                store.sql()
                                        .select(DESK_HAPPENING.REQUEST)
                                        .from(DESK_HAPPENING)
                                        .where(DESK_HAPPENING.ID.gt(since)));
        return store.sql()
                .select(FIGURES)
                .from(DESK_REQUEST)
                .where(DESK_REQUEST.ID.gt(after))
                .and(touched)
                .orderBy(DESK_REQUEST.ID)
                .limit(AT_ONCE)
                .fetch(ReportStore::figures);
    }

    /// Grows with all that happens to any request; 0 while nobody has asked anything.
    long lastHappening() {
        return store.sql()
                .select(DSL.max(DESK_HAPPENING.ID))
                .from(DESK_HAPPENING)
                .fetchSingle(row -> row.value1() == null ? 0 : row.value1());
    }

    private static RequestFigures figures(Record row) {
        var kind = row.get(DESK_REQUEST.RESOLUTION_KIND);
        return new RequestFigures(
                row.get(DESK_REQUEST.ID),
                row.get(DESK_REQUEST.VERSION),
                row.get(DESK_REQUEST.OPENED_AT),
                new Matter(
                        row.get(DESK_REQUEST.TEAM),
                        row.get(DESK_REQUEST.PRODUCT),
                        row.get(DESK_REQUEST.COMPETITOR),
                        "",
                        Optional.empty()),
                Channel.valueOf(row.get(DESK_REQUEST.CHANNEL)),
                Optional.ofNullable(row.get(DESK_REQUEST.FIRST_REPLY_MINUTES)),
                row.get(DESK_REQUEST.CLOCK_MINUTES),
                Optional.ofNullable(kind).map(Resolution.Kind::valueOf),
                row.get(DESK_REQUEST.HELPED),
                row.get(DESK_REQUEST.DEFLECTED));
    }
}
