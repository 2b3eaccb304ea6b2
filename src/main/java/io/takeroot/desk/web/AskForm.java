package io.takeroot.desk.web;

import io.takeroot.desk.Ask;
import io.takeroot.desk.Asker;
import io.takeroot.desk.Channel;
import io.takeroot.desk.Matter;
import io.takeroot.desk.NewFile;
import io.takeroot.desk.NewRequest;
import io.takeroot.kernel.Failure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the form on which people ask sends, as typed; nothing of it can be trusted.
///
/// @param asking names the form that was opened
/// @param answer the address of an offer that serves; empty when the request is sent
/// @param title one line, for programs; people write none
record AskForm(
        String asking,
        String ask,
        String name,
        String email,
        String team,
        String product,
        String competitor,
        String deal,
        String neededBy,
        String answer,
        String title) {
    private static final int LONGEST_KEY = 120;
    private static final int LONGEST_DEAL = 200;

    AskForm(
            @Nullable String asking,
            @Nullable String ask,
            @Nullable String name,
            @Nullable String email,
            @Nullable String team,
            @Nullable String product,
            @Nullable String competitor,
            @Nullable String deal,
            @Nullable String neededBy,
            @Nullable String answer,
            @Nullable String title) {
        this.asking = text(asking);
        this.ask = text(ask);
        this.name = text(name);
        this.email = text(email);
        this.team = text(team);
        this.product = text(product);
        this.competitor = text(competitor);
        this.deal = text(deal);
        this.neededBy = text(neededBy);
        this.answer = text(answer);
        this.title = text(title);
    }

    /// An empty one.
    static AskForm fresh() {
        return new AskForm(UUID.randomUUID().toString(), "", "", "", "", "", "", "", "", "", "");
    }

    /// The same, asked by somebody who is known.
    AskForm by(AskCookie.Who who) {
        return new AskForm(
                asking,
                ask,
                who.name(),
                who.email(),
                team,
                product,
                competitor,
                deal,
                neededBy,
                answer,
                title);
    }

    /// The same, asked by a team.
    AskForm of(String itsTeam) {
        return new AskForm(
                asking,
                ask,
                name,
                email,
                itsTeam,
                product,
                competitor,
                deal,
                neededBy,
                answer,
                title);
    }

    /// Names the form; a made-up name is one of a form of its own.
    UUID form() {
        try {
            return UUID.fromString(asking);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    /// The request that the form describes; the same form sent again is the same request.
    ///
    /// @throws Failure USER when the day is none
    NewRequest request(Asker asker, List<NewFile> files) {
        return new NewRequest(
                asker, Channel.PAGE, new Ask("", ask), matter(), files, "page:" + form());
    }

    private Matter matter() {
        return new Matter(
                cut(team, LONGEST_KEY),
                cut(product, LONGEST_KEY),
                cut(competitor, LONGEST_KEY),
                cut(deal, LONGEST_DEAL),
                day());
    }

    private Optional<LocalDate> day() {
        if (neededBy.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(neededBy.strip()));
        } catch (DateTimeException e) {
            throw Failure.user(
                    "ASK_NEEDED_BY",
                    "'"
                            + neededBy
                            + "' is not a day. Write one such as 2017-12-31, or leave it out.");
        }
    }

    private static String cut(String text, int most) {
        var plain = text.strip();
        return plain.length() <= most ? plain : plain.substring(0, most);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
