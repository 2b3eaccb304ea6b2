package io.takeroot.responses.web;

import io.takeroot.kernel.Failure;
import io.takeroot.responses.Measurement;
import io.takeroot.responses.Response;
import io.takeroot.responses.ResponseId;
import io.takeroot.responses.Responses;
import io.takeroot.scorecards.Assessment;
import io.takeroot.scorecards.Scorecards;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Puts together the page of one response.
@Component
final class ResponseViews {
    private final Responses responses;
    private final Scorecards scorecards;
    private final ResponsePages shown;

    ResponseViews(Responses responses, Scorecards scorecards, ResponsePages shown) {
        this.responses = responses;
        this.scorecards = scorecards;
        this.shown = shown;
    }

    Response response(long id) {
        return responses
                .find(new ResponseId(id))
                .orElseThrow(
                        () ->
                                Failure.user(
                                        "UNKNOWN_RESPONSE",
                                        "There is no response " + id + ". Load the list again."));
    }

    ResponseView view(Response response, ResponseView.Typed typed, boolean mayChange) {
        var formats = shown.formats();
        var measured = response.measured();
        var chart =
                assessment(response)
                        .filter(assessment -> !assessment.series().isEmpty())
                        .map(assessment -> new ResponseChart(response, assessment, formats));
        return new ResponseView(
                response.id().toString(),
                measured.map(m -> m.outcome().tone()).orElse(Tone.NONE),
                measured.map(m -> m.outcome().word()).orElse("Waiting for its check"),
                measured.map(Measurement::words).orElseGet(() -> waiting(response, formats)),
                response.answer().hypothesis(),
                response.answer().action(),
                facts(response, formats),
                chart.map(ResponseChart::drawing).orElse(ResponseView.Drawing.NONE),
                chart.map(ResponseChart::compared).orElse(List.of()),
                moves(response, formats),
                remarks(response, formats),
                response.isWaiting() ? response.answer().checkOn().toString() : "",
                typed,
                mayChange);
    }

    private static String waiting(Response response, Formats formats) {
        return "On "
                + formats.date(response.answer().checkOn())
                + " the figures since "
                + formats.date(response.madeOn())
                + (response.forecast().steps().isEmpty()
                        ? " are judged; there was no forecast to hold them against."
                        : " are held against the forecast of that day.");
    }

    private static List<ResponseView.Fact> facts(Response response, Formats formats) {
        var facts = new ArrayList<ResponseView.Fact>();
        facts.add(new ResponseView.Fact("Owner", response.answer().owner()));
        facts.add(new ResponseView.Fact("Responded", formats.date(response.madeOn())));
        facts.add(new ResponseView.Fact("Check on", formats.date(response.answer().checkOn())));
        facts.add(
                new ResponseView.Fact("Expected", new ResponseWords(response, formats).expected()));
        response.measured()
                .ifPresent(measured -> facts.addAll(measured(measured, response, formats)));
        return facts;
    }

    private static List<ResponseView.Fact> measured(
            Measurement measured, Response response, Formats formats) {
        var facts = new ArrayList<ResponseView.Fact>();
        measured.effect()
                .ifPresent(
                        effect -> {
                            facts.add(fact("Measured", effect.size(), response, formats));
                            facts.add(
                                    new ResponseView.Fact(
                                            effect.level() + "% interval",
                                            signed(effect.low(), response, formats)
                                                    + " to "
                                                    + signed(effect.high(), response, formats)));
                        });
        facts.add(new ResponseView.Fact("Periods", formats.count(measured.periods())));
        return facts;
    }

    private static ResponseView.Fact fact(
            String name, double value, Response response, Formats formats) {
        return new ResponseView.Fact(name, signed(value, response, formats));
    }

    private static String signed(double value, Response response, Formats formats) {
        return formats.signed(new BigDecimal(value, MathContext.DECIMAL32), response.unit());
    }

    private Optional<Assessment> assessment(Response response) {
        var id = response.episode().indicator();
        return scorecards
                .find(id.scorecard())
                .flatMap(
                        subject ->
                                scorecards
                                        .overview(id.scorecard(), shown.today())
                                        .assessment(id.key()));
    }

    private List<ResponseView.Move> moves(Response response, Formats formats) {
        return responses.checkChanges(response.id()).stream()
                .map(
                        change ->
                                new ResponseView.Move(
                                        formats.date(change.from()),
                                        formats.date(change.to()),
                                        change.reason(),
                                        shown.name(change.by())))
                .toList();
    }

    private List<ResponseView.Remark> remarks(Response response, Formats formats) {
        return responses.remarks(response.id()).stream()
                .map(
                        remark ->
                                new ResponseView.Remark(
                                        remark.words(),
                                        shown.name(remark.by()),
                                        formats.moment(remark.at())))
                .toList();
    }
}
