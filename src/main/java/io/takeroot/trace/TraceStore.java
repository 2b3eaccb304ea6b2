package io.takeroot.trace;

import static io.takeroot.store.tables.Tables.TRACE_TIE;

import io.takeroot.kernel.Actor;
import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.TraceTieRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The table of ties.
@Component
final class TraceStore {
    private static final int MOST_AT_ONCE = 1000;

    private final Store store;

    TraceStore(Store store) {
        this.store = store;
    }

    void add(Trace trace, Actor by) {
        store.sql()
                .insertInto(TRACE_TIE)
                .set(TRACE_TIE.ORIGIN, trace.from())
                .set(TRACE_TIE.TIE, trace.tie().name())
                .set(TRACE_TIE.TARGET, trace.to())
                .set(TRACE_TIE.TIED_AT, trace.since())
                .set(TRACE_TIE.TIED_BY, by.name())
                .onConflictDoNothing()
                .execute();
    }

    void remove(String from, Tie tie, String to) {
        store.sql()
                .deleteFrom(TRACE_TIE)
                .where(TRACE_TIE.ORIGIN.eq(from))
                .and(TRACE_TIE.TIE.eq(tie.name()))
                .and(TRACE_TIE.TARGET.eq(to))
                .execute();
    }

    /// @param from how the addresses begin from which the ties lead
    /// @param to how those begin to which they lead
    void forgetWho(String from, String to, Actor instead) {
        store.sql()
                .update(TRACE_TIE)
                .set(TRACE_TIE.TIED_BY, instead.name())
                .where(TRACE_TIE.ORIGIN.startsWith(from))
                .and(TRACE_TIE.TARGET.startsWith(to))
                .execute();
    }

    List<Trace> from(String about) {
        return find(TRACE_TIE.ORIGIN.eq(about));
    }

    List<Trace> to(String about) {
        return find(TRACE_TIE.TARGET.eq(about));
    }

    List<Trace> to(String about, Tie tie) {
        return find(TRACE_TIE.TARGET.eq(about).and(TRACE_TIE.TIE.eq(tie.name())));
    }

    Map<String, Integer> counts(Collection<String> abouts, Tie tie) {
        var counts = new HashMap<String, Integer>();
        var all = List.copyOf(abouts);
        for (int i = 0; i < all.size(); i += MOST_AT_ONCE) {
            store.sql()
                    .select(TRACE_TIE.TARGET, DSL.count())
                    .from(TRACE_TIE)
                    .where(
                            TRACE_TIE.TARGET.in(
                                    all.subList(i, Math.min(all.size(), i + MOST_AT_ONCE))))
                    .and(TRACE_TIE.TIE.eq(tie.name()))
                    .groupBy(TRACE_TIE.TARGET)
                    .forEach(row -> counts.put(row.value1(), row.value2()));
        }
        return counts;
    }

    private List<Trace> find(Condition condition) {
        return store.sql()
                .selectFrom(TRACE_TIE)
                .where(condition)
                .orderBy(TRACE_TIE.TIED_AT.desc(), TRACE_TIE.ORIGIN, TRACE_TIE.TARGET)
                .fetch(TraceStore::trace);
    }

    private static Trace trace(TraceTieRecord row) {
        return new Trace(
                row.getOrigin(), Tie.valueOf(row.getTie()), row.getTarget(), row.getTiedAt());
    }
}
