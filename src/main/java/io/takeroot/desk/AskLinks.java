package io.takeroot.desk;

import io.takeroot.access.Audit;
import io.takeroot.access.Tokens;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Failure;
import io.takeroot.store.Seals;
import io.takeroot.store.Store;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The standing links under which people ask without signing in, one for each team or one for
/// all.
///
/// Whoever has a link may ask, and sees nothing but what they asked themselves. A link is found
/// by the hash of its token; so that it can be copied again the token is kept sealed with the
/// installation's key, which does not lie in the database.
@Component
public class AskLinks {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TOKEN = 100;

    private final AskStore rows;
    private final Store store;
    private final Seals seals;
    private final Audit audit;
    private final Clock clock;

    AskLinks(AskStore rows, Store store, Seals seals, Audit audit, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
    }

    /// Opens a link.
    ///
    /// @param title for whom it is
    /// @param team key of the team that asks with it; empty for everybody
    /// @throws Failure USER when it has no title
    public AskLink open(String title, Optional<String> team, Actor by) {
        var words = title.strip();
        if (words.isEmpty() || words.length() > LONGEST_TITLE) {
            throw Failure.user(
                    "ASK_LINK_TITLE",
                    "A link is named in 1 to 100 characters, such as Field sales. Say for whom it is.");
        }
        var token = Tokens.fresh();
        var link =
                new AskLink(
                        UUID.randomUUID(),
                        words,
                        team,
                        clock.instant(),
                        by.name(),
                        Optional.empty());
        store.inTransaction(
                () -> {
                    rows.add(link, new AskStore.Secret(Tokens.hash(token), seals.seal(token)));
                    audit.record(by, "opened asking link", words, team.orElse("for everybody"));
                });
        return link;
    }

    /// Voids a link at once; what was asked with it stays.
    public void revoke(UUID link, Actor by) {
        store.inTransaction(
                () -> {
                    if (rows.revoke(link, clock.instant(), by.name())) {
                        audit.record(by, "voided asking link", link.toString(), "");
                    }
                });
    }

    /// Those that are open first.
    public List<AskLink> all() {
        return rows.links();
    }

    /// The open link of this token.
    public Optional<AskLink> find(String token) {
        return token.length() > LONGEST_TOKEN
                ? Optional.empty()
                : rows.openLink(Tokens.hash(token));
    }

    /// How many requests came by each link; none for one that is not in it.
    public Map<UUID, Integer> uses() {
        return rows.uses();
    }

    /// Says that a request came by a link, in the transaction of the calling thread.
    public void used(AskLink link, RequestId request) {
        rows.used(link.id(), request);
    }

    /// Whether the request came by this link.
    public boolean isUsed(AskLink link, RequestId request) {
        return rows.isUsed(link.id(), request);
    }

    /// What was asked with the link, the latest first.
    ///
    /// @param before only requests with a smaller number; `Long.MAX_VALUE` for the latest
    public List<RequestId> asked(AskLink link, long before, int most) {
        return rows.asked(link.id(), before, most);
    }

    /// The path under which it opens.
    public String path(AskLink link) {
        return "/ask/from/" + seals.unseal(rows.sealed(link.id()).orElseThrow());
    }
}
