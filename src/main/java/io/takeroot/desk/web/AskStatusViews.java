package io.takeroot.desk.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.desk.AskFiles;
import io.takeroot.desk.Channel;
import io.takeroot.desk.Ending;
import io.takeroot.desk.Offer;
import io.takeroot.desk.Offers;
import io.takeroot.desk.Request;
import io.takeroot.desk.RequestFile;
import io.takeroot.desk.RequestId;
import io.takeroot.desk.RequestMessage;
import io.takeroot.desk.RequestState;
import io.takeroot.desk.Requests;
import io.takeroot.kernel.Problem;
import io.takeroot.ui.Formats;
import io.takeroot.ui.Tone;
import io.takeroot.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the asker's side of a request. Notes of the desk, its names for things and everything
/// about other requests stay out of it.
@Component
class AskStatusViews {
    private final Requests requests;
    private final Offers offers;
    private final People people;
    private final AskFacts facts;
    private final Workspace workspace;

    AskStatusViews(
            Requests requests, Offers offers, People people, AskFacts facts, Workspace workspace) {
        this.requests = requests;
        this.offers = offers;
        this.people = people;
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
                files(visible(request), Optional.empty(), path),
                thread(request, path),
                !request.isOpen() && helped(request).isEmpty() && !request.course().deflected(),
                helped(request).map(yes -> yes ? "You said that it helped." : "").orElse(""),
                perhaps(request),
                AskFiles.endings(),
                shown.unsent(),
                shown.problems());
    }

    /// A file of the request that its asker may have.
    Optional<RequestFile> file(RequestId id, long file) {
        return visible(requests.require(id)).stream().filter(it -> it.id() == file).findFirst();
    }

    /// An offer serves; nothing happens where it was not shown, or the desk was faster.
    void taken(RequestId id, String about) {
        if (requests.require(id).isOpen() && offers.take(offers.asking(id), about)) {
            requests.deflect(id, about);
        }
    }

    /// What came with the request itself or with words that the asker sees.
    private List<RequestFile> visible(Request request) {
        var shown =
                requests.messages(request.id()).stream()
                        .filter(AskStatusViews::isPublic)
                        .map(RequestMessage::id)
                        .collect(Collectors.toSet());
        return requests.files(request.id()).stream()
                .filter(file -> file.message().map(shown::contains).orElse(true))
                .toList();
    }

    private static boolean isPublic(RequestMessage message) {
        return switch (message.kind()) {
            case PUBLIC, ASKER -> true;
            case NOTE -> false;
        };
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
        return person(request.course().assignee()).orElse("The desk");
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

    private List<AskStatusView.Said> thread(Request request, String path) {
        var files = visible(request);
        var said = new ArrayList<Timed>();
        for (var message : requests.messages(request.id())) {
            if (isPublic(message)) {
                said.add(new Timed(message.at(), said(request, message, files, path)));
            }
        }
        for (var ending : requests.endings(request.id())) {
            said.add(new Timed(ending.at(), answer(request, ending)));
        }
        return said.stream().sorted(Comparator.comparing(Timed::at)).map(Timed::said).toList();
    }

    private record Timed(Instant at, AskStatusView.Said said) {}

    private AskStatusView.Said said(
            Request request, RequestMessage message, List<RequestFile> files, String path) {
        boolean mine = message.kind() == RequestMessage.Kind.ASKER;
        return new AskStatusView.Said(
                mine ? request.asker().name() : person(message.author()).orElse("The desk"),
                mine,
                ago(message.at()),
                formats().moment(message.at()),
                "",
                List.of(message.text()),
                message.quoted(),
                files(files, Optional.of(message.id()), path));
    }

    private AskStatusView.Said answer(Request request, Ending ending) {
        boolean mine = ending.by().equals(request.asker().email());
        return new AskStatusView.Said(
                mine ? request.asker().name() : person(ending.by()).orElse("The desk"),
                mine,
                ago(ending.at()),
                formats().moment(ending.at()),
                sentence(ending.resolution().kind().words()),
                facts.words(ending.resolution()),
                "",
                List.of());
    }

    private List<AskStatusView.File> files(
            List<RequestFile> all, Optional<Long> message, String path) {
        return all.stream()
                .filter(file -> file.message().equals(message))
                .map(
                        file ->
                                new AskStatusView.File(
                                        file.name(),
                                        formats().bytes(file.size()),
                                        path + "/files/" + file.id()))
                .toList();
    }

    private Optional<String> person(String email) {
        return email.isEmpty() ? Optional.empty() : people.find(email).map(Person::name);
    }

    private String ago(Instant at) {
        return formats().since(at, requests.now());
    }

    private Formats formats() {
        var settings = workspace.settings();
        return new Formats(settings.zone(), settings.calendar());
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
