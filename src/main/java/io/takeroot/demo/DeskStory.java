package io.takeroot.demo;

import io.takeroot.access.People;
import io.takeroot.access.Role;
import io.takeroot.connect.CsvContents;
import io.takeroot.deals.Deal;
import io.takeroot.deals.Deals;
import io.takeroot.desk.Ask;
import io.takeroot.desk.AskLinks;
import io.takeroot.desk.Asker;
import io.takeroot.desk.Channel;
import io.takeroot.desk.Matter;
import io.takeroot.desk.NewMessage;
import io.takeroot.desk.NewRequest;
import io.takeroot.desk.RequestFilter;
import io.takeroot.desk.RequestId;
import io.takeroot.desk.Requests;
import io.takeroot.desk.RequestsRecord;
import io.takeroot.desk.Resolution;
import io.takeroot.kernel.Actor;
import io.takeroot.kernel.Slug;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Tells sixty days of the desk: 120 requests of the sellers of the export, answered in every way
/// there is, some still open. What is asked and answered is invented, and for which deal; sellers
/// and deals are those of the export.
@Component
final class DeskStory {
    private static final int COUNT = 120;
    private static final int A_DAY = 2;

    /// What is asked next is about something else.
    private static final int STEP = 37;

    private static final int STILL_OPEN = 106;
    private static final int REOPENED = 5;
    private static final int STAY_OPEN = 39;
    private static final LocalDate FIRST = LocalDate.of(2017, 11, 2);
    private static final String HOST = "@hardware.example";
    private static final List<String> DESK =
            List.of("Mara Lindqvist", "Jon Okafor", "Priya Raman", "Tomás Rey", "Ines Duarte");
    private static final List<Channel> CHANNELS =
            List.of(Channel.PAGE, Channel.MAIL, Channel.PAGE, Channel.SLACK, Channel.MAIL);

    private final Requests requests;
    private final RequestsRecord record;
    private final People people;
    private final AskLinks links;
    private final Deals deals;

    DeskStory(
            Requests requests, RequestsRecord record, People people, AskLinks links, Deals deals) {
        this.requests = requests;
        this.record = record;
        this.people = people;
        this.links = links;
        this.deals = deals;
    }

    /// Telling it again changes nothing.
    void tell(Actor teller) {
        if (requests.count(RequestFilter.OPEN.of(RequestFilter.Standing.ALL), 1) > 0) {
            return;
        }
        DESK.forEach(name -> desk(name, teller));
        desk("Noor Haddad", teller);
        links.open("Field sales", Optional.empty(), teller);
        var asks = rows("desk.csv");
        var sellers = rows("data/sales_teams.csv");
        var bySeller = deals.all().stream().collect(Collectors.groupingBy(DeskStory::seller));
        requests.together(
                () -> {
                    var firsts = new HashMap<Integer, RequestId>();
                    for (int i = 0; i < COUNT; i++) {
                        int ask = i * STEP % asks.size();
                        var seller = sellers.get(i * 11 % sellers.size());
                        var theirs =
                                bySeller.getOrDefault(
                                        seller.getOrDefault("sales_agent", ""), List.of());
                        var told = new Told(i, asks.get(ask), seller, theirs);
                        var earlier = Optional.ofNullable(firsts.get(ask));
                        var id = live(told, earlier);
                        firsts.putIfAbsent(ask, id);
                    }
                });
        record.refresh();
    }

    private static String seller(Deal deal) {
        return Optional.ofNullable(deal.seller()).orElse("");
    }

    /// One request of the story.
    ///
    /// @param deals the seller's own
    private record Told(
            int number, Map<String, String> ask, Map<String, String> seller, List<Deal> deals) {
        String get(String field) {
            return ask.getOrDefault(field, "");
        }

        Asker asker() {
            var name = seller.getOrDefault("sales_agent", "");
            return new Asker(name, address(name));
        }

        /// Weekdays only: what falls on a weekend was asked on the Friday before it.
        Instant opened() {
            var day = FIRST.plusDays(number / A_DAY);
            int back = Math.max(0, day.getDayOfWeek().getValue() - 5);
            return day.minusDays(back)
                    .atTime(8 + number * 5 % 9, number * 13 % 60)
                    .toInstant(ZoneOffset.UTC);
        }

        LocalDate day() {
            return opened().atZone(ZoneOffset.UTC).toLocalDate();
        }

        /// The first deal of that product that was open then.
        String deal() {
            return deals.stream()
                    .filter(this::isOpen)
                    .map(Deal::id)
                    .sorted()
                    .findFirst()
                    .orElse("");
        }

        private boolean isOpen(Deal deal) {
            var product = Optional.ofNullable(deal.product()).map(it -> Slug.from(it).value());
            var began = Optional.ofNullable(deal.opened());
            var ended = Optional.ofNullable(deal.closed());
            return deal.account() != null
                    && product.equals(Optional.of(get("product")))
                    && began.filter(it -> !it.isAfter(day())).isPresent()
                    && ended.filter(it -> !it.isAfter(day())).isEmpty();
        }

        Instant after(int hours) {
            return opened().plus(Duration.ofHours(hours));
        }

        /// One to four days later, in the hours of the desk.
        Instant end() {
            var day = day();
            int left = 1 + number * 17 % 4;
            while (left > 0) {
                day = day.plusDays(1);
                left -= day.getDayOfWeek().getValue() > 5 ? 0 : 1;
            }
            return day.atTime(9 + number * 3 % 7, number * 7 % 60).toInstant(ZoneOffset.UTC);
        }

        Actor answerer() {
            return new Actor(address(DESK.get(number % DESK.size())));
        }
    }

    private RequestId live(Told told, Optional<RequestId> earlier) {
        var opened = told.opened();
        var id = requests.at(opened).open(asked(told), told.asker().actor());
        if (told.number() >= STILL_OPEN) {
            open(told, id);
        } else if (earlier.isPresent() && told.number() % 8 == 1) {
            requests.at(opened).deflect(id, earlier.get().about());
        } else {
            answer(told, id, earlier);
        }
        return id;
    }

    private static NewRequest asked(Told told) {
        var matter =
                new Matter(
                        told.seller().getOrDefault("regional_office", "").toLowerCase(Locale.ROOT),
                        told.get("product"),
                        told.get("competitor"),
                        told.number() % 3 == 0 ? "" : told.deal(),
                        told.number() % 6 == 0
                                ? Optional.of(FIRST.plusDays(told.number() / A_DAY + 5L))
                                : Optional.empty());
        return new NewRequest(
                told.asker(),
                CHANNELS.get(told.number() % CHANNELS.size()),
                new Ask(told.get("title"), told.get("text")),
                matter,
                List.of(),
                "");
    }

    /// What the last days brought and nobody has ended yet.
    private void open(Told told, RequestId id) {
        var by = told.answerer();
        switch (told.number() % 5) {
            case 0 -> requests.at(told.after(2)).acknowledge(id, by);
            case 1 ->
                    requests.at(told.after(1))
                            .ask(id, NewMessage.of("Which deal is it for, and by when?"), by);
            case 2 -> {
                requests.at(told.after(1)).assign(id, by.name(), by);
                requests.at(told.after(3))
                        .reply(id, NewMessage.of("I look into it and come back to you."), by);
                requests.at(told.after(3)).note(id, "Finance has the numbers; asked them.", by);
            }
            case 3 -> requests.at(told.after(2)).assign(id, by.name(), by);
            default -> {}
        }
    }

    private void answer(Told told, RequestId id, Optional<RequestId> earlier) {
        var by = told.answerer();
        requests.at(told.after(1)).assign(id, by.name(), by);
        if (told.number() % 3 == 0) {
            requests.at(told.after(2)).reply(id, NewMessage.of("I look into it."), by);
        }
        if (told.number() % 7 == 0) {
            requests.at(told.after(3))
                    .ask(id, NewMessage.of("Which deal is it for, and by when?"), by);
            requests.at(told.end().minus(Duration.ofHours(1)))
                    .answered(
                            id,
                            NewMessage.of("For the one I wrote about last week; Friday is fine."),
                            told.asker().actor());
        }
        boolean known = earlier.isPresent() && told.number() % 4 == 0;
        var end = told.end();
        requests.at(end).resolve(id, known ? again(earlier.get()) : resolution(told), by);
        say(told, id, end);
    }

    private void say(Told told, RequestId id, Instant end) {
        if (told.number() % 13 == REOPENED) {
            requests.at(end.plus(Duration.ofHours(2)))
                    .helped(id, false, "Not what the buyer asked for.");
            if (told.number() % STAY_OPEN == REOPENED) {
                return;
            }
            requests.at(end.plus(Duration.ofHours(27)))
                    .resolve(
                            id,
                            new Resolution.WorkedHandsOn(
                                    "", "Called the seller and went through it together."),
                            told.answerer());
            requests.at(end.plus(Duration.ofHours(28))).helped(id, true, "");
        } else if (told.number() % 3 != 1) {
            requests.at(end.plus(Duration.ofHours(1))).helped(id, true, "");
        }
    }

    private static Resolution again(RequestId earlier) {
        return new Resolution.AnsweredFromLibrary(
                "The same was asked before; the answer still holds.", earlier.about());
    }

    private static Resolution resolution(Told told) {
        var words = told.get("words");
        var second = told.get("second");
        return switch (told.get("ending")) {
            case "alternative" -> new Resolution.AlternativeGiven(words, second);
            case "hands_on" -> new Resolution.WorkedHandsOn(words, second);
            case "declined" -> new Resolution.Declined(words, told.get("reason"), second);
            default -> new Resolution.AsAsked(words);
        };
    }

    private void desk(String name, Actor teller) {
        if (people.find(address(name)).isEmpty()) {
            people.add(name, address(name), Role.MARKETER, teller);
        }
    }

    private static String address(String name) {
        var plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD);
        return plain.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("\\W+", ".")
                + HOST;
    }

    private static List<Map<String, String>> rows(String file) {
        try {
            var bytes = new ClassPathResource("demo/crm/" + file).getContentAsByteArray();
            var table = CsvContents.of(bytes);
            var rows = new ArrayList<Map<String, String>>();
            for (var row : table.rows()) {
                var byColumn = new HashMap<String, String>();
                for (int i = 0; i < Math.min(table.header().size(), row.cells().size()); i++) {
                    byColumn.put(table.header().get(i), row.cells().get(i));
                }
                rows.add(byColumn);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
