package io.takeroot.search;

import static io.takeroot.store.tables.Tables.SEARCH_CHANGE;

import io.takeroot.store.Store;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// The SQL of search.
@Component
class SearchStore {
    private final Store store;
    private final Clock clock;

    SearchStore(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void log(String about) {
        store.sql()
                .insertInto(SEARCH_CHANGE)
                .set(SEARCH_CHANGE.ABOUT, about)
                .set(SEARCH_CHANGE.CHANGED_AT, clock.instant())
                .execute();
    }
}
