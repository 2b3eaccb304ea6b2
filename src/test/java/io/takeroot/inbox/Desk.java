package io.takeroot.inbox;

import io.takeroot.store.Store;
import java.util.List;
import java.util.Optional;

/// Takes every mail of people, and writes it into a table of its own in the transaction of the
/// hand-over; fails when it is told to, after it wrote.
final class Desk implements Recipient {
    private final Store store;
    private String fails = "";

    Desk(Store store) {
        this.store = store;
        store.sql()
                .execute(
                        "create table if not exists desk_taken (id bigint not null, subject varchar(500) not null)");
    }

    void failsWith(String words) {
        fails = words;
    }

    List<String> taken() {
        return store.sql()
                .fetch("select subject from desk_taken order by id")
                .getValues(0, String.class);
    }

    @Override
    public Optional<String> take(ReceivedMail mail) {
        store.sql()
                .execute("insert into desk_taken values (?, ?)", mail.id().value(), mail.subject());
        if (!fails.isEmpty()) {
            throw new IllegalStateException(fails);
        }
        return Optional.of("request/" + mail.id());
    }
}
