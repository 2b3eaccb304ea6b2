package io.takeroot.desk.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.desk.Ending;
import io.takeroot.desk.Request;
import io.takeroot.desk.RequestFile;
import io.takeroot.desk.RequestId;
import io.takeroot.desk.RequestMessage;
import io.takeroot.desk.Requests;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Workspace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What was said and sent about a request, as far as it is its asker's to see.
@Component
class AskThread {
    private final Requests requests;
    private final People people;
    private final AskFacts facts;
    private final Workspace workspace;

    AskThread(Requests requests, People people, AskFacts facts, Workspace workspace) {
        this.requests = requests;
        this.people = people;
        this.facts = facts;
        this.workspace = workspace;
    }

    /// What the asker may read, the oldest first.
    List<AskStatusView.Said> said(Request request, String path) {
        var files = visible(request);
        var all = new ArrayList<Timed>();
        for (var message : requests.messages(request.id())) {
            if (isPublic(message)) {
                all.add(new Timed(message.at(), said(request, message, files, path)));
            }
        }
        for (var ending : requests.endings(request.id())) {
            all.add(new Timed(ending.at(), answer(request, ending)));
        }
        return all.stream().sorted(Comparator.comparing(Timed::at)).map(Timed::said).toList();
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

    /// What came with the request itself.
    List<AskStatusView.File> files(Request request, String path) {
        return files(visible(request), Optional.empty(), path);
    }

    /// A file of the request that its asker may have.
    Optional<RequestFile> file(RequestId id, long file) {
        return visible(requests.require(id)).stream().filter(it -> it.id() == file).findFirst();
    }

    /// What came with the request itself or with words that the asker sees.
    private List<RequestFile> visible(Request request) {
        var shown =
                requests.messages(request.id()).stream()
                        .filter(AskThread::isPublic)
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

    /// The name of somebody of the desk.
    Optional<String> person(String email) {
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
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
