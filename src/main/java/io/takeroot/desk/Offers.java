package io.takeroot.desk;

import io.takeroot.text.Suggester;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Offers people who ask what answered others, while they are asking; and keeps what was shown
/// and what served.
///
/// Who asked, and for which deal, is never part of an offer, and what was answered about a deal
/// is not offered at all. Each node learns the answers from the tables by itself, a few seconds
/// after they were given.
@Component
public class Offers {
    private static final int MOST = 3;

    /// Some of what fits may not be offered to everybody.
    private static final int SPARE = 4;

    private static final int MOST_OF_AN_ASKING = 30;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 4_000;
    private static final int PAGE = 1_000;
    private static final int MOST_PAGES = 10;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /// A transaction that began earlier may end later: the last ones are read again.
    private static final int OVERLAP = 50;

    private final OfferStore rows;
    private final Requests requests;
    private final OfferShelf shelf;
    private final Clock clock;
    private final Suggester suggester = new Suggester();
    private Instant learned = Instant.MIN;
    private long last;

    Offers(OfferStore rows, Requests requests, OfferShelf shelf, Clock clock) {
        this.rows = rows;
        this.requests = requests;
        this.shelf = shelf;
        this.clock = clock;
    }

    /// What may answer these words, the likeliest first, and says that it was shown; empty when
    /// nothing is likely enough.
    ///
    /// @param asking names the form that is filled, or the request that it became
    public List<Offer> show(UUID asking, Channel channel, String words) {
        var asked = words.strip();
        if (asked.length() < SHORTEST) {
            return List.of();
        }
        learn();
        var bounded = asked.length() <= LONGEST ? asked : asked.substring(0, LONGEST);
        var offers = new ArrayList<Offer>();
        for (var suggestion : suggester.suggest(bounded, MOST * SPARE)) {
            if (offers.size() < MOST) {
                find(suggestion.answer()).ifPresent(offers::add);
            }
        }
        keep(asking, channel, offers);
        return List.copyOf(offers);
    }

    /// "This answers me": what was shown served. Nothing else can be taken.
    ///
    /// @return whether it was shown in this asking
    public boolean take(UUID asking, String about) {
        boolean shown = rows.isShown(asking, about);
        if (shown) {
            rows.taken(asking, about, clock.instant());
        }
        return shown;
    }

    /// The form that was filled became a request.
    public void became(UUID asking, RequestId request) {
        rows.became(asking, request);
    }

    /// Names the asking that a request is, for offers after it was sent.
    public UUID asking(RequestId request) {
        return rows.asking(request)
                .orElseGet(
                        () ->
                                UUID.nameUUIDFromBytes(
                                        request.about()
                                                .getBytes(
                                                        java.nio.charset.StandardCharsets.UTF_8)));
    }

    /// How often what was offered served, of what was shown from one moment to another.
    public Deflection deflection(Instant from, Instant to) {
        return rows.deflection(from, to);
    }

    private void keep(UUID asking, Channel channel, List<Offer> offers) {
        if (rows.shown(asking) < MOST_OF_AN_ASKING) {
            for (int i = 0; i < offers.size(); i++) {
                rows.shown(asking, offers.get(i).about(), i + 1, channel, clock.instant());
            }
        }
    }

    /// What stands at an address, if it may be offered.
    ///
    /// @param about such as `asset/gtx-card` or `request/7`
    public Optional<Offer> find(String about) {
        return RequestId.parse(about).map(this::answered).orElseGet(() -> shelf.offer(about));
    }

    /// What the desk answered somebody else.
    private Optional<Offer> answered(RequestId id) {
        if (!rows.isOfferable(id)) {
            return Optional.empty();
        }
        var words =
                requests.endings(id).stream()
                        .findFirst()
                        .map(ending -> String.join("\n\n", RequestMails.words(ending.resolution())))
                        .orElse("");
        return requests.find(id)
                .map(
                        request ->
                                new Offer(
                                        id.about(), request.title(), words, "", "Answered before"));
    }

    /// Never more at once than somebody who types waits for: the rest comes with the next words.
    private synchronized void learn() {
        var now = clock.instant();
        if (learned.plus(PAUSE).isAfter(now)) {
            return;
        }
        long after = Math.max(0, last - OVERLAP);
        int pages = 0;
        var given = rows.given(after, PAGE);
        while (!given.isEmpty() && pages < MOST_PAGES) {
            given.forEach(it -> suggester.add(it.request().about(), it.asked(), it.source()));
            last = given.getLast().resolution();
            given = rows.given(last, PAGE);
            pages++;
        }
        shelf.learn(suggester);
        if (given.isEmpty()) {
            learned = now;
        }
    }
}
