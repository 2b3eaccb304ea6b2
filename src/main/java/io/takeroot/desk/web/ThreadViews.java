package io.takeroot.desk.web;

import io.takeroot.desk.Ending;
import io.takeroot.desk.Request;
import io.takeroot.desk.RequestFile;
import io.takeroot.desk.RequestMessage;
import io.takeroot.desk.Requests;
import io.takeroot.desk.Resolution;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Puts together what was said about a request, in the order in which it was said.
@Component
final class ThreadViews {
    private final Requests requests;
    private final DeskPages shown;
    private final List<Topics> topics;

    ThreadViews(Requests requests, DeskPages shown, List<Topics> topics) {
        this.requests = requests;
        this.shown = shown;
        this.topics = List.copyOf(topics);
    }

    private record Placed(Instant at, RequestView.Said said) {}

    List<RequestView.Said> of(Request request) {
        var formats = shown.formats();
        var files = requests.files(request.id());
        var all = new ArrayList<Placed>();
        all.add(new Placed(request.opening().at(), asked(request, files, formats)));
        requests.messages(request.id())
                .forEach(it -> all.add(new Placed(it.at(), said(request, it, files, formats))));
        requests.endings(request.id())
                .forEach(it -> all.add(new Placed(it.at(), ended(it, formats))));
        return all.stream().sorted(Comparator.comparing(Placed::at)).map(Placed::said).toList();
    }

    private RequestView.Said asked(Request request, List<RequestFile> files, Formats formats) {
        var ask = request.opening().ask();
        return new RequestView.Said(
                "asker",
                request.asker().name(),
                "asks",
                words(ask.text().isEmpty() ? ask.title() : ask.text()),
                "",
                files(request, files, Optional.empty(), formats),
                formats.since(request.opening().at(), requests.now()),
                formats.moment(request.opening().at()));
    }

    private RequestView.Said said(
            Request request, RequestMessage message, List<RequestFile> files, Formats formats) {
        boolean asker = message.kind() == RequestMessage.Kind.ASKER;
        return new RequestView.Said(
                message.kind().name().toLowerCase(java.util.Locale.ROOT),
                asker ? request.asker().name() : shown.name(message.author()),
                switch (message.kind()) {
                    case PUBLIC -> "to the asker";
                    case ASKER -> "writes";
                    case NOTE -> "internal note";
                },
                words(message.text()),
                message.quoted(),
                files(request, files, Optional.of(message.id()), formats),
                formats.since(message.at(), requests.now()),
                formats.moment(message.at()));
    }

    private RequestView.Said ended(Ending ending, Formats formats) {
        return new RequestView.Said(
                "ending",
                shown.name(ending.by()),
                "resolved it: " + ending.resolution().kind().words(),
                parts(ending),
                "",
                List.of(),
                formats.since(ending.at(), requests.now()),
                formats.moment(ending.at()));
    }

    private List<RequestView.Fact> parts(Ending ending) {
        var given = ending.resolution();
        var own =
                switch (given) {
                    case Resolution.AsAsked _ -> Stream.<RequestView.Fact>of();
                    case Resolution.AlternativeGiven it ->
                            Stream.of(fact("Alternative", it.alternative()));
                    case Resolution.WorkedHandsOn it -> Stream.of(fact("Done together", it.work()));
                    case Resolution.AnsweredFromLibrary it -> Stream.of(source(it.source()));
                    case Resolution.Declined it ->
                            Stream.of(
                                    fact("Reason", it.reason()),
                                    fact("Alternative", it.alternative()));
                };
        var helped =
                ending.helped()
                        .map(
                                yes ->
                                        fact(
                                                "Did it help?",
                                                (yes ? "Yes" : "No")
                                                        + (ending.helpedWords().isEmpty()
                                                                ? "."
                                                                : ": " + ending.helpedWords())));
        return Stream.of(words(given.words()).stream(), own, helped.stream())
                .flatMap(part -> part)
                .toList();
    }

    private RequestView.Fact source(String about) {
        return topics.stream()
                .flatMap(it -> it.topic(about).stream())
                .findFirst()
                .map(it -> new RequestView.Fact("Answered by", it.title(), it.url()))
                .orElseGet(() -> fact("Answered by", about));
    }

    private static List<RequestView.Fact> words(String text) {
        return text.isBlank() ? List.of() : List.of(fact("", text));
    }

    private static RequestView.Fact fact(String name, String words) {
        return new RequestView.Fact(name, words, "");
    }

    private static List<RequestView.FileLine> files(
            Request request, List<RequestFile> files, Optional<Long> message, Formats formats) {
        return files.stream()
                .filter(file -> file.message().equals(message))
                .map(
                        file ->
                                new RequestView.FileLine(
                                        file.name(),
                                        request.id().url() + "/files/" + file.id(),
                                        formats.bytes(file.size())))
                .toList();
    }
}
