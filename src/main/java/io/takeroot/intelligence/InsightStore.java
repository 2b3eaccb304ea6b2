package io.takeroot.intelligence;

import static io.takeroot.store.tables.Tables.INTELLIGENCE_INSIGHT;
import static io.takeroot.store.tables.Tables.INTELLIGENCE_WORDING;

import io.takeroot.kernel.Slug;
import io.takeroot.search.Numbers;
import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.IntelligenceInsightRecord;
import io.takeroot.store.tables.tables.records.IntelligenceWordingRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// The tables of insights and of their wordings.
@Component
final class InsightStore {
    private static final int FEWEST_IN_ONE = 500;

    /// So many are read at once on the way to those that have a word.
    private static final int AT_ONCE = 250;

    /// One wording as it is stored, personal words and all.
    record Wording(Heard heard, InsightState state, String by, Instant at) {}

    private final Store store;

    InsightStore(Store store) {
        this.store = store;
    }

    Optional<InsightId> findOnce(String once) {
        return store.sql()
                .select(INTELLIGENCE_INSIGHT.ID)
                .from(INTELLIGENCE_INSIGHT)
                .where(INTELLIGENCE_INSIGHT.ONCE.eq(once))
                .fetchOptional(row -> new InsightId(row.value1()));
    }

    /// @throws DuplicateKeyException when one of this name was kept this very moment
    InsightId add(Wording wording, Optional<String> once) {
        var row = store.sql().newRecord(INTELLIGENCE_INSIGHT);
        fill(row, wording.heard(), wording.state());
        row.setVersion(1);
        row.setAuthor(wording.by());
        row.setKeptAt(wording.at());
        row.set(INTELLIGENCE_INSIGHT.ONCE, once.orElse(null));
        try {
            row.insert();
        } catch (IntegrityConstraintViolationException e) {
            throw new DuplicateKeyException("kept already: " + once.orElse(""), e);
        }
        var id = new InsightId(row.getId());
        word(id, 1, wording);
        return id;
    }

    /// False when somebody else changed it in the meantime.
    boolean change(InsightId id, int seen, Wording wording) {
        var row =
                store.sql()
                        .selectFrom(INTELLIGENCE_INSIGHT)
                        .where(INTELLIGENCE_INSIGHT.ID.eq(id.value()))
                        .and(INTELLIGENCE_INSIGHT.VERSION.eq(seen))
                        .forUpdate()
                        .fetchOptional();
        if (row.isEmpty()) {
            return false;
        }
        fill(row.get(), wording.heard(), wording.state());
        row.get().setVersion(seen + 1);
        row.get().update();
        word(id, seen + 1, wording);
        return true;
    }

    /// Writes over one version and, where it is the present one, the insight.
    void overwrite(InsightId id, int number, Heard heard) {
        store.sql()
                .update(INTELLIGENCE_WORDING)
                .set(INTELLIGENCE_WORDING.BODY, heard.text())
                .set(INTELLIGENCE_WORDING.QUOTE, heard.quote())
                .set(INTELLIGENCE_WORDING.SAID_BY, heard.origin().who())
                .set(INTELLIGENCE_WORDING.PLACE, heard.origin().where())
                .where(INTELLIGENCE_WORDING.INSIGHT.eq(id.value()))
                .and(INTELLIGENCE_WORDING.NUMBER.eq(number))
                .execute();
        store.sql()
                .update(INTELLIGENCE_INSIGHT)
                .set(INTELLIGENCE_INSIGHT.BODY, heard.text())
                .set(INTELLIGENCE_INSIGHT.QUOTE, heard.quote())
                .set(INTELLIGENCE_INSIGHT.SAID_BY, heard.origin().who())
                .set(INTELLIGENCE_INSIGHT.PLACE, heard.origin().where())
                .set(INTELLIGENCE_INSIGHT.WORDS, words(heard))
                .where(INTELLIGENCE_INSIGHT.ID.eq(id.value()))
                .and(INTELLIGENCE_INSIGHT.VERSION.eq(number))
                .execute();
    }

    Optional<Insight> find(InsightId id) {
        return list(INTELLIGENCE_INSIGHT.ID.eq(id.value()), 1).stream().findFirst();
    }

    List<Insight> find(Collection<InsightId> ids) {
        var numbers = ids.stream().map(InsightId::value).distinct().toList();
        var found = new ArrayList<Insight>();
        for (int i = 0; i < numbers.size(); i += FEWEST_IN_ONE) {
            var some = numbers.subList(i, Math.min(numbers.size(), i + FEWEST_IN_ONE));
            found.addAll(list(INTELLIGENCE_INSIGHT.ID.in(some), some.size()));
        }
        return found;
    }

    /// The latest day first.
    List<Insight> find(InsightSearch search, int most) {
        return list(condition(search), most);
    }

    /// Of those with these numbers, the latest day first. Where many have one, the list is read
    /// in its order until enough were met.
    List<Insight> find(InsightSearch search, Numbers having, int most) {
        if (having.areFew()) {
            return list(condition(search).and(INTELLIGENCE_INSIGHT.ID.in(having.all())), most);
        }
        var found = new ArrayList<Insight>();
        var rest = search;
        List<Insight> some;
        do {
            some = list(condition(rest), AT_ONCE);
            some.stream().filter(it -> having.holds(it.id().value())).forEach(found::add);
            rest = some.isEmpty() ? rest : rest.after(InsightSearch.Place.of(some.getLast()));
        } while (some.size() == AT_ONCE && found.size() < most);
        return found.stream().limit(most).toList();
    }

    /// Those said on one of these days and not set aside, the latest first.
    List<Insight> saidBetween(LocalDate first, LocalDate last, int most) {
        return list(
                INTELLIGENCE_INSIGHT
                        .SAID_ON
                        .between(first, last)
                        .and(INTELLIGENCE_INSIGHT.STATE.ne(InsightState.SET_ASIDE.name())),
                most);
    }

    int countSaidBetween(LocalDate first, LocalDate last) {
        return store.sql()
                .fetchCount(
                        INTELLIGENCE_INSIGHT,
                        INTELLIGENCE_INSIGHT
                                .SAID_ON
                                .between(first, last)
                                .and(INTELLIGENCE_INSIGHT.STATE.ne(InsightState.SET_ASIDE.name())));
    }

    /// Changes whenever any insight does.
    String mark() {
        return store.sql()
                .select(DSL.max(INTELLIGENCE_WORDING.WRITTEN_AT), DSL.count())
                .from(INTELLIGENCE_WORDING)
                .fetchSingle(row -> row.value1() + "+" + row.value2());
    }

    boolean isEmpty() {
        return !store.sql().fetchExists(INTELLIGENCE_INSIGHT);
    }

    /// The wordings as they are stored, the latest first.
    List<Wording> wordings(InsightId id) {
        return store.sql()
                .selectFrom(INTELLIGENCE_WORDING)
                .where(INTELLIGENCE_WORDING.INSIGHT.eq(id.value()))
                .orderBy(INTELLIGENCE_WORDING.NUMBER.desc())
                .fetch(InsightStore::wording);
    }

    /// The subjects of what a person kept last, the latest first.
    List<Subject> latestSubjects(String author, int most) {
        return store.sql()
                .selectFrom(INTELLIGENCE_INSIGHT)
                .where(INTELLIGENCE_INSIGHT.AUTHOR.eq(author))
                .orderBy(INTELLIGENCE_INSIGHT.ID.desc())
                .limit(most)
                .fetch(row -> insight(row).heard().subject());
    }

    private List<Insight> list(Condition which, int most) {
        return store.sql()
                .selectFrom(INTELLIGENCE_INSIGHT)
                .where(which)
                .orderBy(INTELLIGENCE_INSIGHT.SAID_ON.desc(), INTELLIGENCE_INSIGHT.ID.desc())
                .limit(most)
                .fetch(InsightStore::insight);
    }

    private static Condition condition(InsightSearch search) {
        var t = INTELLIGENCE_INSIGHT;
        var all = new ArrayList<Condition>();
        for (var word : search.words().toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            all.add(word.isEmpty() ? DSL.noCondition() : t.WORDS.contains(word));
        }
        all.add(
                search.state().isEmpty()
                        ? t.STATE.ne(InsightState.SET_ASIDE.name())
                        : t.STATE.eq(search.state().toUpperCase(Locale.ROOT)));
        all.add(is(t.KIND, search.kind().toUpperCase(Locale.ROOT)));
        all.add(is(t.PRODUCT, search.product()));
        all.add(is(t.COMPETITOR, search.competitor()));
        all.add(is(t.PERSONA, search.persona()));
        all.add(is(t.SEGMENT, search.segment()));
        all.add(is(t.DEAL, search.deal()));
        search.after()
                .ifPresent(
                        place ->
                                all.add(
                                        DSL.row(t.SAID_ON, t.ID)
                                                .lessThan(place.day(), place.id())));
        return DSL.and(all);
    }

    private static Condition is(Field<String> field, String wanted) {
        return wanted.isEmpty() ? DSL.noCondition() : field.eq(wanted);
    }

    private static void fill(IntelligenceInsightRecord row, Heard heard, InsightState state) {
        row.fromMap(said(heard, state));
        row.setWords(words(heard));
    }

    /// What an insight and each of its wordings have alike, by column.
    private static Map<String, Object> said(Heard heard, InsightState state) {
        var subject = heard.subject();
        return Map.ofEntries(
                Map.entry(INTELLIGENCE_INSIGHT.KIND.getName(), heard.kind().name()),
                Map.entry(INTELLIGENCE_INSIGHT.BODY.getName(), heard.text()),
                Map.entry(INTELLIGENCE_INSIGHT.QUOTE.getName(), heard.quote()),
                Map.entry(INTELLIGENCE_INSIGHT.SAID_BY.getName(), heard.origin().who()),
                Map.entry(INTELLIGENCE_INSIGHT.PLACE.getName(), heard.origin().where()),
                Map.entry(INTELLIGENCE_INSIGHT.SAID_ON.getName(), heard.day()),
                Map.entry(INTELLIGENCE_INSIGHT.PRODUCT.getName(), key(subject.product())),
                Map.entry(INTELLIGENCE_INSIGHT.COMPETITOR.getName(), key(subject.competitor())),
                Map.entry(INTELLIGENCE_INSIGHT.PERSONA.getName(), key(subject.persona())),
                Map.entry(INTELLIGENCE_INSIGHT.SEGMENT.getName(), key(subject.segment())),
                Map.entry(INTELLIGENCE_INSIGHT.DEAL.getName(), subject.deal().orElse("")),
                Map.entry(INTELLIGENCE_INSIGHT.CONFIDENCE.getName(), heard.confidence().name()),
                Map.entry(INTELLIGENCE_INSIGHT.STATE.getName(), state.name()));
    }

    private void word(InsightId id, int number, Wording wording) {
        var row = store.sql().newRecord(INTELLIGENCE_WORDING);
        row.fromMap(said(wording.heard(), wording.state()));
        row.setInsight(id.value());
        row.setNumber(number);
        row.setWrittenBy(wording.by());
        row.setWrittenAt(wording.at());
        row.insert();
    }

    private static String words(Heard heard) {
        var read = Personal.keptOut(heard);
        return String.join(
                        "\n", read.text(), read.quote(), read.origin().who(), read.origin().where())
                .toLowerCase(Locale.ROOT);
    }

    private static Insight insight(IntelligenceInsightRecord row) {
        var heard =
                new Heard(
                        InsightKind.valueOf(row.getKind()),
                        row.getBody(),
                        row.getQuote(),
                        new Origin(row.getSaidBy(), row.getPlace()),
                        row.getSaidOn(),
                        new Subject(
                                slug(row.getProduct()),
                                slug(row.getCompetitor()),
                                slug(row.getPersona()),
                                slug(row.getSegment()),
                                Optional.of(row.getDeal()).filter(deal -> !deal.isEmpty())),
                        Confidence.valueOf(row.getConfidence()));
        return new Insight(
                new InsightId(row.getId()),
                Personal.keptOut(heard),
                InsightState.valueOf(row.getState()),
                row.getVersion(),
                row.getAuthor(),
                row.getKeptAt());
    }

    private static Wording wording(IntelligenceWordingRecord row) {
        return new Wording(
                new Heard(
                        InsightKind.valueOf(row.getKind()),
                        row.getBody(),
                        row.getQuote(),
                        new Origin(row.getSaidBy(), row.getPlace()),
                        row.getSaidOn(),
                        new Subject(
                                slug(row.getProduct()),
                                slug(row.getCompetitor()),
                                slug(row.getPersona()),
                                slug(row.getSegment()),
                                Optional.of(row.getDeal()).filter(deal -> !deal.isEmpty())),
                        Confidence.valueOf(row.getConfidence())),
                InsightState.valueOf(row.getState()),
                row.getWrittenBy(),
                row.getWrittenAt());
    }

    private static String key(Optional<Slug> slug) {
        return slug.map(Slug::value).orElse("");
    }

    private static Optional<Slug> slug(String key) {
        return Optional.of(key).filter(Slug::isSlug).map(Slug::of);
    }
}
