package io.takeroot.library;

import static io.takeroot.store.tables.Tables.LIBRARY_USE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;

import io.takeroot.kernel.Period;
import io.takeroot.kernel.Slug;
import io.takeroot.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The SQL of uses.
@Component
class UseStore {
    /// How often an asset was used, and by how many different people.
    record Tally(int uses, int people) {
        static final Tally NONE = new Tally(0, 0);
    }

    /// Uses of one kind of one asset by one person on one day.
    record DayOfUse(LocalDate on, String asset, String kind, Optional<String> person, int times) {}

    private final Store store;

    UseStore(Store store) {
        this.store = store;
    }

    void add(Use use) {
        store.sql()
                .insertInto(LIBRARY_USE)
                .set(LIBRARY_USE.ASSET, use.asset().value())
                .set(LIBRARY_USE.KIND, use.kind().word())
                .set(LIBRARY_USE.USED_AT, use.at())
                .set(LIBRARY_USE.USED_ON, use.on())
                .set(LIBRARY_USE.PERSON, use.person().orElse(null))
                .set(LIBRARY_USE.DEAL, use.deal().orElse(null))
                .set(LIBRARY_USE.LINK_ID, use.link().map(LinkId::value).orElse(null))
                .execute();
    }

    /// When a person last did this with an asset for the same deal, or for none.
    Optional<Instant> last(Slug asset, UseKind kind, String person, Optional<String> deal) {
        return Optional.ofNullable(
                store.sql()
                        .select(max(LIBRARY_USE.USED_AT))
                        .from(LIBRARY_USE)
                        .where(LIBRARY_USE.PERSON.eq(person))
                        .and(LIBRARY_USE.ASSET.eq(asset.value()))
                        .and(LIBRARY_USE.KIND.eq(kind.word()))
                        .and(deal.map(LIBRARY_USE.DEAL::eq).orElseGet(LIBRARY_USE.DEAL::isNull))
                        .fetchOne(0, Instant.class));
    }

    /// Uses by people of each asset in a time.
    Map<Slug, Tally> tallies(Collection<Slug> assets, Period time) {
        var found = new HashMap<Slug, Tally>();
        store.sql()
                .select(LIBRARY_USE.ASSET, count(), countDistinct(LIBRARY_USE.PERSON))
                .from(LIBRARY_USE)
                .where(LIBRARY_USE.ASSET.in(assets.stream().map(Slug::value).toList()))
                .and(within(time))
                .and(LIBRARY_USE.KIND.in(words(UseKind.BY_PEOPLE)))
                .groupBy(LIBRARY_USE.ASSET)
                .forEach(
                        row ->
                                found.put(
                                        Slug.of(row.value1()),
                                        new Tally(row.value2(), row.value3())));
        return found;
    }

    /// The same of those most used in a time: by most people first.
    Map<Slug, Tally> most(Period time, int many) {
        var found = new LinkedHashMap<Slug, Tally>();
        store.sql()
                .select(LIBRARY_USE.ASSET, count(), countDistinct(LIBRARY_USE.PERSON))
                .from(LIBRARY_USE)
                .where(within(time))
                .and(LIBRARY_USE.KIND.in(words(UseKind.BY_PEOPLE)))
                .groupBy(LIBRARY_USE.ASSET)
                .orderBy(
                        countDistinct(LIBRARY_USE.PERSON).desc(), count().desc(), LIBRARY_USE.ASSET)
                .limit(many)
                .forEach(
                        row ->
                                found.put(
                                        Slug.of(row.value1()),
                                        new Tally(row.value2(), row.value3())));
        return found;
    }

    /// How often each kind of use of an asset happened in a time.
    Map<UseKind, Integer> kinds(Slug asset, Period time) {
        var found = new HashMap<UseKind, Integer>();
        store.sql()
                .select(LIBRARY_USE.KIND, count())
                .from(LIBRARY_USE)
                .where(LIBRARY_USE.ASSET.eq(asset.value()))
                .and(within(time))
                .groupBy(LIBRARY_USE.KIND)
                .forEach(row -> found.put(UseKind.of(row.value1()), row.value2()));
        return found;
    }

    /// Who used any of these assets in a time; any asset at all where none is named.
    Set<String> people(Collection<Slug> assets, Period time) {
        return new HashSet<>(
                store.sql()
                        .selectDistinct(LIBRARY_USE.PERSON)
                        .from(LIBRARY_USE)
                        .where(any(assets))
                        .and(within(time))
                        .and(LIBRARY_USE.PERSON.isNotNull())
                        .fetch(LIBRARY_USE.PERSON));
    }

    /// Who used each asset in a time.
    Map<Slug, Set<String>> peopleByAsset(Period time) {
        return byAsset(LIBRARY_USE.PERSON, time);
    }

    /// For which deals each asset was used in a time.
    Map<Slug, Set<String>> dealsByAsset(Period time) {
        return byAsset(LIBRARY_USE.DEAL, time);
    }

    private Map<Slug, Set<String>> byAsset(Field<String> what, Period time) {
        var found = new HashMap<Slug, Set<String>>();
        store.sql()
                .selectDistinct(LIBRARY_USE.ASSET, what)
                .from(LIBRARY_USE)
                .where(within(time))
                .and(what.isNotNull())
                .forEach(
                        row ->
                                found.computeIfAbsent(Slug.of(row.value1()), it -> new HashSet<>())
                                        .add(row.value2()));
        return found;
    }

    /// Deals for which any of these assets was used in a time.
    Set<String> deals(Collection<Slug> assets, Period time) {
        return new HashSet<>(
                store.sql()
                        .selectDistinct(LIBRARY_USE.DEAL)
                        .from(LIBRARY_USE)
                        .where(any(assets))
                        .and(within(time))
                        .and(LIBRARY_USE.DEAL.isNotNull())
                        .fetch(LIBRARY_USE.DEAL));
    }

    /// The day on which an asset was first used for each deal.
    Map<String, LocalDate> firstUses(Slug asset) {
        return store.sql()
                .select(LIBRARY_USE.DEAL, min(LIBRARY_USE.USED_ON))
                .from(LIBRARY_USE)
                .where(LIBRARY_USE.ASSET.eq(asset.value()))
                .and(LIBRARY_USE.DEAL.isNotNull())
                .groupBy(LIBRARY_USE.DEAL)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /// The last day on which each asset was used, of those that were since a day.
    Map<Slug, LocalDate> lastUses(LocalDate since) {
        return store.sql()
                .select(LIBRARY_USE.ASSET, max(LIBRARY_USE.USED_ON))
                .from(LIBRARY_USE)
                .where(LIBRARY_USE.USED_ON.ge(since))
                .groupBy(LIBRARY_USE.ASSET)
                .fetchMap(row -> Slug.of(row.value1()), row -> row.value2());
    }

    /// The last day on which each of these was used; those that never were are left out.
    Map<Slug, LocalDate> lastUses(Collection<Slug> assets) {
        return store.sql()
                .select(LIBRARY_USE.ASSET, max(LIBRARY_USE.USED_ON))
                .from(LIBRARY_USE)
                .where(LIBRARY_USE.ASSET.in(assets.stream().map(Slug::value).toList()))
                .groupBy(LIBRARY_USE.ASSET)
                .fetchMap(row -> Slug.of(row.value1()), row -> row.value2());
    }

    /// What was used for a deal, the latest first.
    List<Use> ofDeal(String deal, int most) {
        return store.sql()
                .selectFrom(LIBRARY_USE)
                .where(LIBRARY_USE.DEAL.eq(deal))
                .orderBy(LIBRARY_USE.USED_AT.desc(), LIBRARY_USE.ID.desc())
                .limit(most)
                .fetch(
                        row ->
                                new Use(
                                        Slug.of(row.getAsset()),
                                        UseKind.of(row.getKind()),
                                        row.getUsedAt(),
                                        row.getUsedOn(),
                                        Optional.ofNullable(row.getPerson()),
                                        Optional.ofNullable(row.getDeal()),
                                        Optional.ofNullable(row.getLinkId()).map(LinkId::new)));
    }

    /// How often each link was used in one way.
    Map<UUID, Integer> ofLinks(Collection<UUID> links, UseKind kind) {
        return store.sql()
                .select(LIBRARY_USE.LINK_ID, count())
                .from(LIBRARY_USE)
                .where(LIBRARY_USE.LINK_ID.in(links))
                .and(LIBRARY_USE.KIND.eq(kind.word()))
                .groupBy(LIBRARY_USE.LINK_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /// From now on nobody can tell who used anything, at what time of a day, or by which link;
    /// what came by a link also not for which deal.
    void forgetWho() {
        var open = LIBRARY_USE.LINK_ID.isNotNull().or(LIBRARY_USE.PERSON.isNotNull());
        store.sql()
                .update(LIBRARY_USE)
                .setNull(LIBRARY_USE.PERSON)
                .set(LIBRARY_USE.DEAL, DSL.when(LIBRARY_USE.LINK_ID.isNull(), LIBRARY_USE.DEAL))
                .setNull(LIBRARY_USE.LINK_ID)
                .set(LIBRARY_USE.USED_AT, LIBRARY_USE.USED_ON.cast(LIBRARY_USE.USED_AT))
                .where(open)
                .execute();
    }

    boolean isEmpty() {
        return !store.sql().fetchExists(LIBRARY_USE);
    }

    /// Grows with every use.
    long latest() {
        return Optional.ofNullable(
                        store.sql()
                                .select(max(LIBRARY_USE.ID))
                                .from(LIBRARY_USE)
                                .fetchOne(0, Long.class))
                .orElse(0L);
    }

    /// The earliest day of all uses that were kept after one.
    Optional<LocalDate> firstDayAfter(long use) {
        return Optional.ofNullable(
                store.sql()
                        .select(min(LIBRARY_USE.USED_ON))
                        .from(LIBRARY_USE)
                        .where(LIBRARY_USE.ID.gt(use))
                        .fetchOne(0, LocalDate.class));
    }

    /// Uses from a day on, day by day.
    List<DayOfUse> days(LocalDate from) {
        return store.sql()
                .select(
                        LIBRARY_USE.USED_ON,
                        LIBRARY_USE.ASSET,
                        LIBRARY_USE.KIND,
                        LIBRARY_USE.PERSON,
                        count())
                .from(LIBRARY_USE)
                .where(LIBRARY_USE.USED_ON.ge(from))
                .groupBy(
                        LIBRARY_USE.USED_ON,
                        LIBRARY_USE.ASSET,
                        LIBRARY_USE.KIND,
                        LIBRARY_USE.PERSON)
                .orderBy(
                        LIBRARY_USE.USED_ON,
                        LIBRARY_USE.ASSET,
                        LIBRARY_USE.KIND,
                        LIBRARY_USE.PERSON)
                .fetch(
                        row ->
                                new DayOfUse(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        Optional.ofNullable(row.value4()),
                                        row.value5()));
    }

    private static Condition any(Collection<Slug> assets) {
        return assets.isEmpty()
                ? noCondition()
                : LIBRARY_USE.ASSET.in(assets.stream().map(Slug::value).toList());
    }

    private static Condition within(Period time) {
        return LIBRARY_USE.USED_ON.ge(time.from()).and(LIBRARY_USE.USED_ON.lt(time.to()));
    }

    private static List<String> words(Collection<UseKind> kinds) {
        return kinds.stream().map(UseKind::word).toList();
    }
}
