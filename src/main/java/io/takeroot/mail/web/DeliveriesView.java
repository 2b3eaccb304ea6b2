package io.takeroot.mail.web;

import io.takeroot.kernel.FiscalCalendar;
import io.takeroot.mail.Delivery;
import io.takeroot.mail.DeliverySearch;
import io.takeroot.mail.DeliveryState;
import io.takeroot.ui.Crumb;
import io.takeroot.ui.Field;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/// What the page of deliveries shows.
///
/// @param find words that were looked for; empty for all
/// @param older where the next page is; empty on the last
public record DeliveriesView(List<Row> rows, String find, Field state, String older) {
    static final Crumb SETTINGS = new Crumb("Settings", "/settings");
    static final int ROWS = 50;
    private static final Formats FORMATS =
            new Formats(ZoneOffset.UTC, FiscalCalendar.CALENDAR_YEAR);

    public DeliveriesView {
        rows = List.copyOf(rows);
    }

    /// @param reason why it is not sent; empty when there is nothing to say
    public record Row(
            String id,
            String subject,
            String recipient,
            String when,
            Tone tone,
            String state,
            String reason,
            boolean stuck) {}

    /// @param deliveries one more than fits, when there are more
    static DeliveriesView of(List<Delivery> deliveries, DeliverySearch search) {
        var shown = deliveries.subList(0, Math.min(ROWS, deliveries.size()));
        return new DeliveriesView(
                shown.stream().map(DeliveriesView::row).toList(),
                search.words(),
                Field.choice(
                        "state", "State", search.state().map(Enum::name).orElse(""), choices()),
                deliveries.size() > ROWS ? older(search, shown.getLast()) : "");
    }

    private static Row row(Delivery delivery) {
        return new Row(
                delivery.id().toString(),
                delivery.subject(),
                delivery.recipient(),
                FORMATS.moment(delivery.sentAt().orElse(delivery.createdAt())) + " UTC",
                tone(delivery.state()),
                word(delivery.state()),
                delivery.reason(),
                delivery.state().isStuck());
    }

    private static Tone tone(DeliveryState state) {
        return switch (state) {
            case SENT -> Tone.OK;
            case QUEUED, SENDING -> Tone.NONE;
            case UNCONFIRMED -> Tone.RISK;
            case FAILED -> Tone.OFF;
        };
    }

    private static String word(DeliveryState state) {
        return switch (state) {
            case SENT -> "Sent";
            case QUEUED -> "Waiting";
            case SENDING -> "Being sent";
            case UNCONFIRMED -> "Unconfirmed";
            case FAILED -> "Failed";
        };
    }

    private static List<Field.Choice> choices() {
        return Stream.concat(
                        Stream.of(new Field.Choice("", "Any state")),
                        Arrays.stream(DeliveryState.values())
                                .map(state -> new Field.Choice(state.name(), word(state))))
                .toList();
    }

    private static String older(DeliverySearch search, Delivery last) {
        return UriComponentsBuilder.fromPath("/settings/deliveries")
                .queryParam("find", "{find}")
                .queryParam("state", search.state().map(Enum::name).orElse(""))
                .queryParam("after", last.id())
                .encode()
                .buildAndExpand(search.words())
                .toUriString();
    }
}
