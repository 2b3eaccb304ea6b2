package io.takeroot.access;

import static io.takeroot.store.tables.Tables.ACCESS_AUDIT;

import io.takeroot.store.Store;
import io.takeroot.store.tables.tables.records.AccessAuditRecord;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The table of the audit trail.
@Component
final class AuditStore {
    private final Store store;

    AuditStore(Store store) {
        this.store = store;
    }

    void add(Audit.Entry entry) {
        store.sql()
                .insertInto(ACCESS_AUDIT)
                .set(ACCESS_AUDIT.AT, entry.at())
                .set(ACCESS_AUDIT.ACTOR, cut(entry.actor(), 200))
                .set(ACCESS_AUDIT.ACTION, cut(entry.action(), 80))
                .set(ACCESS_AUDIT.SUBJECT, cut(entry.subject(), 300))
                .set(ACCESS_AUDIT.DETAIL, entry.detail().isEmpty() ? null : entry.detail())
                .execute();
    }

    List<Audit.Entry> find(Audit.Search search, int most) {
        return store.sql()
                .selectFrom(ACCESS_AUDIT)
                .where(ACCESS_AUDIT.ID.lt(search.before()))
                .and(holds(search.words().strip()))
                .orderBy(ACCESS_AUDIT.ID.desc())
                .limit(most)
                .fetch(AuditStore::entry);
    }

    private static Condition holds(String words) {
        if (words.isEmpty()) {
            return DSL.noCondition();
        }
        return ACCESS_AUDIT
                .ACTOR
                .containsIgnoreCase(words)
                .or(ACCESS_AUDIT.ACTION.containsIgnoreCase(words))
                .or(ACCESS_AUDIT.SUBJECT.containsIgnoreCase(words))
                .or(ACCESS_AUDIT.DETAIL.containsIgnoreCase(words));
    }

    private static Audit.Entry entry(AccessAuditRecord row) {
        return new Audit.Entry(
                row.getId(),
                row.getAt(),
                row.getActor(),
                row.getAction(),
                row.getSubject(),
                Objects.requireNonNullElse(row.getDetail(), ""));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
