package io.takeroot.intelligence.web;

import io.takeroot.access.People;
import io.takeroot.access.Person;
import io.takeroot.groundwork.Foundation;
import io.takeroot.groundwork.FoundationId;
import io.takeroot.groundwork.FoundationKind;
import io.takeroot.groundwork.Groundwork;
import io.takeroot.kernel.Slug;
import io.takeroot.ui.Field;
import io.takeroot.ui.Formats;
import io.takeroot.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// What all pages of the hub need: how things are called, which day it is, who looks.
@Component
final class HubPages {
    private final Groundwork groundwork;
    private final Workspace workspace;
    private final People people;

    HubPages(Groundwork groundwork, Workspace workspace, People people) {
        this.groundwork = groundwork;
        this.workspace = workspace;
        this.people = people;
    }

    Formats formats() {
        var settings = workspace.settings();
        return new Formats(settings.zone(), settings.calendar());
    }

    LocalDate today() {
        return workspace.today();
    }

    Person me() {
        return people.signedIn().orElseThrow();
    }

    /// The name of whoever an actor's address belongs to.
    String name(String actor) {
        return people.find(actor).map(Person::name).orElse(actor);
    }

    /// What a foundation is called; its key when it is gone, empty for none.
    String title(FoundationKind kind, Optional<Slug> key) {
        return key.map(
                        it ->
                                groundwork
                                        .find(new FoundationId(kind, it))
                                        .map(Foundation::title)
                                        .orElse(it.value()))
                .orElse("");
    }

    List<Foundation> all(FoundationKind kind) {
        return groundwork.foundations(kind);
    }

    /// A field to choose a foundation of a kind, or none.
    ///
    /// @param none what stands for none
    Field choice(FoundationKind kind, String none, String chosen) {
        return Field.choice(
                kind.word(),
                kind.title(),
                chosen,
                choices(
                        none,
                        all(kind).stream()
                                .map(it -> new Field.Choice(it.id().key().value(), it.title()))));
    }

    static List<Field.Choice> choices(String none, Stream<Field.Choice> others) {
        return Stream.concat(Stream.of(new Field.Choice("", none)), others).toList();
    }

    static boolean mayCurate(HttpServletRequest request) {
        return request.isUserInRole("MARKETER");
    }

    static boolean isPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /// Begins a file of rows as the answer.
    OutputStream csv(String name, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "-" + today() + ".csv")
                        .build()
                        .toString());
        return response.getOutputStream();
    }
}
