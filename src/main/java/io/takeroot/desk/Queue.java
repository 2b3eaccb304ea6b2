package io.takeroot.desk;

import io.takeroot.search.Search;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Lists of requests: the index says which have the words, the tables which fit otherwise and in
/// which order.
@Component
final class Queue {
    private final QueueStore rows;
    private final Search search;

    Queue(QueueStore rows, Search search) {
        this.rows = rows;
        this.search = search;
    }

    FoundRequests search(RequestFilter filter, Instant now, String after, int most) {
        return rows.search(wanted(filter, now), after, most);
    }

    /// How many there are, counted no further than `most`.
    int count(RequestFilter filter, Instant now, int most) {
        return rows.count(wanted(filter, now), most);
    }

    Backlog backlog(String person, Instant now) {
        return rows.backlog(person, now);
    }

    /// Of one asker, the latest first.
    List<Request> ofAsker(String email, int most) {
        return rows.ofAsker(email, most);
    }

    private QueueStore.Wanted wanted(RequestFilter filter, Instant now) {
        return new QueueStore.Wanted(filter, words(filter), now);
    }

    private QueueWords words(RequestFilter filter) {
        var words = filter.words().strip();
        return words.isEmpty()
                ? new QueueWords.None()
                : search.having(RequestDocuments.KIND, words)
                        .<QueueWords>map(it -> new QueueWords.Indexed(it, RequestId.parse(words)))
                        .orElseGet(() -> new QueueWords.Read(words));
    }
}
