package io.takeroot.desk.web;

import io.takeroot.desk.AskFiles;
import io.takeroot.desk.Channel;
import io.takeroot.desk.Offer;
import io.takeroot.desk.Offers;
import io.takeroot.desk.Request;
import io.takeroot.desk.RequestId;
import io.takeroot.desk.RequestState;
import io.takeroot.desk.Requests;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import io.takeroot.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Makes the asker's side of a request. Notes of the desk, its names for things and everything
/// about other requests stay out of it.
@Component
class AskStatusViews {
    private final Requests requests;
    private final Offers offers;
    private final AskThread thread;
    private final AskFacts facts;
    private final Workspace workspace;

    AskStatusViews(
            Requests requests,
            Offers offers,
            AskThread thread,
            AskFacts facts,
            Workspace workspace) {
        this.requests = requests;
        this.offers = offers;
        this.thread = thread;
        this.facts = facts;
        this.workspace = workspace;
    }

    /// A page under way.
    ///
    /// @param unsent a reply that was refused
    record Shown(RequestId id, String unsent, List<Problem> problems) {}

    AskStatusView view(Shown shown) {
        var request = requests.require(shown.id());
        var path = requests.statusPath(shown.id());
        var state = request.state();
        return new AskStatusView(
                path,
                shown.id().text(),
                word(state),
                tone(state),
                lead(request),
                text(request),
                facts.of(request.matter(), formats()),
                thread.files(request, path),
                thread.said(request, path),
                !request.isOpen() && helped(request).isEmpty() && !request.course().deflected(),
                helped(request).map(yes -> yes ? "You said that it helped." : "").orElse(""),
                perhaps(request),
                AskFiles.endings(),
                shown.unsent(),
                shown.problems());
    }

    /// An offer serves; nothing happens where it was not shown, or the desk was faster.
    void taken(RequestId id, String about) {
        if (requests.require(id).isOpen() && offers.take(offers.asking(id), about)) {
            requests.deflect(id, about);
        }
    }

    /// Offered as long as nobody of the desk has begun with it.
    private List<Offer> perhaps(Request request) {
        if (request.state() != RequestState.NEW || request.isMerged()) {
            return List.of();
        }
        var ask = request.opening().ask();
        return offers.show(
                offers.asking(request.id()), Channel.PAGE, ask.title() + "\n" + ask.text());
    }

    private static String word(RequestState state) {
        return switch (state) {
            case NEW -> "Sent";
            case ACKNOWLEDGED -> "Seen";
            case IN_WORK -> "In work";
            case WAITING -> "Waiting for you";
            case RESOLVED -> "Answered";
        };
    }

    private static Tone tone(RequestState state) {
        return switch (state) {
            case NEW, ACKNOWLEDGED, IN_WORK -> Tone.NONE;
            case WAITING -> Tone.RISK;
            case RESOLVED -> Tone.OK;
        };
    }

    private String lead(Request request) {
        return switch (request.state()) {
            case NEW -> "The desk has it." + due(request);
            case ACKNOWLEDGED -> "Somebody on the desk has seen it." + due(request);
            case IN_WORK -> worker(request) + " is working on it." + due(request);
            case WAITING ->
                    "The desk needs something from you to go on. The time it takes you does not count.";
            case RESOLVED ->
                    request.course()
                            .ended()
                            .map(
                                    ended ->
                                            "It was "
                                                    + ended.kind().words()
                                                    + ", "
                                                    + ago(ended.at())
                                                    + ".")
                            .orElse("");
        };
    }

    private String worker(Request request) {
        return thread.person(request.course().assignee()).orElse("The desk");
    }

    private String due(Request request) {
        return request.clock()
                .next()
                .map(at -> " You hear from it by " + formats().moment(at) + ".")
                .orElse("");
    }

    /// The first line is the title already.
    private static String text(Request request) {
        var ask = request.opening().ask();
        return ask.text().strip().equals(ask.title()) ? "" : ask.text();
    }

    private static Optional<Boolean> helped(Request request) {
        return request.course().ended().flatMap(Request.Ended::helped);
    }

    private String ago(Instant at) {
        return formats().since(at, requests.now());
    }

    private Formats formats() {
        var settings = workspace.settings();
        return new Formats(settings.zone(), settings.calendar());
    }
}
