package io.takeroot.intelligence;

import static io.takeroot.store.tables.Tables.INTELLIGENCE_CLAIM;
import static io.takeroot.store.tables.Tables.INTELLIGENCE_EVIDENCE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.takeroot.kernel.Actor;
import io.takeroot.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The tables of what speaks for and against each claim.
@Component
final class EvidenceStore {
    /// An insight tied to a claim.
    record Tied(String claim, InsightId insight, boolean supports, LocalDate day) {}

    /// What counts of a claim; fresh is what was said on a day or later.
    record Counts(
            int supporting,
            int against,
            int freshSupporting,
            int freshAgainst,
            @Nullable LocalDate freshest) {}

    private final Store store;

    EvidenceStore(Store store) {
        this.store = store;
    }

    /// Changes whenever the evidence of any claim does.
    String mark() {
        return String.valueOf(
                store.sql()
                        .select(max(INTELLIGENCE_CLAIM.CHANGED_AT))
                        .from(INTELLIGENCE_CLAIM)
                        .fetchSingle()
                        .value1());
    }

    /// Ties an insight to a claim, or turns the tie that is there. False when nothing changed.
    boolean tie(Tied tied, boolean counts, Actor by, Instant now) {
        var t = INTELLIGENCE_EVIDENCE;
        var there = is(tied.claim(), tied.insight()).and(t.SUPPORTS.eq(tied.supports()));
        if (store.sql().fetchExists(t, there)) {
            return false;
        }
        untie(tied.claim(), tied.insight());
        return store.sql()
                        .insertInto(t)
                        .set(t.CLAIM, tied.claim())
                        .set(t.INSIGHT, tied.insight().value())
                        .set(t.SUPPORTS, tied.supports())
                        .set(t.SAID_ON, tied.day())
                        .set(t.COUNTS, counts)
                        .set(t.TIED_AT, now)
                        .set(t.TIED_BY, by.name())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean untie(String claim, InsightId insight) {
        return store.sql().deleteFrom(INTELLIGENCE_EVIDENCE).where(is(claim, insight)).execute()
                == 1;
    }

    /// The insight says it of another day now, or is evidence no more.
    void change(InsightId insight, LocalDate day, boolean counts) {
        store.sql()
                .update(INTELLIGENCE_EVIDENCE)
                .set(INTELLIGENCE_EVIDENCE.SAID_ON, day)
                .set(INTELLIGENCE_EVIDENCE.COUNTS, counts)
                .where(INTELLIGENCE_EVIDENCE.INSIGHT.eq(insight.value()))
                .execute();
    }

    void changed(String claim, Instant now) {
        store.sql()
                .insertInto(INTELLIGENCE_CLAIM)
                .set(INTELLIGENCE_CLAIM.CLAIM, claim)
                .set(INTELLIGENCE_CLAIM.CHANGED_AT, now)
                .onConflict(INTELLIGENCE_CLAIM.CLAIM)
                .doUpdate()
                .set(INTELLIGENCE_CLAIM.CHANGED_AT, now)
                .execute();
    }

    /// When the evidence of claims changed last, by claim.
    Map<String, Instant> changes(Collection<String> claims) {
        return store.sql()
                .select(INTELLIGENCE_CLAIM.CLAIM, INTELLIGENCE_CLAIM.CHANGED_AT)
                .from(INTELLIGENCE_CLAIM)
                .where(INTELLIGENCE_CLAIM.CLAIM.in(claims))
                .fetchMap(INTELLIGENCE_CLAIM.CLAIM, INTELLIGENCE_CLAIM.CHANGED_AT);
    }

    Set<String> changedSince(Instant moment) {
        return store.sql()
                .select(INTELLIGENCE_CLAIM.CLAIM)
                .from(INTELLIGENCE_CLAIM)
                .where(INTELLIGENCE_CLAIM.CHANGED_AT.ge(moment))
                .fetchSet(INTELLIGENCE_CLAIM.CLAIM);
    }

    Map<String, Counts> counts(Collection<String> claims, LocalDate freshFrom) {
        var t = INTELLIGENCE_EVIDENCE;
        var fresh = t.SAID_ON.ge(freshFrom);
        var supporting = tally(t.SUPPORTS.isTrue()).as("supporting");
        var against = tally(t.SUPPORTS.isFalse()).as("against");
        var freshSupporting = tally(t.SUPPORTS.isTrue().and(fresh)).as("fresh_supporting");
        var freshAgainst = tally(t.SUPPORTS.isFalse().and(fresh)).as("fresh_against");
        var freshest = max(when(t.SUPPORTS.isTrue(), t.SAID_ON)).as("freshest");
        var found = new HashMap<String, Counts>();
        store.sql()
                .select(t.CLAIM, supporting, against, freshSupporting, freshAgainst, freshest)
                .from(t)
                .where(t.COUNTS.isTrue())
                .and(t.CLAIM.in(claims))
                .groupBy(t.CLAIM)
                .forEach(
                        row ->
                                found.put(
                                        row.get(t.CLAIM),
                                        new Counts(
                                                row.get(supporting).intValue(),
                                                row.get(against).intValue(),
                                                row.get(freshSupporting).intValue(),
                                                row.get(freshAgainst).intValue(),
                                                row.get(freshest))));
        return found;
    }

    /// What was tied to a claim, the latest said first.
    List<Tied> ofClaim(String claim, int most) {
        return tied(INTELLIGENCE_EVIDENCE.CLAIM.eq(claim), most);
    }

    List<Tied> ofInsight(InsightId insight) {
        return tied(INTELLIGENCE_EVIDENCE.INSIGHT.eq(insight.value()), Integer.MAX_VALUE);
    }

    Map<InsightId, Integer> countsOfInsights(Collection<InsightId> insights) {
        var t = INTELLIGENCE_EVIDENCE;
        var found = new HashMap<InsightId, Integer>();
        store.sql()
                .select(t.INSIGHT, count())
                .from(t)
                .where(t.INSIGHT.in(insights.stream().map(InsightId::value).toList()))
                .groupBy(t.INSIGHT)
                .forEach(row -> found.put(new InsightId(row.value1()), row.value2()));
        return found;
    }

    /// What was said on one of these days and counts as evidence.
    List<Tied> saidBetween(LocalDate first, LocalDate last) {
        return tied(
                INTELLIGENCE_EVIDENCE
                        .COUNTS
                        .isTrue()
                        .and(INTELLIGENCE_EVIDENCE.SAID_ON.between(first, last)),
                Integer.MAX_VALUE);
    }

    /// All that counts as evidence.
    List<Tied> everything() {
        return tied(INTELLIGENCE_EVIDENCE.COUNTS.isTrue(), Integer.MAX_VALUE);
    }

    private List<Tied> tied(Condition which, int most) {
        var t = INTELLIGENCE_EVIDENCE;
        return store.sql()
                .select(t.CLAIM, t.INSIGHT, t.SUPPORTS, t.SAID_ON)
                .from(t)
                .where(which)
                .orderBy(t.SAID_ON.desc(), t.INSIGHT.desc(), t.CLAIM)
                .limit(most)
                .fetch(
                        row ->
                                new Tied(
                                        row.value1(),
                                        new InsightId(row.value2()),
                                        row.value3(),
                                        row.value4()));
    }

    private static Field<java.math.BigDecimal> tally(Condition which) {
        return sum(when(which, 1).otherwise(0));
    }

    private static Condition is(String claim, InsightId insight) {
        return INTELLIGENCE_EVIDENCE
                .CLAIM
                .eq(claim)
                .and(INTELLIGENCE_EVIDENCE.INSIGHT.eq(insight.value()));
    }
}
