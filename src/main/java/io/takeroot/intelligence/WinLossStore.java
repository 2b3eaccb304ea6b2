package io.takeroot.intelligence;

import static io.takeroot.store.tables.Tables.INTELLIGENCE_INTERVIEW;
import static io.takeroot.store.tables.Tables.INTELLIGENCE_RECORD;
import static io.takeroot.store.tables.Tables.INTELLIGENCE_RECORD_REASON;

import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.IntelligenceRecordRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// The tables of win/loss records, their reasons and interviews.
@Component
final class WinLossStore {
    private static final int MOST_IN_ONE = 500;

    /// How many records of one name ended in one way.
    record Count(String name, Ending ending, int records) {}

    private final Store store;

    WinLossStore(Store store) {
        this.store = store;
    }

    /// Keeps a record; one of the same deal is written anew.
    ///
    /// @throws DuplicateKeyException when the first of this deal was made this very moment
    void put(WinLossRecord it, Actor by, Instant now) {
        var t = INTELLIGENCE_RECORD;
        var row =
                store.sql()
                        .selectFrom(t)
                        .where(t.DEAL.eq(it.deal()))
                        .forUpdate()
                        .fetchOptional()
                        .orElseGet(() -> fresh(it.deal(), by, now));
        row.setOutcome(it.ending().name());
        row.setDecidedOn(it.decidedOn());
        row.setProduct(key(it.subject().product()));
        row.setCompetitor(key(it.subject().competitor()));
        row.setSegment(key(it.subject().segment()));
        row.setNote(it.note());
        row.setChangedAt(now);
        try {
            row.store();
        } catch (IntegrityConstraintViolationException e) {
            throw new DuplicateKeyException("there is a record of deal " + it.deal(), e);
        }
        var reasons = INTELLIGENCE_RECORD_REASON;
        store.sql().deleteFrom(reasons).where(reasons.RECORD.eq(row.getId())).execute();
        int place = 0;
        for (var reason : it.reasons()) {
            store.sql()
                    .insertInto(reasons)
                    .set(reasons.RECORD, row.getId())
                    .set(reasons.REASON, reason)
                    .set(reasons.PLACE, place++)
                    .execute();
        }
    }

    private IntelligenceRecordRecord fresh(String deal, Actor by, Instant now) {
        var row = store.sql().newRecord(INTELLIGENCE_RECORD);
        row.setDeal(deal);
        row.setAuthor(by.name());
        row.setRecordedAt(now);
        return row;
    }

    void remove(String deal) {
        var id =
                store.sql()
                        .select(INTELLIGENCE_RECORD.ID)
                        .from(INTELLIGENCE_RECORD)
                        .where(INTELLIGENCE_RECORD.DEAL.eq(deal));
        var reasons = INTELLIGENCE_RECORD_REASON;
        var interviews = INTELLIGENCE_INTERVIEW;
        store.sql().deleteFrom(reasons).where(reasons.RECORD.in(id)).execute();
        store.sql().deleteFrom(interviews).where(interviews.RECORD.in(id)).execute();
        store.sql()
                .deleteFrom(INTELLIGENCE_RECORD)
                .where(INTELLIGENCE_RECORD.DEAL.eq(deal))
                .execute();
    }

    Optional<WinLossRecord> find(String deal) {
        return list(INTELLIGENCE_RECORD.DEAL.eq(deal), 0, 1).stream().findFirst();
    }

    /// The latest decided first.
    List<WinLossRecord> find(WinLossSearch search, int from, int most) {
        return list(condition(search), from, most);
    }

    int count(WinLossSearch search) {
        return store.sql().fetchCount(INTELLIGENCE_RECORD, condition(search));
    }

    /// Changes whenever any record does.
    String mark() {
        var t = INTELLIGENCE_RECORD;
        return store.sql()
                .select(DSL.max(t.CHANGED_AT), DSL.count())
                .from(t)
                .fetchSingle(row -> row.value1() + "+" + row.value2());
    }

    boolean isEmpty() {
        return !store.sql().fetchExists(INTELLIGENCE_RECORD);
    }

    /// Which of these deals have a record.
    Set<String> recorded(Collection<String> deals) {
        var all = List.copyOf(deals);
        var found = new HashSet<String>();
        for (int i = 0; i < all.size(); i += MOST_IN_ONE) {
            found.addAll(
                    store.sql()
                            .select(INTELLIGENCE_RECORD.DEAL)
                            .from(INTELLIGENCE_RECORD)
                            .where(
                                    INTELLIGENCE_RECORD.DEAL.in(
                                            all.subList(i, Math.min(all.size(), i + MOST_IN_ONE))))
                            .fetch(INTELLIGENCE_RECORD.DEAL));
        }
        return found;
    }

    /// How the records ended, by what they are cut by.
    List<Count> counts(WinLossSearch search, WinLossCut cut) {
        var t = INTELLIGENCE_RECORD;
        Field<String> by =
                switch (cut) {
                    case COMPETITOR -> t.COMPETITOR;
                    case PRODUCT -> t.PRODUCT;
                    case SEGMENT -> t.SEGMENT;
                };
        return store.sql()
                .select(by, t.OUTCOME, DSL.count())
                .from(t)
                .where(condition(search))
                .groupBy(by, t.OUTCOME)
                .orderBy(by, t.OUTCOME)
                .fetch(row -> new Count(row.value1(), Ending.valueOf(row.value2()), row.value3()));
    }

    /// How the records with each reason ended.
    List<Count> reasons(WinLossSearch search) {
        var t = INTELLIGENCE_RECORD;
        var reasons = INTELLIGENCE_RECORD_REASON;
        return store.sql()
                .select(reasons.REASON, t.OUTCOME, DSL.count())
                .from(t)
                .join(reasons)
                .on(reasons.RECORD.eq(t.ID))
                .where(condition(search))
                .groupBy(reasons.REASON, t.OUTCOME)
                .orderBy(reasons.REASON, t.OUTCOME)
                .fetch(row -> new Count(row.value1(), Ending.valueOf(row.value2()), row.value3()));
    }

    void addInterview(String deal, Interview interview, Actor by, Instant now) {
        var t = INTELLIGENCE_INTERVIEW;
        var record =
                store.sql()
                        .select(INTELLIGENCE_RECORD.ID)
                        .from(INTELLIGENCE_RECORD)
                        .where(INTELLIGENCE_RECORD.DEAL.eq(deal))
                        .fetchSingle(INTELLIGENCE_RECORD.ID);
        store.sql()
                .insertInto(t)
                .set(t.RECORD, record)
                .set(t.SAID_ON, interview.day())
                .set(t.WHO, interview.who())
                .set(t.BODY, interview.text())
                .set(t.INSIGHT, interview.insight().value())
                .set(t.AUTHOR, by.name())
                .set(t.KEPT_AT, now)
                .execute();
    }

    /// The insights that the interviews of a deal became, the latest interview first.
    List<InsightId> interviews(String deal) {
        var t = INTELLIGENCE_INTERVIEW;
        return store.sql()
                .select(t.INSIGHT)
                .from(t)
                .join(INTELLIGENCE_RECORD)
                .on(INTELLIGENCE_RECORD.ID.eq(t.RECORD))
                .where(INTELLIGENCE_RECORD.DEAL.eq(deal))
                .orderBy(t.SAID_ON.desc(), t.ID.desc())
                .fetch(row -> new InsightId(row.value1()));
    }

    private List<WinLossRecord> list(Condition which, int from, int most) {
        var t = INTELLIGENCE_RECORD;
        var rows =
                store.sql()
                        .selectFrom(t)
                        .where(which)
                        .orderBy(t.DECIDED_ON.desc(), t.ID.desc())
                        .limit(from, most)
                        .fetch();
        var reasons = reasonsOf(rows.getValues(t.ID));
        return rows.map(row -> read(row, reasons.getOrDefault(row.getId(), List.of())));
    }

    private Map<Long, List<String>> reasonsOf(List<Long> records) {
        var t = INTELLIGENCE_RECORD_REASON;
        var found = new HashMap<Long, List<String>>();
        for (int i = 0; i < records.size(); i += MOST_IN_ONE) {
            store.sql()
                    .select(t.RECORD, t.REASON)
                    .from(t)
                    .where(
                            t.RECORD.in(
                                    records.subList(i, Math.min(records.size(), i + MOST_IN_ONE))))
                    .orderBy(t.RECORD, t.PLACE)
                    .forEach(
                            row ->
                                    found.computeIfAbsent(row.value1(), any -> new ArrayList<>())
                                            .add(row.value2()));
        }
        return found;
    }

    private static WinLossRecord read(IntelligenceRecordRecord row, List<String> reasons) {
        return new WinLossRecord(
                row.getDeal(),
                Ending.valueOf(row.getOutcome()),
                row.getDecidedOn(),
                Subject.NOTHING
                        .withProduct(slug(row.getProduct()))
                        .withCompetitor(slug(row.getCompetitor()))
                        .withSegment(slug(row.getSegment())),
                row.getNote(),
                reasons);
    }

    private static Condition condition(WinLossSearch search) {
        var t = INTELLIGENCE_RECORD;
        return DSL.and(
                search.from().map(t.DECIDED_ON::ge).orElse(DSL.noCondition()),
                search.to().map(t.DECIDED_ON::le).orElse(DSL.noCondition()),
                search.ending().map(it -> t.OUTCOME.eq(it.name())).orElse(DSL.noCondition()),
                is(t.PRODUCT, search.product()),
                is(t.COMPETITOR, search.competitor()),
                is(t.SEGMENT, search.segment()),
                search.reason()
                        .map(
                                it ->
                                        t.ID.in(
                                                DSL.select(INTELLIGENCE_RECORD_REASON.RECORD)
                                                        .from(INTELLIGENCE_RECORD_REASON)
                                                        .where(
                                                                INTELLIGENCE_RECORD_REASON.REASON
                                                                        .eq(it))))
                        .orElse(DSL.noCondition()));
    }

    private static Condition is(Field<String> field, Optional<String> wanted) {
        return wanted.map(field::eq).orElse(DSL.noCondition());
    }

    private static String key(Optional<Slug> slug) {
        return slug.map(Slug::value).orElse("");
    }

    private static Optional<Slug> slug(String key) {
        return Optional.of(key).filter(Slug::isSlug).map(Slug::of);
    }
}
