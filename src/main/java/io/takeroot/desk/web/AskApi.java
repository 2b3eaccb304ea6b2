package io.takeroot.desk.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.access.Role;
import io.takeroot.access.Tokens;
import io.takeroot.desk.Ask;
import io.takeroot.desk.AskLimits.Deed;
import io.takeroot.desk.AskLink;
import io.takeroot.desk.AskLinks;
import io.takeroot.desk.Asker;
import io.takeroot.desk.Asking;
import io.takeroot.desk.Channel;
import io.takeroot.desk.NewRequest;
import io.takeroot.desk.Request;
import io.takeroot.desk.RequestFilter;
import io.takeroot.desk.RequestId;
import io.takeroot.desk.Requests;
import io.takeroot.kernel.Failure;
import io.takeroot.kernel.Slug;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Requests as JSON, for people who are signed in and for programs with the token of an asking
/// link, which see what was asked with that link.
@RestController
@RequestMapping(path = "/api/requests", produces = MediaType.APPLICATION_JSON_VALUE)
class AskApi {
    private static final int PAGE = 100;

    private final Asking asking;
    private final Requests requests;
    private final AskLinks links;
    private final People people;
    private final AskDoor door;
    private final AskJson json;

    AskApi(
            Asking asking,
            Requests requests,
            AskLinks links,
            People people,
            AskDoor door,
            AskJson json) {
        this.asking = asking;
        this.requests = requests;
        this.links = links;
        this.people = people;
        this.door = door;
        this.json = json;
    }

    /// Who calls.
    sealed interface Caller {
        record OfLink(AskLink link) implements Caller {}

        record SignedIn(Person person) implements Caller {}
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> ask(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestBody AskForm form) {
        var caller = caller(authorization);
        if (caller.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        var id = asking.take(asked(caller.get(), key, form));
        return ResponseEntity.status(HttpStatus.CREATED).body(json.own(requests.require(id)));
    }

    @GetMapping("/{number}")
    ResponseEntity<Map<String, Object>> one(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @PathVariable String number) {
        var caller = caller(authorization);
        if (caller.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        return RequestId.parse(number)
                .flatMap(requests::find)
                .filter(request -> maySee(caller.get(), request))
                .map(request -> ResponseEntity.ok(shown(caller.get(), request)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /// @param after as `next` of the page before
    @GetMapping
    ResponseEntity<Map<String, Object>> all(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @RequestParam(defaultValue = "all") String state,
            @RequestParam(defaultValue = "") String after) {
        return caller(authorization)
                .map(caller -> ResponseEntity.ok(page(caller, state, after)))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build());
    }

    private Map<String, Object> page(Caller caller, String state, String after) {
        return switch (caller) {
            case Caller.OfLink(AskLink link) -> ofLink(link, after);
            case Caller.SignedIn(Person person) when isOfDesk(person) -> ofDesk(state, after);
            case Caller.SignedIn(Person person) ->
                    json.page(requests.ofAsker(person.email(), PAGE), Optional.empty());
        };
    }

    private Map<String, Object> ofLink(AskLink link, String after) {
        long before = RequestId.parse(after).map(RequestId::value).orElse(Long.MAX_VALUE);
        var ids = links.asked(link, before, PAGE);
        var next =
                ids.size() == PAGE ? Optional.of(ids.getLast().text()) : Optional.<String>empty();
        return json.page(ids.stream().flatMap(id -> requests.find(id).stream()).toList(), next);
    }

    private Map<String, Object> ofDesk(String state, String after) {
        var standing =
                RequestFilter.Standing.of(state)
                        .orElseThrow(
                                () ->
                                        Failure.user(
                                                "REQUEST_STATE",
                                                "There is no state '"
                                                        + state
                                                        + "'. Ask for open, new, waiting, resolved or all."));
        var found = requests.search(RequestFilter.OPEN.of(standing), after, PAGE);
        return json.page(found.requests(), found.next());
    }

    private Asking.Asked asked(Caller caller, String key, AskForm form) {
        var once = UUID.randomUUID();
        var given =
                switch (caller) {
                    case Caller.OfLink(AskLink link) -> {
                        door.require(Deed.ASK, "api" + link.id());
                        yield given(
                                form.of(link.team().orElse(form.team())),
                                new Asker(form.name(), form.email()),
                                key.isEmpty() ? "" : link.id() + key);
                    }
                    case Caller.SignedIn(Person person) ->
                            given(
                                    form.of(person.team().map(Slug::value).orElse(form.team())),
                                    new Asker(person.name(), person.email()),
                                    key.isEmpty() ? "" : person.email() + key);
                };
        return new Asking.Asked(given, once, link(caller));
    }

    private static NewRequest given(AskForm form, Asker asker, String key) {
        var page = form.request(asker, List.of());
        return new NewRequest(
                asker,
                Channel.API,
                new Ask(form.title(), form.ask()),
                page.matter(),
                List.of(),
                key.isEmpty() ? "" : "api:" + Tokens.hash(key));
    }

    private Map<String, Object> shown(Caller caller, Request request) {
        return switch (caller) {
            case Caller.OfLink ofLink -> json.own(request);
            case Caller.SignedIn(Person person) ->
                    request.asker().email().equals(person.email())
                            ? json.own(request)
                            : json.of(request);
        };
    }

    private boolean maySee(Caller caller, Request request) {
        return switch (caller) {
            case Caller.OfLink(AskLink link) -> links.isUsed(link, request.id());
            case Caller.SignedIn(Person person) ->
                    isOfDesk(person) || request.asker().email().equals(person.email());
        };
    }

    private static boolean isOfDesk(Person person) {
        return person.role().includes().contains(Role.MARKETER);
    }

    private static Optional<AskLink> link(Caller caller) {
        return switch (caller) {
            case Caller.OfLink(AskLink link) -> Optional.of(link);
            case Caller.SignedIn signedIn -> Optional.empty();
        };
    }

    private Optional<Caller> caller(String authorization) {
        return authorization.startsWith("Bearer ")
                ? links.find(authorization.substring("Bearer ".length()).strip())
                        .map(Caller.OfLink::new)
                : people.signedIn().map(Caller.SignedIn::new);
    }
}
