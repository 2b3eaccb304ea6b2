package io.takeroot.desk;

import io.takeroot.store.Store;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes on what is asked by page and by program, with what was offered meanwhile.
@Component
public class Asking {
    private final Requests requests;
    private final Offers offers;
    private final AskLinks links;
    private final Store store;

    Asking(Requests requests, Offers offers, AskLinks links, Store store) {
        this.requests = requests;
        this.offers = offers;
        this.links = links;
        this.store = store;
    }

    /// Something that is asked.
    ///
    /// @param asking names the form that was filled, in which offers were shown
    /// @param by the link under which it was filled; empty for people who are signed in
    public record Asked(NewRequest request, UUID asking, Optional<AskLink> by) {}

    /// Opens the request; the same asking again is the same request.
    public RequestId take(Asked asked) {
        var id = requests.open(asked.request(), asked.request().asker().actor());
        tie(asked, id);
        return id;
    }

    /// "This answers me", said of an offer. Of whoever says who they are it is a request that was
    /// answered from the library; of others it is counted.
    ///
    /// @param about the address of what was offered; nothing happens where it was not
    /// @return the request, if one came of it
    public Optional<RequestId> serve(Asked asked, String about) {
        if (!offers.take(asked.asking(), about) || asked.request().asker().email().isEmpty()) {
            return Optional.empty();
        }
        var id = requests.openServed(asked.request(), about);
        tie(asked, id);
        return Optional.of(id);
    }

    private void tie(Asked asked, RequestId id) {
        store.inTransaction(
                () -> {
                    offers.became(asked.asking(), id);
                    asked.by().ifPresent(link -> links.used(link, id));
                });
    }
}
