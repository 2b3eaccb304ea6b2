package io.takeroot.desk;

import static io.takeroot.store.tables.Tables.DESK_REQUEST;
import static io.takeroot.store.tables.Tables.DESK_UNREACHED;
import static io.takeroot.store.tables.Tables.DESK_VIEW;

import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.DeskRequestRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Finds requests, a page at a time, along the indexes.
@Component
final class QueueStore {
    /// So many are read at once on the way to those that have the words.
    private static final int AT_ONCE = 250;

    private final Store store;

    QueueStore(Store store) {
        this.store = store;
    }

    FoundRequests search(Wanted wanted, String after, int most) {
        var rows = rows(wanted, Place.parse(after), most + 1);
        var page = rows.stream().limit(most).toList();
        var next =
                rows.size() > most
                        ? Optional.of(place(page.getLast()).text())
                        : Optional.<String>empty();
        return new FoundRequests(page.stream().map(RequestStore::request).toList(), next);
    }

    /// How many there are, counted no further than `most`.
    int count(Wanted wanted, int most) {
        return isWalked(wanted.words())
                ? rows(wanted, Optional.empty(), most).size()
                : store.sql()
                        .fetchCount(
                                store.sql()
                                        .select(DESK_REQUEST.ID)
                                        .from(DESK_REQUEST)
                                        .where(fits(wanted))
                                        .limit(most));
    }

    /// In one look at all that is open.
    Backlog backlog(String person, Instant now) {
        var t = DESK_REQUEST;
        return store.sql()
                .select(
                        tally(isAwake(now)),
                        tally(isAwake(now).and(t.ASSIGNEE.eq(person))),
                        tally(t.QUEUE_AT.lt(now)),
                        tally(isAwake(now).and(t.ASSIGNEE.eq(""))),
                        tally(is(RequestState.WAITING)))
                .from(t)
                .where(t.QUEUED.eq(true))
                .fetchSingle(
                        row ->
                                new Backlog(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5()));
    }

    private static Field<Integer> tally(Condition which) {
        return DSL.count(DSL.when(which, 1));
    }

    /// Which requests are looked for, and when.
    record Wanted(RequestFilter filter, QueueWords words, Instant now) {}

    /// Words that many requests have are not asked of the database: the list is read in its order
    /// until enough were met that have them.
    private static boolean isWalked(QueueWords words) {
        return words instanceof QueueWords.Indexed indexed && !indexed.numbers().areFew();
    }

    private List<DeskRequestRecord> rows(Wanted wanted, Optional<Place> after, int most) {
        if (!(wanted.words() instanceof QueueWords.Indexed words) || words.numbers().areFew()) {
            return page(wanted, after, most);
        }
        var rows = new ArrayList<DeskRequestRecord>();
        var place = after;
        List<DeskRequestRecord> some;
        do {
            some = page(wanted, place, AT_ONCE);
            some.stream().filter(row -> words.holds(row.getId())).forEach(rows::add);
            place = some.isEmpty() ? place : Optional.of(place(some.getLast()));
        } while (some.size() == AT_ONCE && rows.size() < most);
        return rows.subList(0, Math.min(most, rows.size()));
    }

    private List<DeskRequestRecord> page(Wanted wanted, Optional<Place> after, int most) {
        var order = Order.of(wanted.filter().standing());
        return store.sql()
                .selectFrom(DESK_REQUEST)
                .where(fits(wanted))
                .and(after.map(place -> after(order, place)).orElse(DSL.noCondition()))
                .orderBy(fields(order))
                .limit(most)
                .fetch();
    }

    private static Place place(DeskRequestRecord row) {
        return new Place(row.getQueueAt(), row.getId());
    }

    /// Those with a smaller number, the latest first.
    List<Request> before(long id, int most) {
        return store.sql()
                .selectFrom(DESK_REQUEST)
                .where(DESK_REQUEST.ID.lt(id))
                .orderBy(DESK_REQUEST.ID.desc())
                .limit(most)
                .fetch(RequestStore::request);
    }

    /// Of one asker, the latest first.
    List<Request> ofAsker(String email, int most) {
        return store.sql()
                .selectFrom(DESK_REQUEST)
                .where(DESK_REQUEST.ASKER_EMAIL.eq(email))
                .orderBy(DESK_REQUEST.ID.desc())
                .limit(most)
                .fetch(RequestStore::request);
    }

    /// Where a page of a list ends.
    private record Place(Instant at, long id) {
        static Optional<Place> parse(String text) {
            var parts = text.split("_", -1);
            try {
                return parts.length == 2
                        ? Optional.of(
                                new Place(
                                        Instant.EPOCH.plus(
                                                Long.parseLong(parts[0]),
                                                java.time.temporal.ChronoUnit.MICROS),
                                        Long.parseLong(parts[1])))
                        : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }

        String text() {
            return java.time.temporal.ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
        }
    }

    /// How a list is sorted; each along an index.
    private enum Order {
        DUE,
        LATEST_END,
        LATEST;

        static Order of(RequestFilter.Standing standing) {
            return switch (standing) {
                case OPEN, NEW, ACKNOWLEDGED, IN_WORK, WAITING, UNASSIGNED, OVERDUE, SNOOZED -> DUE;
                case RESOLVED -> LATEST_END;
                case UNREACHED, MERGED, ALL -> LATEST;
            };
        }
    }

    /// With the column that is the same for all of them: only so does H2 see that the index has
    /// this order, and stops after a page instead of sorting everything that is open.
    private static List<OrderField<?>> fields(Order order) {
        return switch (order) {
            case DUE ->
                    List.of(
                            DESK_REQUEST.QUEUED.asc(),
                            DESK_REQUEST.QUEUE_AT.asc(),
                            DESK_REQUEST.ID.asc());
            case LATEST_END ->
                    List.of(
                            DESK_REQUEST.QUEUED.desc(),
                            DESK_REQUEST.QUEUE_AT.desc(),
                            DESK_REQUEST.ID.desc());
            case LATEST -> List.of(DESK_REQUEST.ID.desc());
        };
    }

    private static Condition after(Order order, Place place) {
        var at = DESK_REQUEST.QUEUE_AT;
        var id = DESK_REQUEST.ID;
        return switch (order) {
            case DUE -> at.ge(place.at()).and(at.gt(place.at()).or(id.gt(place.id())));
            case LATEST_END -> at.le(place.at()).and(at.lt(place.at()).or(id.lt(place.id())));
            case LATEST -> id.lt(place.id());
        };
    }

    private static Condition fits(Wanted wanted) {
        var filter = wanted.filter();
        return stands(filter.standing(), wanted.now())
                .and(is(filter.team(), DESK_REQUEST.TEAM))
                .and(is(filter.product(), DESK_REQUEST.PRODUCT))
                .and(is(filter.competitor(), DESK_REQUEST.COMPETITOR))
                .and(is(filter.assignee(), DESK_REQUEST.ASSIGNEE))
                .and(holds(wanted.words()));
    }

    private static Condition stands(RequestFilter.Standing standing, Instant now) {
        var queued = DESK_REQUEST.QUEUED.eq(true);
        return switch (standing) {
            case OPEN -> queued.and(isAwake(now));
            case NEW -> queued.and(is(RequestState.NEW));
            case ACKNOWLEDGED -> queued.and(is(RequestState.ACKNOWLEDGED));
            case IN_WORK -> queued.and(is(RequestState.IN_WORK));
            case WAITING -> queued.and(is(RequestState.WAITING));
            case UNASSIGNED -> queued.and(DESK_REQUEST.ASSIGNEE.eq("")).and(isAwake(now));
            case OVERDUE -> queued.and(DESK_REQUEST.QUEUE_AT.lt(now));
            case SNOOZED -> queued.and(DESK_REQUEST.SNOOZED_UNTIL.gt(now));
            case UNREACHED ->
                    DESK_REQUEST.ID.in(DSL.select(DESK_UNREACHED.REQUEST).from(DESK_UNREACHED));
            case RESOLVED -> DESK_REQUEST.QUEUED.eq(false).and(is(RequestState.RESOLVED));
            case MERGED -> DESK_REQUEST.MERGED_INTO.isNotNull();
            case ALL -> DSL.noCondition();
        };
    }

    private static Condition isAwake(Instant now) {
        return DESK_REQUEST.SNOOZED_UNTIL.isNull().or(DESK_REQUEST.SNOOZED_UNTIL.le(now));
    }

    private static Condition is(RequestState state) {
        return DESK_REQUEST.STATE.eq(state.name());
    }

    private static Condition is(String value, Field<String> field) {
        return value.isEmpty() ? DSL.noCondition() : field.eq(value);
    }

    private static Condition holds(QueueWords words) {
        return switch (words) {
            case QueueWords.None() -> DSL.noCondition();
            case QueueWords.Indexed indexed when indexed.numbers().areFew() ->
                    DESK_REQUEST.ID.in(
                            Stream.concat(
                                            indexed.numbers().all().stream(),
                                            indexed.named().stream().map(RequestId::value))
                                    .toList());
            case QueueWords.Indexed _ -> DSL.noCondition();
            case QueueWords.Read(String read) -> isRead(read);
        };
    }

    private static Condition isRead(String words) {
        return Arrays.stream(words.split("\\s+", -1))
                .map(
                        word ->
                                DESK_REQUEST
                                        .TITLE
                                        .containsIgnoreCase(word)
                                        .or(DESK_REQUEST.ASKER_NAME.containsIgnoreCase(word))
                                        .or(DESK_REQUEST.ASKER_EMAIL.containsIgnoreCase(word)))
                .reduce(DSL.noCondition(), Condition::and)
                .or(
                        RequestId.parse(words)
                                .map(id -> DESK_REQUEST.ID.eq(id.value()))
                                .orElse(DSL.falseCondition()));
    }

    void keepView(String person, SavedView view) {
        int known =
                store.sql()
                        .update(DESK_VIEW)
                        .set(DESK_VIEW.QUERY, view.query())
                        .where(DESK_VIEW.PERSON.eq(person))
                        .and(DESK_VIEW.NAME.eq(view.name()))
                        .execute();
        if (known == 0) {
            store.sql()
                    .insertInto(DESK_VIEW)
                    .set(DESK_VIEW.PERSON, person)
                    .set(DESK_VIEW.NAME, view.name())
                    .set(DESK_VIEW.QUERY, view.query())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    void dropView(String person, String name) {
        store.sql()
                .deleteFrom(DESK_VIEW)
                .where(DESK_VIEW.PERSON.eq(person))
                .and(DESK_VIEW.NAME.eq(name))
                .execute();
    }

    List<SavedView> views(String person) {
        return store.sql()
                .selectFrom(DESK_VIEW)
                .where(DESK_VIEW.PERSON.eq(person))
                .orderBy(DESK_VIEW.NAME)
                .fetch(row -> new SavedView(row.getName(), row.getQuery()));
    }
}
