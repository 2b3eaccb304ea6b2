package io.takeroot.responses.web;

import io.takeroot.responses.Alerts;
import io.takeroot.responses.Episode;
import io.takeroot.responses.Measurement;
import io.takeroot.responses.Response;
import io.takeroot.responses.Responses;
import io.takeroot.responses.Tally;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.ui.Field;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Puts together what the page of responses shows.
@Component
final class ResponsesViews {
    private final Responses responses;
    private final Alerts alerts;
    private final Scorecards scorecards;
    private final ResponsePages shown;

    ResponsesViews(Responses responses, Alerts alerts, Scorecards scorecards, ResponsePages shown) {
        this.responses = responses;
        this.alerts = alerts;
        this.scorecards = scorecards;
        this.shown = shown;
    }

    ResponsesView view(ResponsesFilter filter, boolean mayRespond) {
        var formats = shown.formats();
        var unanswered = responses.unanswered().stream().filter(filter::holds).toList();
        var waiting = responses.waiting().stream().filter(filter::holds).toList();
        var measured = responses.measured().stream().filter(filter::holds).toList();
        var tally = tally(measured);
        return new ResponsesView(
                counts(unanswered, waiting, tally, formats),
                standing(unanswered, tally, formats),
                filters(filter),
                filter.isSet(),
                csv(filter),
                mayRespond,
                unanswered.stream().map(e -> row(e, formats)).toList(),
                waiting.stream().map(r -> waiting(r, formats)).toList(),
                measured.reversed().stream().map(r -> measured(r, formats)).toList(),
                owners(formats));
    }

    /// What the home page shows of it.
    List<ResponsesView.UnansweredRow> unanswered() {
        var formats = shown.formats();
        return responses.unanswered().stream().map(e -> row(e, formats)).toList();
    }

    private List<ResponsesView.Count> counts(
            List<Episode> unanswered, List<Response> waiting, Tally tally, Formats formats) {
        long overdue = unanswered.stream().filter(e -> e.isOverdue(shown.today())).count();
        var of = tally.total() == 0 ? "" : "of " + tally.total();
        return List.of(
                new ResponsesView.Count(
                        unanswered.isEmpty() ? Tone.OK : Tone.OFF,
                        "Unanswered",
                        formats.count(unanswered.size()),
                        overdue == 0 ? "" : overdue + " overdue"),
                new ResponsesView.Count(
                        Tone.NONE, "Waiting for check", formats.count(waiting.size()), ""),
                new ResponsesView.Count(Tone.OK, "Worked", formats.count(tally.worked()), of),
                new ResponsesView.Count(Tone.OFF, "Did not", formats.count(tally.didNot()), of),
                new ResponsesView.Count(
                        Tone.NONE, "Cannot tell", formats.count(tally.cannotTell()), of));
    }

    private String standing(List<Episode> unanswered, Tally tally, Formats formats) {
        var open =
                unanswered.isEmpty()
                        ? "Everything off track has an answer."
                        : formats.count(
                                        unanswered.size(),
                                        "indicator off track has",
                                        "indicators off track have")
                                + " no answer yet.";
        int told = tally.worked() + tally.didNot();
        return told == 0
                ? open + " No response could be judged yet."
                : open
                        + " Where the figures could tell, "
                        + tally.worked()
                        + " of "
                        + told
                        + " responses worked.";
    }

    private List<Field> filters(ResponsesFilter filter) {
        var products = new LinkedHashMap<String, Field.Choice>();
        products.put("", new Field.Choice("", "All products"));
        scorecards
                .all()
                .forEach(
                        subject ->
                                subject.id()
                                        .product()
                                        .ifPresent(
                                                key ->
                                                        products.put(
                                                                key.value(),
                                                                new Field.Choice(
                                                                        key.value(),
                                                                        subject.title()))));
        return List.of(
                Field.choice(
                        "whose",
                        "Whose",
                        filter.isMine() ? ResponsesFilter.MINE : "",
                        List.of(
                                new Field.Choice("", "Everybody's"),
                                new Field.Choice(ResponsesFilter.MINE, "Mine"))),
                Field.choice(
                        "product", "Product", filter.product(), List.copyOf(products.values())));
    }

    private static String csv(ResponsesFilter filter) {
        return UriComponentsBuilder.fromPath("/responses/export.csv")
                .queryParam("whose", "{whose}")
                .queryParam("product", "{product}")
                .encode()
                .buildAndExpand(filter.whose(), filter.product())
                .toUriString();
    }

    private ResponsesView.UnansweredRow row(Episode episode, Formats formats) {
        boolean overdue = episode.isOverdue(shown.today());
        return new ResponsesView.UnansweredRow(
                episode.title(),
                episode.indicator().url(),
                episode.owner(),
                account(episode.owner()),
                formats.date(episode.since()),
                formats.date(episode.due()),
                overdue ? Tone.OFF : Tone.RISK,
                overdue ? "Overdue" : "Due",
                episode.answer().isEmpty() ? episode.why() : episode.answer(),
                episode.indicator().respondUrl());
    }

    private String account(String owner) {
        if (owner.isBlank()) {
            return "Nobody owns it: those who lead are told.";
        }
        return alerts.hasAccount(owner) ? "" : "No account of that name: those who lead are told.";
    }

    private static ResponsesView.ResponseRow waiting(Response response, Formats formats) {
        var words = new ResponseWords(response, formats);
        return row(
                response,
                formats.date(response.answer().checkOn()),
                new Said(Tone.NONE, "Waiting", "Expected: " + words.expected() + "."));
    }

    private static ResponsesView.ResponseRow measured(Response response, Formats formats) {
        var measured = response.measured().orElseThrow();
        return row(
                response,
                formats.date(measured.on()),
                new Said(measured.outcome().tone(), measured.outcome().word(), measured.words()));
    }

    private record Said(Tone tone, String word, String words) {}

    private static ResponsesView.ResponseRow row(Response response, String day, Said said) {
        return new ResponsesView.ResponseRow(
                response.answer().action(),
                response.id().url(),
                response.episode().title(),
                response.answer().owner(),
                day,
                said.tone(),
                said.word(),
                said.words());
    }

    private List<ResponsesView.OwnerRow> owners(Formats formats) {
        var rows = new ArrayList<ResponsesView.OwnerRow>();
        responses
                .tallyByOwner()
                .forEach(
                        (owner, tally) ->
                                rows.add(
                                        new ResponsesView.OwnerRow(
                                                owner,
                                                formats.count(tally.worked()),
                                                formats.count(tally.didNot()),
                                                formats.count(tally.cannotTell()),
                                                formats.count(tally.total()))));
        return rows;
    }

    private static Tally tally(List<Response> measured) {
        int worked = 0;
        int didNot = 0;
        int cannotTell = 0;
        for (var response : measured) {
            switch (response.measured().map(Measurement::outcome).orElseThrow()) {
                case WORKED -> worked++;
                case DID_NOT -> didNot++;
                case CANNOT_TELL -> cannotTell++;
            }
        }
        return new Tally(worked, didNot, cannotTell);
    }
}
