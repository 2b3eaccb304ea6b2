package io.takeroot.desk;

import io.takeroot.access.Role;
import io.takeroot.search.SearchDocument;
import io.takeroot.search.Searchable;
import io.takeroot.workspace.Workspace;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Requests as they are found: what was asked and by whom, and how it was answered.
@Component
final class RequestDocuments implements Searchable {
    static final String KIND = "request";
    private static final int AT_ONCE = 500;

    private final RequestStore rows;
    private final QueueStore queue;
    private final Workspace workspace;

    RequestDocuments(RequestStore rows, QueueStore queue, Workspace workspace) {
        this.rows = rows;
        this.queue = queue;
        this.workspace = workspace;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Requests";
    }

    @Override
    public Stream<SearchDocument> all() {
        return Stream.iterate(
                        queue.before(Long.MAX_VALUE, AT_ONCE),
                        page -> !page.isEmpty(),
                        page -> queue.before(page.getLast().id().value(), AT_ONCE))
                .flatMap(page -> documents(page).stream());
    }

    @Override
    public Optional<SearchDocument> find(String about) {
        return about.startsWith("request/")
                ? RequestId.parse(about)
                        .flatMap(rows::find)
                        .map(it -> documents(List.of(it)).getFirst())
                : Optional.empty();
    }

    private List<SearchDocument> documents(List<Request> page) {
        var answers = rows.resolutions(page.stream().map(Request::id).toList());
        var zone = workspace.settings().zone();
        return page.stream()
                .map(it -> document(it, answers.getOrDefault(it.id(), List.of()), zone))
                .toList();
    }

    private static SearchDocument document(Request request, List<Resolution> given, ZoneId zone) {
        var answers =
                given.stream()
                        .flatMap(it -> RequestMails.words(it).stream())
                        .collect(Collectors.joining("\n"));
        return new SearchDocument(
                request.id().about(),
                request.title(),
                String.join(
                        "\n",
                        request.id().text(),
                        request.opening().ask().text(),
                        answers,
                        request.asker().name() + " " + request.asker().email()),
                request.id().url(),
                facets(request),
                LocalDate.ofInstant(request.opening().at(), zone),
                Role.MARKETER);
    }

    private static Map<String, String> facets(Request request) {
        var facets = new HashMap<String, String>();
        facets.put("state", request.state().word());
        put(facets, "product", request.matter().product());
        put(facets, "competitor", request.matter().competitor());
        return facets;
    }

    private static void put(Map<String, String> facets, String name, String value) {
        if (!value.isEmpty()) {
            facets.put(name, value);
        }
    }
}
